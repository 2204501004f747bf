package io.ascolto.command.member;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Who has signed in themselves at least once: others were invited, or brought in by a file. */
@Component
public class Came {

  private final JdbcClient jdbc;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("came").start(task));

  Came(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Mono<Set<String>> of(Collection<String> members) {
    return members.isEmpty()
        ? Mono.just(Set.of())
        : Mono.fromCallable(() -> came(members)).subscribeOn(blocking);
  }

  private Set<String> came(Collection<String> members) {
    return jdbc
        .sql("SELECT member FROM presence WHERE language IS NOT NULL AND member IN (:members)")
        .param("members", members)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
