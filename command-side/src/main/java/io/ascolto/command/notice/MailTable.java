package io.ascolto.command.notice;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.notice.NoticeWay;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that are to be sent, and those that were. It blocks. */
@Component
class MailTable implements InlineView {

  /** More mails at once within a day nobody wants; the rest comes in the daily one. */
  static final int AT_ONCE_A_DAY = 3;

  /** When the daily mail is due, where the hub is. */
  static final LocalTime MORNING = LocalTime.of(7, 0);

  /** A hub that was killed while it sent one says nothing more of it. */
  private static final Duration LOST_AFTER = Duration.ofMinutes(5);

  private static final String COLUMNS =
      "SELECT id, member, digest, created_at, due_at, state, tries, answer FROM mail";

  enum State {
    WAITING,
    SENDING,
    SENT,
    /** Nobody tries it again by themselves. */
    DEAD
  }

  /**
   * @param dueAt when it is tried next; for one that is no longer tried, when that ended
   * @param answer what the mail server said last, without anybody's address
   */
  record Held(
      String id,
      String member,
      boolean digest,
      Instant createdAt,
      Instant dueAt,
      State state,
      int tries,
      Optional<String> answer) {}

  private final JdbcClient jdbc;

  MailTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** To whoever is forgotten nothing is sent any more. */
  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (event instanceof MemberForgotten forgotten) {
      Sql.update(connection, "DELETE FROM mail WHERE member = ?", forgotten.memberId());
    }
  }

  /** Puts a notice into a mail of its own, or into the next daily one. */
  static void plan(Connection connection, Notice notice, NoticeWay way, Instant now)
      throws SQLException {
    var member = notice.member();
    var atOnce = way == NoticeWay.AT_ONCE && atOnceToday(connection, member, now) < AT_ONCE_A_DAY;
    var mail = atOnce ? begin(connection, member, false, now, now) : daily(connection, member, now);
    Sql.update(
        connection,
        "UPDATE notice SET mail = ? WHERE member = ? AND position = ?",
        mail,
        member,
        notice.position());
  }

  private static long atOnceToday(Connection connection, String member, Instant now)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT count(*) FROM mail WHERE member = ? AND created_at > ? AND NOT digest")) {
      query.setString(1, member);
      query.setLong(2, now.minus(Duration.ofDays(1)).getEpochSecond());
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static String daily(Connection connection, String member, Instant now)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT id FROM mail WHERE member = ? AND digest AND state = 'WAITING'")) {
      query.setString(1, member);
      try (var row = query.executeQuery()) {
        if (row.next() && isHeld(connection, row.getString(1))) {
          return row.getString(1);
        }
      }
    }
    return begin(connection, member, true, now, morningAfter(now, ZoneId.systemDefault()));
  }

  /** Held against being sent before this transaction has ended; false where it is sent just now. */
  private static boolean isHeld(Connection connection, String mail) throws SQLException {
    return Sql.update(
            connection, "UPDATE mail SET due_at = due_at WHERE id = ? AND state = 'WAITING'", mail)
        == 1;
  }

  static Instant morningAfter(Instant now, ZoneId zone) {
    var today = now.atZone(zone).with(MORNING);
    return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
  }

  private static String begin(
      Connection connection, String member, boolean digest, Instant now, Instant due)
      throws SQLException {
    var id = UUID.randomUUID().toString();
    Sql.update(
        connection,
        "INSERT INTO mail (id, member, digest, created_at, due_at, state, tries)"
            + " VALUES (?, ?, ?, ?, ?, 'WAITING', 0)",
        id,
        member,
        digest,
        now.getEpochSecond(),
        due.getEpochSecond());
    return id;
  }

  List<Held> due(Instant now, int limit) {
    return jdbc.sql(
            COLUMNS
                + " WHERE state IN ('WAITING', 'SENDING') AND due_at <= ?"
                + " ORDER BY due_at LIMIT ?")
        .params(now.getEpochSecond(), limit)
        .query((row, _) -> read(row))
        .list();
  }

  /** Whether it is this hub's to be sent: of several on one database one sends it. */
  boolean take(Held mail, Instant now) {
    return jdbc.sql(
                "UPDATE mail SET state = 'SENDING', tries = tries + 1, due_at = ?"
                    + " WHERE id = ? AND state = ? AND due_at = ?")
            .params(
                now.plus(LOST_AFTER).getEpochSecond(),
                mail.id(),
                mail.state().name(),
                mail.dueAt().getEpochSecond())
            .update()
        == 1;
  }

  /** For the only hub there is, which sends none as it starts: those under way were lost. */
  void takeUpAgain(Instant now) {
    jdbc.sql("UPDATE mail SET due_at = ? WHERE state = 'SENDING'")
        .param(now.getEpochSecond())
        .update();
  }

  /** Of one that was taken. */
  void settle(String mail, State state, Instant due, Optional<String> answer) {
    jdbc.sql("UPDATE mail SET state = ?, due_at = ?, answer = ? WHERE id = ? AND state = 'SENDING'")
        .param(state.name())
        .param(due.getEpochSecond())
        .param(answer.orElse(null))
        .param(mail)
        .update();
  }

  /** False where it is none that waits or was given up. */
  boolean retry(String mail, Instant now) {
    return jdbc.sql(
                "UPDATE mail SET state = 'WAITING', tries = 0, due_at = ?, answer = NULL"
                    + " WHERE id = ? AND state IN ('WAITING', 'DEAD')")
            .params(now.getEpochSecond(), mail)
            .update()
        == 1;
  }

  /** The same. */
  boolean drop(String mail) {
    var dropped =
        jdbc.sql("DELETE FROM mail WHERE id = ? AND state <> 'SENT'").param(mail).update() == 1;
    if (dropped) {
      jdbc.sql("UPDATE notice SET mail = NULL WHERE mail = ?").param(mail).update();
    }
    return dropped;
  }

  long count(State state) {
    return jdbc.sql("SELECT count(*) FROM mail WHERE state = ?")
        .param(state.name())
        .query(Long.class)
        .single();
  }

  /** Those that were given up, then those that wait, the newest first. */
  List<Held> unsent(int limit) {
    return jdbc.sql(
            COLUMNS
                + " WHERE state IN ('WAITING', 'SENDING', 'DEAD')"
                + " ORDER BY CASE state WHEN 'DEAD' THEN 0 ELSE 1 END, created_at DESC, id LIMIT ?")
        .param(limit)
        .query((row, _) -> read(row))
        .list();
  }

  private static Held read(ResultSet row) throws SQLException {
    return new Held(
        row.getString(1),
        row.getString(2),
        row.getBoolean(3),
        Instant.ofEpochSecond(row.getLong(4)),
        Instant.ofEpochSecond(row.getLong(5)),
        State.valueOf(row.getString(6)),
        row.getInt(7),
        Optional.ofNullable(row.getString(8)));
  }
}
