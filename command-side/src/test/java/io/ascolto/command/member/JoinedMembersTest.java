package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.command.member.JoinedMembers.Joining;
import io.ascolto.command.platform.Rejected;
import io.ascolto.events.Sealed;
import io.ascolto.events.member.MemberEvent.MemberAbsorbed;
import io.ascolto.events.member.MemberEvent.MemberParted;
import io.ascolto.events.member.MemberId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

class JoinedMembersTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 1));
  private static final MemberId BYRON = new MemberId(new UUID(2, 2));
  private static final MemberId KING = new MemberId(new UUID(2, 3));
  private static final MemberId GONE = new MemberId(new UUID(2, 4));

  @TempDir private Path folder;

  @Test
  void onTheEmbeddedLog() throws Exception {
    var file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + folder.resolve("events.sqlite"));
    tell(file, "sqlite");
  }

  @Test
  void onPostgres() throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      tell(postgres.getPostgresDatabase(), "postgresql");
    }
  }

  private static void tell(DataSource database, String vendor) throws SQLException {
    var migrations =
        Flyway.configure().dataSource(database).locations("classpath:db/migration/" + vendor);
    migrations.target("9").load().migrate();
    var jdbc = JdbcClient.create(database);
    join(jdbc, ADA, "MEMBER");
    join(jdbc, BYRON, "SUPPORT");
    join(jdbc, KING, "MEMBER");
    join(jdbc, GONE, "MEMBER");
    forget(jdbc, GONE);
    migrations.target("11").load().migrate();
    var members = new JoinedMembers(jdbc);

    assertThat(members.find(GONE).orElseThrow().forgotten()).isTrue();
    assertThat(members.find(ADA).orElseThrow().forgotten()).isFalse();

    whoIsJoinedIsMetAsTheOther(database, members);
    nobodyIsJoinedWithOneWhoIsJoinedInTurn(database, members);
    whatIsNotSettledIsDoneInTheOrderOfItsDecision(database, members);
  }

  private static void whoIsJoinedIsMetAsTheOther(DataSource database, JoinedMembers members)
      throws SQLException {
    begin(database, BYRON, ADA, Optional.of(new Sealed(new UUID(0, 1), "Ym94")));

    assertThat(members.find(BYRON).orElseThrow().into()).contains(ADA);
    assertThat(members.find(ADA).orElseThrow().hasOthers()).isTrue();
    assertThat(members.of(BYRON)).map(Joining::byTeam).contains(true);
    assertThat(members.joinedWith(ADA)).containsExactly(BYRON);
  }

  private static void nobodyIsJoinedWithOneWhoIsJoinedInTurn(
      DataSource database, JoinedMembers members) throws SQLException {
    assertThatThrownBy(() -> begin(database, KING, BYRON, Optional.empty()))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> begin(database, ADA, KING, Optional.empty()))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> begin(database, BYRON, KING, Optional.empty()))
        .isInstanceOf(Rejected.class);
    begin(database, KING, ADA, Optional.empty());
    assertThat(members.joinedWith(ADA)).containsExactly(BYRON, KING);
  }

  private static void whatIsNotSettledIsDoneInTheOrderOfItsDecision(
      DataSource database, JoinedMembers members) throws SQLException {
    var first = members.unsettled().getFirst();
    try (var connection = database.getConnection()) {
      JoinedMembers.end(
          connection, new MemberParted(BYRON.toString(), ADA.toString(), Optional.empty()));
    }
    members.settle(first);

    assertThat(members.unsettled()).extracting(Joining::member).containsExactly(KING, BYRON);
    assertThat(members.unsettled()).extracting(Joining::joined).containsExactly(true, false);
    members.unsettled().forEach(members::settle);
    assertThat(members.unsettled()).isEmpty();
    assertThat(members.of(BYRON)).isEmpty();
    assertThat(members.joinedWith(ADA)).containsExactly(KING);
  }

  private static void begin(
      DataSource database, MemberId member, MemberId into, Optional<Sealed> reason)
      throws SQLException {
    try (var connection = database.getConnection()) {
      JoinedMembers.begin(
          connection, new MemberAbsorbed(member.toString(), into.toString(), reason));
    }
  }

  private static void join(JdbcClient jdbc, MemberId member, String role) {
    jdbc.sql("INSERT INTO member (id, role) VALUES (?, ?)")
        .params(member.toString(), role)
        .update();
  }

  private static void forget(JdbcClient jdbc, MemberId member) {
    jdbc.sql(
            """
            INSERT INTO domain_event_entry (global_index, event_identifier,
              aggregate_identifier, sequence_number, type, payload_type, time_stamp,
              payload, meta_data)
            VALUES (1, 'x', ?, 1, 'x', ?, '2026-03-01T09:00:00Z', ?, ?)
            """)
        .params(
            "member:" + member,
            "io.ascolto.events.member.MemberEvent$MemberForgotten",
            new byte[0],
            new byte[0])
        .update();
  }
}
