package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

class SignInCodesTest {

  private static final String ADA = "ada@example.org";

  private static final MemberId BYRON = new MemberId(UUID.randomUUID());

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private JdbcClient jdbc;
  private Vault vault;
  private SignInCodes codes;

  @BeforeEach
  void open(@TempDir Path folder) {
    var database = new SQLiteDataSource();
    database.setUrl("jdbc:sqlite:" + folder.resolve("events.sqlite"));
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/sqlite")
        .load()
        .migrate();
    jdbc = JdbcClient.create(database);
    vault = TestVault.in(folder.resolve("keys"));
    codes = new SignInCodes(jdbc, vault, () -> now);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aCodeProvesItsAddressOnce() {
    var code = issued();

    assertThat(code).matches("\\d{6}");
    assertThat(isRight(" ADA@example.org ", code)).isTrue();
    assertThat(isRight(ADA, code)).isFalse();
  }

  @Test
  void aCodeProvesNoOtherAddress() {
    var code = issued();

    assertThat(isRight("grace@example.org", code)).isFalse();
    assertThat(isRight(ADA, code)).isTrue();
  }

  @Test
  void aCodeToSignInJoinsNothingAndOneToJoinSignsNobodyIn() {
    var toSignIn = issued();
    assertThat(codes.redeem(ADA, toSignIn, BYRON).block()).isFalse();
    assertThat(isRight(ADA, toSignIn)).isTrue();

    var toJoin = codes.issue(ADA, BYRON).blockOptional().orElseThrow();
    assertThat(isRight(ADA, toJoin)).isFalse();
    assertThat(codes.redeem(ADA, toJoin, new MemberId(UUID.randomUUID())).block()).isFalse();
    assertThat(codes.redeem(ADA, toJoin, BYRON).block()).isTrue();
  }

  @Test
  void afterFiveWrongTriesTheRightCodeIsWorthNothing() {
    var code = issued();
    for (var i = 0; i < SignInCodes.TRIES; i++) {
      assertThat(isRight(ADA, "wrong")).isFalse();
    }

    assertThat(isRight(ADA, code)).isFalse();
  }

  @Test
  void aNewCodeReplacesTheOneBeforeAndItsTries() {
    var before = issued();
    for (var i = 0; i < SignInCodes.TRIES; i++) {
      isRight(ADA, "wrong");
    }
    var after = issued();

    assertThat(before.equals(after) || !isRight(ADA, before)).isTrue();
    assertThat(isRight(ADA, after)).isTrue();
  }

  @Test
  void aCodeWorksForTenMinutes() {
    var early = issued();
    now = now.plus(SignInCodes.VALID).minusSeconds(1);
    assertThat(isRight(ADA, early)).isTrue();

    var late = issued();
    now = now.plus(SignInCodes.VALID);
    assertThat(isRight(ADA, late)).isFalse();
  }

  @Test
  void whoReadsTheRowsLearnsNeitherAddressNorCode() {
    var code = issued();
    var row = jdbc.sql("SELECT * FROM sign_in_code").query().singleRow().values().toString();

    assertThat(row).doesNotContain(ADA, code);
  }

  @Test
  void whatExpiredIsSweptWhenTheNextCodeIsSent() {
    issued();
    now = now.plus(SignInCodes.VALID).plusSeconds(1);
    codes.issue("grace@example.org").block();

    assertThat(jdbc.sql("SELECT count(*) FROM sign_in_code").query(Long.class).single())
        .isEqualTo(1);
  }

  private String issued() {
    return codes.issue(ADA).blockOptional().orElseThrow();
  }

  private boolean isRight(String address, String code) {
    return codes.redeem(address, code).blockOptional().equals(Optional.of(true));
  }
}
