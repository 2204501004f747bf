package io.ascolto.command.privacy;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.Sealed;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.privacy.RemovalEvent;
import io.ascolto.events.privacy.RemovalEvent.ObjectionAnswered;
import io.ascolto.events.privacy.RemovalEvent.RemovalDeclined;
import io.ascolto.events.privacy.RemovalEvent.RemovalObjected;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import io.ascolto.events.privacy.RemovalEvent.TextRemoved;
import io.ascolto.events.privacy.RemovalGround;
import io.ascolto.events.report.Subject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts that are to be removed, and those that were. */
@Component
class RemovalTable implements InlineView {

  private static final String SELECT =
      "SELECT subject, text_id, idea, author, by_member, ground, reason, removed_at,"
          + " objection, answer FROM removal ";

  /** Whether what was agreed on is done. */
  enum State {
    PROPOSED,
    AGREED,
    DONE
  }

  /**
   * @param removedAt seconds since the epoch; empty until it was done
   */
  record Row(
      Subject subject,
      String text,
      String idea,
      String author,
      MemberId by,
      RemovalGround ground,
      Sealed reason,
      Optional<Long> removedAt,
      Optional<Sealed> objection,
      Optional<Sealed> answer) {}

  private final JdbcClient jdbc;

  RemovalTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (!(event instanceof RemovalEvent happened)) {
      return;
    }
    switch (happened) {
      case RemovalProposed proposed ->
          Sql.update(
              connection,
              "INSERT INTO removal"
                  + " (subject, text_id, idea, author, by_member, ground, reason, state)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              proposed.subject(),
              proposed.textId(),
              proposed.ideaId(),
              proposed.authorId(),
              proposed.byId(),
              proposed.ground(),
              proposed.reason().written(),
              State.PROPOSED.name());
      case RemovalDeclined declined ->
          Sql.update(
              connection,
              "DELETE FROM removal WHERE subject = ? AND text_id = ?",
              declined.subject(),
              declined.textId());
      case TextRemoved removed ->
          Sql.update(
              connection,
              "UPDATE removal SET state = ? WHERE subject = ? AND text_id = ?",
              State.AGREED.name(),
              removed.subject(),
              removed.textId());
      case RemovalObjected objected -> said(connection, "objection", objected, objected.text());
      case ObjectionAnswered answered -> said(connection, "answer", answered, answered.text());
    }
  }

  private static void said(Connection connection, String column, RemovalEvent of, Sealed words)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE removal SET " + column + " = ? WHERE subject = ? AND text_id = ?",
        words.written(),
        of.subject(),
        of.textId());
  }

  /** To which the author objected, and nobody has answered. */
  List<Row> objected() {
    return jdbc.sql(SELECT + "WHERE objection IS NOT NULL AND answer IS NULL ORDER BY text_id")
        .query((row, _) -> row(row))
        .list();
  }

  boolean isRemoved(String text) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM removal WHERE text_id = ? AND state <> ?)")
        .params(text, State.PROPOSED.name())
        .query(Boolean.class)
        .single();
  }

  List<Row> in(State state) {
    return jdbc.sql(SELECT + "WHERE state = ? ORDER BY text_id")
        .param(state.name())
        .query((row, _) -> row(row))
        .list();
  }

  Optional<Row> find(Subject subject, String text, State state) {
    return in(state).stream()
        .filter(row -> row.subject() == subject && row.text().equals(text))
        .findFirst();
  }

  /** What was removed of what these members wrote, the latest first. */
  List<Row> of(List<MemberId> authors) {
    return jdbc.sql(
            SELECT + "WHERE author IN (:authors) AND state = :state ORDER BY removed_at DESC")
        .param("authors", authors.stream().map(MemberId::toString).toList())
        .param("state", State.DONE.name())
        .query((row, _) -> row(row))
        .list();
  }

  void done(Row row, long at) {
    jdbc.sql("UPDATE removal SET state = ?, removed_at = ? WHERE subject = ? AND text_id = ?")
        .params(State.DONE.name(), at, row.subject().name(), row.text())
        .update();
  }

  private static Row row(ResultSet row) throws SQLException {
    var at = row.getLong(8);
    return new Row(
        Subject.valueOf(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        MemberId.of(row.getString(5)),
        RemovalGround.valueOf(row.getString(6)),
        Sealed.read(row.getString(7)),
        at == 0 ? Optional.empty() : Optional.of(at),
        Optional.ofNullable(row.getString(9)).map(Sealed::read),
        Optional.ofNullable(row.getString(10)).map(Sealed::read));
  }
}
