package io.ascolto.command.member;

import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.member.MemberEvent.MemberAbsorbed;
import io.ascolto.events.member.MemberEvent.MemberParted;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is joined with whom, and between whom votes are still on their way. */
@Component
class JoinedMembers implements JoinableMembers {

  /** Says who is met where a member enters by an address, a key or an identity. */
  static final String WHO_IS_MET =
      " LEFT JOIN joined_member ON joined_member.member = entrance.id AND joined"
          + " JOIN member who ON who.id = COALESCE(into_member, entrance.id)";

  private static final String BEGIN =
      """
      INSERT INTO joined_member (member, into_member, joined, by_team, settled, place)
      VALUES (?, ?, TRUE, ?, FALSE, (SELECT COALESCE(MAX(place), 0) + 1 FROM joined_member))
      ON CONFLICT (member, into_member) DO UPDATE
      SET joined = TRUE, by_team = excluded.by_team, settled = FALSE, place = excluded.place
      """;

  private static final String END =
      """
      UPDATE joined_member SET joined = FALSE, settled = FALSE,
        place = (SELECT MAX(place) + 1 FROM joined_member)
      WHERE member = ? AND into_member = ?
      """;

  private static final String CHAINED =
      """
      SELECT 1 FROM joined_member WHERE joined
      AND (member = ? OR into_member = ? OR (member = ? AND into_member <> ?)) LIMIT 1
      """;

  /**
   * Votes to be moved.
   *
   * @param joined whether to the survivor, or back
   * @param byTeam whether staff had said so
   */
  record Joining(MemberId member, MemberId into, boolean joined, boolean byTeam, long place) {}

  private final JdbcClient jdbc;

  JoinedMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Asked here once more: of two joinings at the same time that would make a chain, only the writer
   * knows which is second.
   */
  static void begin(Connection connection, MemberAbsorbed absorbed) throws SQLException {
    try (var query = connection.prepareStatement(CHAINED)) {
      query.setString(1, absorbed.intoMemberId());
      query.setString(2, absorbed.memberId());
      query.setString(3, absorbed.memberId());
      query.setString(4, absorbed.intoMemberId());
      try (var chained = query.executeQuery()) {
        if (chained.next()) {
          throw Rejection.conflict("member.joined", "One of the two was joined with a third")
              .asException();
        }
      }
    }
    Sql.update(
        connection,
        BEGIN,
        absorbed.memberId(),
        absorbed.intoMemberId(),
        absorbed.reason().isPresent());
  }

  static void end(Connection connection, MemberParted parted) throws SQLException {
    Sql.update(connection, END, parted.memberId(), parted.fromMemberId());
  }

  @Override
  public Optional<Joinable> find(MemberId member) {
    return jdbc.sql(
            """
            SELECT role, blocked, forgotten,
              (SELECT into_member FROM joined_member WHERE joined_member.member = id AND joined),
              EXISTS (SELECT 1 FROM joined_member WHERE into_member = id AND joined)
            FROM member WHERE id = ?
            """)
        .param(member.toString())
        .query((row, _) ->
            new Joinable(
                Role.valueOf(row.getString(1)),
                row.getBoolean(2),
                row.getBoolean(3),
                Optional.ofNullable(row.getString(4)).map(MemberId::of),
                row.getBoolean(5)))
        .optional();
  }

  /** With whom a member is joined now. */
  Optional<Joining> of(MemberId member) {
    return jdbc.sql(SELECT + "WHERE member = ? AND joined")
        .param(member.toString())
        .query((row, _) -> joining(row))
        .optional();
  }

  /** Who else is joined with a survivor, in the order of their joining. */
  List<MemberId> joinedWith(MemberId survivor) {
    return jdbc.sql(SELECT + "WHERE into_member = ? AND joined ORDER BY place")
        .param(survivor.toString())
        .query((row, _) -> joining(row).member())
        .list();
  }

  /** In the order in which they were decided. */
  List<Joining> unsettled() {
    return jdbc.sql(SELECT + "WHERE NOT settled ORDER BY place")
        .query((row, _) -> joining(row))
        .list();
  }

  /** Unless something else was decided meanwhile. */
  void settle(Joining joining) {
    jdbc.sql("UPDATE joined_member SET settled = TRUE WHERE member = ? AND place = ?")
        .params(joining.member().toString(), joining.place())
        .update();
  }

  private static final String SELECT =
      "SELECT member, into_member, joined, by_team, place FROM joined_member ";

  private static Joining joining(ResultSet row) throws SQLException {
    return new Joining(
        MemberId.of(row.getString(1)),
        MemberId.of(row.getString(2)),
        row.getBoolean(3),
        row.getBoolean(4),
        row.getLong(5));
  }
}
