package io.ascolto.command.aside;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.Sealed;
import io.ascolto.events.aside.AsideEvent.AsideDecided;
import io.ascolto.events.aside.AsideEvent.AsideReversed;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions to set votes aside, and which votes they are. It blocks. */
@Component
class AsideTable implements InlineView {

  /** How far a decision is carried out. */
  enum State {
    SETTING,
    SET,
    TAKING,
    TAKEN
  }

  /**
   * @param votes how many are aside by it now
   * @param left how many are still to be dealt with
   */
  record Row(
      UUID id,
      String board,
      MemberId by,
      Sealed reason,
      State state,
      Optional<Instant> decidedAt,
      long votes,
      long left) {}

  record Ballot(IdeaId idea, MemberId member) {}

  private static final String SELECT =
      """
      SELECT id, board, by_member, reason, state, decided_at,
        (SELECT count(*) FROM aside_vote WHERE aside = aside.id AND set_aside),
        (SELECT count(*) FROM aside_vote WHERE aside = aside.id
          AND ((state = 'SETTING' AND NOT set_aside) OR (state = 'TAKING' AND set_aside)))
      FROM aside
      """;

  private final JdbcClient jdbc;

  AsideTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    switch (event) {
      case AsideDecided decided ->
          Sql.update(
              connection,
              "INSERT INTO aside (id, board, by_member, reason, state) VALUES (?, ?, ?, ?, ?)",
              decided.asideId(),
              decided.board(),
              decided.byId(),
              decided.reason().written(),
              State.SETTING.name());
      case AsideReversed reversed ->
          Sql.update(
              connection,
              "UPDATE aside SET state = ? WHERE id = ?",
              State.TAKING.name(),
              reversed.asideId());
      default -> {
        // Of other slices, or of single ideas.
      }
    }
  }

  /** The latest first. */
  List<Row> all() {
    return rows("ORDER BY decided_at DESC, id");
  }

  Optional<Row> find(UUID id) {
    return rows("WHERE id = ?", id.toString()).stream().findFirst();
  }

  boolean isInForce(String id) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM aside WHERE id = ? AND state IN (?, ?))")
        .params(id, State.SETTING.name(), State.SET.name())
        .query(Boolean.class)
        .single();
  }

  private List<Row> rows(String which, Object... parameters) {
    return jdbc.sql(SELECT + which)
        .params(parameters)
        .query((row, _) -> {
          var at = row.getLong(6);
          return new Row(
              UUID.fromString(row.getString(1)),
              row.getString(2),
              MemberId.of(row.getString(3)),
              Sealed.read(row.getString(4)),
              State.valueOf(row.getString(5)),
              at == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at)),
              row.getLong(7),
              row.getLong(8));
        })
        .list();
  }

  boolean hasBoard(String board) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM board WHERE slug = ?)")
        .param(board)
        .query(Boolean.class)
        .single();
  }

  /** Written before the decision: a stop in between leaves votes of no decision, and none lost. */
  void choose(UUID id, Collection<Ballot> ballots) {
    ballots.forEach(one ->
        jdbc.sql(
                "INSERT INTO aside_vote (aside, idea, member, set_aside) VALUES (?, ?, ?, FALSE)"
                    + " ON CONFLICT DO NOTHING")
            .params(id.toString(), one.idea().toString(), one.member().toString())
            .update());
  }

  void forgetUndecided() {
    jdbc.sql("DELETE FROM aside_vote WHERE aside NOT IN (SELECT id FROM aside)").update();
  }

  List<Ballot> votes(UUID id, boolean setAside) {
    return jdbc.sql(
            "SELECT idea, member FROM aside_vote WHERE aside = ? AND set_aside = ?"
                + " ORDER BY idea, member")
        .params(id.toString(), setAside)
        .query((row, _) -> new Ballot(IdeaId.of(row.getString(1)), MemberId.of(row.getString(2))))
        .list();
  }

  void mark(UUID id, Ballot vote, boolean setAside) {
    jdbc.sql("UPDATE aside_vote SET set_aside = ? WHERE aside = ? AND idea = ? AND member = ?")
        .params(setAside, id.toString(), vote.idea().toString(), vote.member().toString())
        .update();
  }

  /** There was no vote to set aside any more. */
  void drop(UUID id, Ballot vote) {
    jdbc.sql("DELETE FROM aside_vote WHERE aside = ? AND idea = ? AND member = ?")
        .params(id.toString(), vote.idea().toString(), vote.member().toString())
        .update();
  }

  List<IdeaId> ideas(UUID id) {
    return jdbc.sql("SELECT DISTINCT idea FROM aside_vote WHERE aside = ? ORDER BY idea")
        .param(id.toString())
        .query((row, _) -> IdeaId.of(row.getString(1)))
        .list();
  }

  void decidedAt(UUID id, Instant now) {
    jdbc.sql("UPDATE aside SET decided_at = ? WHERE id = ? AND decided_at IS NULL")
        .params(now.getEpochSecond(), id.toString())
        .update();
  }

  void done(UUID id, State state) {
    jdbc.sql("UPDATE aside SET state = ? WHERE id = ?")
        .params(state.name(), id.toString())
        .update();
  }
}
