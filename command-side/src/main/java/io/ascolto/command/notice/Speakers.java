package io.ascolto.command.notice;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Who wrote an idea, or spoke about it: those whom a comment on it can name. */
@Component
public class Speakers {

  private final JdbcClient jdbc;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("speakers").start(task));

  Speakers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Mono<Set<String>> on(String idea) {
    return Mono.fromCallable(() -> speaking(idea)).subscribeOn(blocking);
  }

  private Set<String> speaking(String idea) {
    return jdbc
        .sql("SELECT member FROM voice WHERE idea = ?")
        .param(idea)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
