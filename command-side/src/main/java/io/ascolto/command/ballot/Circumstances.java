package io.ascolto.command.ballot;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.ClientAddress;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Notes from where and how votes came, so that those that were not honest can be found. Written
 * down once a second, many in one transaction, and not in the log: a crash forgets a second of them
 * and no vote.
 */
@Component
class Circumstances implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Circumstances.class);
  private static final Duration APART = Duration.ofSeconds(1);

  /** Beyond it they are not noted: votes matter more. */
  private static final int MOST_WAITING = 50_000;

  private static final Optional<String> WITHOUT_ACCOUNT = Optional.of("VOTE");

  private static final String WRITE =
      """
      INSERT INTO vote_circumstance (idea, member, cast_at, channel, way, network, campaign)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (idea, member) DO UPDATE SET cast_at = excluded.cast_at,
        channel = excluded.channel, way = excluded.way, network = excluded.network,
        campaign = excluded.campaign
      """;

  private static final Comparator<Object[]> BY_KEY =
      Comparator.comparing((Object[] row) -> (String) row[0]).thenComparing(row -> (String) row[1]);

  private record Noted(
      IdeaId idea,
      MemberId member,
      Instant at,
      Channel channel,
      Supplier<Optional<String>> way,
      Optional<String> address,
      Optional<String> campaign) {}

  private final DataSource database;
  private final Networks networks;
  private final WaysIn ways;
  private final InstantSource time;
  private final LinkedBlockingQueue<Noted> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private Disposable writing = Disposables.disposed();

  @Autowired
  Circumstances(DataSource database, Networks networks, WaysIn ways) {
    this(database, networks, ways, InstantSource.system());
    var blocking = Schedulers.fromExecutor(task -> Thread.ofVirtual().name("votes").start(task));
    writing =
        Flux.interval(APART).onBackpressureDrop().publishOn(blocking, 1).subscribe(_ -> write());
  }

  Circumstances(DataSource database, Networks networks, WaysIn ways, InstantSource time) {
    this.database = database;
    this.networks = networks;
    this.ways = ways;
    this.time = time;
  }

  /**
   * Of a program's vote the network is the program's, and says nothing.
   *
   * @param campaign how the link was marked by which the voter came
   */
  void note(IdeaId idea, Actor voter, Optional<String> campaign, ServerWebExchange exchange) {
    var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    var byKey = authorization != null && authorization.startsWith("Bearer ");
    var address = Optional.of(exchange).filter(_ -> !byKey);
    waiting.offer(
        new Noted(
            idea,
            voter.member(),
            time.instant(),
            byKey ? Channel.API : Channel.PAGE,
            voter.role() == Role.DEVICE ? () -> WITHOUT_ACCOUNT : ways.of(exchange),
            address.map(from -> ClientAddress.of(from.getRequest())),
            campaign));
  }

  void noteOnBehalf(IdeaId idea, MemberId member) {
    waiting.offer(
        new Noted(
            idea,
            member,
            time.instant(),
            Channel.ON_BEHALF,
            Optional::empty,
            Optional.empty(),
            Optional.empty()));
  }

  synchronized void write() {
    List<Noted> due = new ArrayList<>();
    waiting.drainTo(due);
    if (due.isEmpty()) {
      return;
    }
    try {
      // Looked up before the transaction begins, which others wait for; in the order of the key, so
      // that each page of the table is read and written once.
      var rows = due.stream().map(this::row).sorted(BY_KEY).toList();
      try (var connection = database.getConnection()) {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(WRITE)) {
          for (var row : rows) {
            for (var column = 0; column < row.length; column++) {
              statement.setObject(column + 1, row[column]);
            }
            statement.addBatch();
          }
          statement.executeBatch();
        }
        connection.commit();
      }
    } catch (SQLException | RuntimeException failed) {
      LOG.warn("From where {} votes came could not be written: {}", due.size(), failed.toString());
    }
  }

  private Object[] row(Noted one) {
    return new Object[] {
      one.idea().toString(),
      one.member().toString(),
      one.at().getEpochSecond(),
      one.channel().name(),
      one.way().get().orElse(null),
      one.address().flatMap(from -> networks.hash(from, one.at())).orElse(null),
      one.campaign().orElse(null)
    };
  }

  @Override
  public void destroy() {
    writing.dispose();
    write();
  }
}
