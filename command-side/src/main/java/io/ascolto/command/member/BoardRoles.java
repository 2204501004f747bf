package io.ascolto.command.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.board.BoardEvent.BoardArchived;
import io.ascolto.events.board.BoardEvent.BoardRemoved;
import io.ascolto.events.member.BoardRoleEvent.BoardRoleGiven;
import io.ascolto.events.member.BoardRoleEvent.BoardRoleTaken;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Who has which role on which board alone. They are few: all are remembered for ten seconds, so
 * that requests of everybody else cost nothing.
 */
@Component
public class BoardRoles implements InlineView, Trusted {

  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final String ALL = "all";

  private final JdbcClient jdbc;
  private final Cache<String, Map<String, Map<String, Role>>> found =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("board-roles").start(task));

  BoardRoles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the board's slug. */
  public Mono<Map<String, Role>> of(MemberId member) {
    return Optional.ofNullable(found.getIfPresent(ALL))
        .map(Mono::just)
        .orElseGet(() -> Mono.fromCallable(() -> found.get(ALL, _ -> all())).subscribeOn(blocking))
        .map(all -> all.getOrDefault(member.toString(), Map.of()));
  }

  /** On which board an idea is; empty where there is no such idea. */
  public Mono<String> boardOfIdea(String idea) {
    return board("SELECT board FROM idea WHERE id = ?", idea);
  }

  /** On which board a comment is; empty where there is no such comment. */
  public Mono<String> boardOfComment(String comment) {
    return board(
        "SELECT board FROM comment JOIN idea ON idea.id = comment.idea WHERE comment.id = ?",
        comment);
  }

  private Mono<String> board(String sql, String id) {
    return Mono.fromCallable(() -> jdbc.sql(sql).param(id).query(String.class).optional())
        .subscribeOn(blocking)
        .flatMap(Mono::justOrEmpty);
  }

  /** The next request finds all as they are now; on another node within ten seconds. */
  void forget() {
    found.invalidateAll();
  }

  private Map<String, Map<String, Role>> all() {
    var all = new HashMap<String, Map<String, Role>>();
    jdbc.sql("SELECT member, board, role FROM board_role")
        .query(row -> {
          all.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
              .put(row.getString(2), Role.valueOf(row.getString(3)));
        });
    return all;
  }

  @Override
  public void check(MemberId member, String board) {
    var people =
        jdbc.sql(
                "SELECT address_hash IS NOT NULL FROM member WHERE id = ? AND role <> ? AND"
                    + " NOT forgotten AND id NOT IN"
                    + " (SELECT member FROM joined_member WHERE joined)")
            .params(member.toString(), Role.DEVICE.name())
            .query(Boolean.class)
            .optional();
    if (people.isEmpty()) {
      throw Rejection.notFound("member.unknown", "There is no such member").asException();
    }
    if (!people.get()) {
      throw Rejection.conflict(
              "member.without-address", "Only somebody with an e-mail address can be given a role")
          .asException();
    }
    var boards = jdbc.sql("SELECT 1 FROM board WHERE slug = ?").param(board).query().listOfRows();
    if (boards.isEmpty()) {
      throw Rejection.invalid(
              List.of(new Rejection.Field("board", "unknown", "There is no such board")))
          .asException();
    }
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    switch (event) {
      case BoardRoleGiven given ->
          Sql.update(
              connection,
              "INSERT INTO board_role (member, board, role) VALUES (?, ?, ?)"
                  + " ON CONFLICT (member, board) DO UPDATE SET role = excluded.role",
              given.memberId(),
              given.board(),
              given.to());
      case BoardRoleTaken taken ->
          Sql.update(
              connection,
              "DELETE FROM board_role WHERE member = ? AND board = ?",
              taken.memberId(),
              taken.board());
      case MemberForgotten forgotten ->
          Sql.update(connection, "DELETE FROM board_role WHERE member = ?", forgotten.memberId());
      case BoardArchived archived -> end(connection, archived.board());
      case BoardRemoved removed -> end(connection, removed.board());
      default -> {}
    }
  }

  private static void end(Connection connection, String board) throws SQLException {
    Sql.update(connection, "DELETE FROM board_role WHERE board = ?", board);
  }
}
