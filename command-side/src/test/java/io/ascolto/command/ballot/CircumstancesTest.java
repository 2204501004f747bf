package io.ascolto.command.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.Tables;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Retained.Act;
import io.ascolto.command.platform.Retained.Effect;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class CircumstancesTest {

  private static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final Duration MONTH = Duration.ofDays(30);

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private Vault vault;
  private DataSource database;
  private JdbcClient jdbc;
  private Networks networks;
  private Circumstances circumstances;

  private record Voter(Role role) implements Actor {

    @Override
    public MemberId member() {
      return ADA;
    }

    @Override
    public String getName() {
      return ADA.toString();
    }
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    vault = TestVault.in(folder);
    database = Tables.in(folder);
    jdbc = JdbcClient.create(database);
    networks = new Networks(jdbc, vault);
    circumstances =
        new Circumstances(database, networks, _ -> () -> Optional.of("CODE"), () -> now);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private void vote(Role role, String... headers) {
    var request =
        MockServerHttpRequest.put("/").remoteAddress(new InetSocketAddress("192.0.2.7", 443));
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    circumstances.note(
        IDEA, new Voter(role), Optional.of("launch"), MockServerWebExchange.from(request));
    circumstances.write();
  }

  private Map<String, Object> row() {
    return jdbc.sql("SELECT * FROM vote_circumstance").query().singleRow();
  }

  @Test
  void aVoteFromABrowserIsNotedWithItsNetworkAndNoAddress() {
    vote(Role.MEMBER);

    assertThat(row())
        .containsEntry("channel", "PAGE")
        .containsEntry("way", "CODE")
        .containsEntry("campaign", "launch")
        .containsEntry("network", networks.hash("192.0.2.250", now).orElseThrow());
    assertThat(row().toString()).doesNotContain("192.0.2");
  }

  @Test
  void ofAProgramsVoteTheNetworkSaysNothing() {
    vote(Role.MEMBER, "Authorization", "Bearer x");

    assertThat(row()).containsEntry("channel", "API").containsEntry("network", null);
  }

  @Test
  void aBrowserWithoutAnAccountSignedInByNothing() {
    vote(Role.DEVICE);

    assertThat(row()).containsEntry("way", "VOTE");
  }

  @Test
  void theLastVoteIsTheOneThatIsKnown() {
    vote(Role.MEMBER);
    vote(Role.MEMBER, "Authorization", "Bearer x");

    assertThat(row()).containsEntry("channel", "API");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.250, true",
    "192.0.2.7, 192.0.3.7, false",
    "2001:db8:1:2::7, 2001:db8:1:ffff::8, true",
    "2001:db8:1::7, 2001:db8:2::7, false"
  })
  void aNetworkIsWhereAddressesBeginAlike(String one, String other, boolean same) {
    assertThat(networks.hash(one, now).equals(networks.hash(other, now))).isEqualTo(same);
  }

  @Test
  void whatIsNoAddressIsOfNoNetwork() {
    assertThat(networks.hash("example.org", now)).isEmpty();
    assertThat(networks.hash("", now)).isEmpty();
  }

  @Test
  void aNetworkIsKnownAgainForThirtyDaysAndItsSecretIsThenDestroyed() {
    var first = networks.hash("192.0.2.7", now);
    var box = jdbc.sql("SELECT box FROM network_secret").query(String.class).single();
    now = now.plus(MONTH).minusSeconds(1);
    assertThat(networks.hash("192.0.2.7", now)).isEqualTo(first);

    now = now.plusSeconds(1);
    var second = networks.hash("192.0.2.7", now);

    assertThat(second).isNotEqualTo(first);
    assertThat(vault.open(Sealed.read(box))).isEmpty();
    assertThat(networks.hash("192.0.2.7", now)).isEqualTo(second);
  }

  @Test
  void whatIsOldIsDeletedAndSaidBefore() {
    vote(Role.MEMBER);
    var old = new OldCircumstances(jdbc);
    now = now.plus(MONTH);
    assertThat(old.due(now, MONTH.plusSeconds(1))).containsExactly(new Effect(Act.CLEARED, 0));
    assertThat(old.due(now, MONTH)).containsExactly(new Effect(Act.CLEARED, 1));

    assertThat(old.clear(now, MONTH)).containsExactly(new Effect(Act.CLEARED, 1));
    assertThat(old.clear(now, MONTH)).containsExactly(new Effect(Act.CLEARED, 0));
  }

  @Test
  void whoIsForgottenLeavesNoneBehind() throws SQLException {
    vote(Role.MEMBER);
    try (var connection = database.getConnection()) {
      new OldCircumstances(jdbc).apply(connection, new MemberForgotten(ADA.toString()));
    }

    assertThat(jdbc.sql("SELECT * FROM vote_circumstance").query().listOfRows()).isEmpty();
  }
}
