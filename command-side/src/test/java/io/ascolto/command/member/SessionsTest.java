package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.member.Directory.Known;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

class SessionsTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Known ADA = new Known(new MemberId(UUID.randomUUID()), Role.SUPPORT);

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private JdbcClient jdbc;

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
    join(ADA);
  }

  @Test
  void aSessionOutlivesTheHubThatBeganIt() {
    assertThat(found(begun())).contains(ADA);
  }

  @Test
  void nobodyWhoReadsTheRowsCanUseThem() {
    var secret = begun();
    var stored = jdbc.sql("SELECT hash FROM session").query(String.class).single();

    assertThat(stored).isNotEqualTo(secret).isEqualTo(Secret.hash(secret));
    assertThat(found(stored)).isEmpty();
    assertThat(found("another")).isEmpty();
  }

  @Test
  void aSessionThatIsNotUsedEndsAfterThirtyDays() {
    var secret = begun();
    pass(Sessions.LIFETIME.minusSeconds(1));
    assertThat(found(secret)).contains(ADA);

    var unused = begun();
    pass(Sessions.LIFETIME);
    assertThat(found(unused)).isEmpty();
  }

  @Test
  void aSessionThatIsUsedEndsLaterButIsWrittenAtMostOnceADay() {
    var secret = begun();
    var first = expiry();

    pass(DAY);
    found(secret);
    assertThat(expiry()).isEqualTo(first);

    pass(Duration.ofSeconds(1));
    found(secret);
    assertThat(expiry()).isEqualTo(now.plus(Sessions.LIFETIME).getEpochSecond());
  }

  @Test
  void aSessionThatWasEndedIsOverAtOnceAlsoWhereItIsRemembered() {
    var sessions = sessions();
    var secret = begun();
    var other = begun();
    assertThat(sessions.bySecret(secret).blockOptional()).contains(ADA);

    sessions.end(secret).block();

    assertThat(sessions.bySecret(secret).blockOptional()).isEmpty();
    assertThat(found(secret)).isEmpty();
    assertThat(found(other)).contains(ADA);
  }

  @Test
  void allSessionsOfAMemberAreEndedAtOnceAndNobodyElses() {
    var grace = new Known(new MemberId(UUID.randomUUID()), Role.MEMBER);
    join(grace);
    var sessions = sessions();
    var atHome = begun();
    var atWork = begun();
    var others = sessions.begin(grace.member(), grace.role()).blockOptional().orElseThrow();
    assertThat(sessions.bySecret(atHome).blockOptional()).contains(ADA);

    sessions.endAllOf(ADA.member()).block();

    assertThat(sessions.bySecret(atHome).blockOptional()).isEmpty();
    assertThat(found(atWork)).isEmpty();
    assertThat(sessions.bySecret(others).blockOptional()).contains(grace);
  }

  @Test
  void whoIsBlockedIsSignedInNowhereEvenWhereTheSessionWasLeft() {
    var secret = begun();
    jdbc.sql("UPDATE member SET blocked = TRUE").update();

    assertThat(found(secret)).isEmpty();
  }

  @Test
  void whatWasLookedUpIsNotAskedOfTheDatabaseAgainAtOnce() {
    var sessions = sessions();
    var secret = begun();
    assertThat(sessions.bySecret(secret).blockOptional()).contains(ADA);
    assertThat(sessions.bySecret("another").blockOptional()).isEmpty();
    jdbc.sql("DROP TABLE session").update();

    assertThat(sessions.bySecret(secret).blockOptional()).contains(ADA);
    assertThat(sessions.bySecret("another").blockOptional()).isEmpty();
  }

  @Test
  void endingWhatIsOverChangesNothing() {
    sessions().end("another").block();
  }

  @Test
  void whatExpiredIsSweptWhenSomebodyEnters() {
    begun();
    pass(Sessions.LIFETIME.plusSeconds(1));
    begun();

    assertThat(jdbc.sql("SELECT count(*) FROM session").query(Long.class).single()).isEqualTo(1);
  }

  private void join(Known member) {
    jdbc.sql("INSERT INTO member (id, role) VALUES (?, ?)")
        .params(member.member().toString(), member.role().name())
        .update();
  }

  private String begun() {
    return sessions().begin(ADA.member(), ADA.role()).blockOptional().orElseThrow();
  }

  private Optional<Known> found(String secret) {
    return sessions().bySecret(secret).blockOptional();
  }

  /** Another each time, which remembers nothing. */
  private Sessions sessions() {
    return new Sessions(jdbc, () -> now);
  }

  private long expiry() {
    return jdbc.sql("SELECT expires_at FROM session").query(Long.class).single();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
