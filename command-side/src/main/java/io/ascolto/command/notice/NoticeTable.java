package io.ascolto.command.notice;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.notice.NoticeKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members were told of. It blocks. */
@Component
class NoticeTable implements InlineView {

  private static final String COLUMNS =
      "SELECT member, position, kind, idea, comment, by_member, stage, at, seen FROM notice";

  private final JdbcClient jdbc;

  NoticeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever is forgotten leaves none behind. */
  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (event instanceof MemberForgotten forgotten) {
      Sql.update(connection, "DELETE FROM notice WHERE member = ?", forgotten.memberId());
    }
  }

  /** False where they were told of the event already, or are forgotten. */
  static boolean add(Connection connection, Notice notice) throws SQLException {
    return Sql.update(
            connection,
            "INSERT INTO notice (member, position, kind, idea, comment, by_member, stage, at)"
                + " SELECT ?, ?, ?, ?, ?, ?, ?, ?"
                + " WHERE EXISTS (SELECT 1 FROM member WHERE id = ? AND NOT forgotten)"
                + " ON CONFLICT DO NOTHING",
            notice.member(),
            notice.position(),
            notice.kind().name(),
            notice.idea(),
            notice.comment().orElse(null),
            notice.by().orElse(null),
            notice.stage().orElse(null),
            notice.at().toEpochMilli(),
            notice.member())
        == 1;
  }

  /** The newest first, of those before a position. */
  List<Notice> of(String member, long before, int limit) {
    return jdbc.sql(COLUMNS + " WHERE member = ? AND position < ? ORDER BY position DESC LIMIT ?")
        .params(member, before, limit)
        .query((row, _) -> read(row))
        .list();
  }

  /** Some of those in a mail, in the order in which it happened. */
  List<Notice> inMail(String mail, int limit) {
    return jdbc.sql(COLUMNS + " WHERE mail = ? ORDER BY position LIMIT ?")
        .params(mail, limit)
        .query((row, _) -> read(row))
        .list();
  }

  long countInMail(String mail) {
    return jdbc.sql("SELECT count(*) FROM notice WHERE mail = ?")
        .param(mail)
        .query(Long.class)
        .single();
  }

  long unseen(String member) {
    return jdbc.sql("SELECT count(*) FROM notice WHERE member = ? AND NOT seen")
        .param(member)
        .query(Long.class)
        .single();
  }

  void see(String member, long upTo) {
    jdbc.sql("UPDATE notice SET seen = TRUE WHERE member = ? AND position <= ? AND NOT seen")
        .params(member, upTo)
        .update();
  }

  private static Notice read(ResultSet row) throws SQLException {
    return new Notice(
        row.getString(1),
        row.getLong(2),
        NoticeKind.valueOf(row.getString(3)),
        row.getString(4),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)),
        Optional.ofNullable(row.getString(7)),
        Instant.ofEpochMilli(row.getLong(8)),
        row.getBoolean(9));
  }
}
