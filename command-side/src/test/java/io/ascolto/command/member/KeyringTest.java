package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.Tables;
import io.ascolto.command.member.Keyring.ByKey;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.KeyId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import io.ascolto.events.member.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyringTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final String SECRET = "asc_secret";

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private final KeyId id = new KeyId(UUID.randomUUID());
  private Vault vault;
  private JdbcClient jdbc;
  private LastSeen lastSeen;
  private Keyring keyring;

  @BeforeEach
  void open(@TempDir Path folder) {
    vault = TestVault.in(folder);
    var database = Tables.in(folder);
    jdbc = JdbcClient.create(database);
    lastSeen = new LastSeen(database, () -> now);
    keyring = new Keyring(jdbc, vault, lastSeen, () -> now);
    jdbc.sql("INSERT INTO member (id, role) VALUES (?, 'OWNER')").param(ADA.toString()).update();
    jdbc.sql("INSERT INTO api_key (hash, member, id, scopes, expires_at) VALUES (?, ?, ?, ?, ?)")
        .params(
            Keyring.hash(SECRET, vault),
            ADA.toString(),
            id.toString(),
            "READ,ACT_AS",
            now.plusSeconds(60).getEpochSecond())
        .update();
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void whoeverHasTheKeyIsItsHolderWithinItsScopes() {
    var known = keyring.bySecret(SECRET).blockOptional().orElseThrow();

    assertThat(known)
        .isEqualTo(
            new ByKey(new Directory.Known(ADA, Role.OWNER), Set.of(Scope.READ, Scope.ACT_AS)));
    assertThat(keyring.bySecret("another").blockOptional()).isEmpty();
    assertThat(keyring.holderOf(id).blockOptional()).contains(ADA);
  }

  @Test
  void aKeyEndsToTheSecondAlsoWhereItIsRemembered() {
    assertThat(refusal()).isEqualTo("");
    now = now.plusSeconds(59);
    assertThat(refusal()).isEqualTo("");
    now = now.plusSeconds(1);
    assertThat(refusal()).isEqualTo("key.expired");
  }

  @Test
  void aKeyWithoutAnEndDoesNotEnd() {
    jdbc.sql("UPDATE api_key SET expires_at = NULL").update();
    now = now.plus(Duration.ofDays(4_000));

    assertThat(refusal()).isEqualTo("");
  }

  @Test
  void aRevokedKeyIsRefusedOnceItIsForgotten() {
    assertThat(refusal()).isEqualTo("");
    jdbc.sql("UPDATE api_key SET revoked = TRUE").update();

    keyring.forget();

    assertThat(refusal()).isEqualTo("key.revoked");
  }

  @Test
  void theKeyOfSomebodyWhoIsBlockedIsRefused() {
    jdbc.sql("UPDATE member SET blocked = TRUE").update();

    assertThat(refusal()).isEqualTo("member.blocked");
  }

  @Test
  void whenAKeyWasUsedIsKnownAtOnceAndWrittenOnceHoweverOftenItWas() {
    for (var i = 0; i < 100; i++) {
      refusal();
    }
    assertThat(keyring.lastUses().block()).isEqualTo(Map.of(id.toString(), now));
    assertThat(rows()).isZero();

    lastSeen.write();
    assertThat(rows()).isEqualTo(1);
    var first = now;
    now = now.plus(Duration.ofSeconds(30));
    refusal();
    assertThat(written()).isEqualTo(first);
    lastSeen.write();

    assertThat(written()).isEqualTo(now);
    assertThat(lastSeen.noted(LastSeen.Of.KEY)).isEmpty();
  }

  @Test
  void whatCannotBeWrittenIsWrittenLater() {
    refusal();
    jdbc.sql("ALTER TABLE api_key_use RENAME TO elsewhere").update();
    lastSeen.write();
    jdbc.sql("ALTER TABLE elsewhere RENAME TO api_key_use").update();
    assertThat(rows()).isZero();

    lastSeen.write();

    assertThat(written()).isEqualTo(now);
  }

  @Test
  void aRefusedKeyWasNotUsed() {
    now = now.plusSeconds(60);
    refusal();

    assertThat(keyring.lastUses().block()).isEmpty();
  }

  private String refusal() {
    try {
      return keyring.bySecret(SECRET).blockOptional().map(_ -> "").orElse("unknown");
    } catch (Rejected refused) {
      return refused.<Rejection>getDetails().orElseThrow().code();
    }
  }

  private long rows() {
    return jdbc.sql("SELECT count(*) FROM api_key_use").query(Long.class).single();
  }

  private Instant written() {
    return Instant.ofEpochSecond(
        jdbc.sql("SELECT used_at FROM api_key_use").query(Long.class).single());
  }
}
