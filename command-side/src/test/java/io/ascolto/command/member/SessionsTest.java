package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.Tables;
import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.member.SessionsEndpoint.SignedInAt;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Known ADA = new Known(new MemberId(UUID.randomUUID()), Role.SUPPORT);

  private static final CameBy FIREFOX =
      CameBy.of(
          CameBy.Way.CODE,
          "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0",
          Optional.of("it"));

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private final Departures departures = new Departures();
  private JdbcClient jdbc;
  private LastSeen lastSeen;

  @BeforeEach
  void open(@TempDir Path folder) {
    var database = Tables.in(folder);
    lastSeen = new LastSeen(database, () -> now);
    jdbc = JdbcClient.create(database);
    joined(ADA);
  }

  @Test
  void aSessionOutlivesTheHubThatBeganIt() {
    assertThat(found(begun())).contains(ADA);
  }

  @Test
  void whoeverOnlyLooksAroundInTheDemoIsNotThemselves() {
    var looking = new CameBy(CameBy.Way.DEMO, Optional.empty(), Optional.empty(), Optional.empty());
    var secret = sessions().begin(ADA.member(), ADA.role(), looking).blockOptional().orElseThrow();
    assertThat(sessions().isSomebodys(begun()).block()).isTrue();
    assertThat(sessions().isSomebodys(secret).block()).isFalse();
  }

  @Test
  void nobodyWhoReadsTheRowsCanUseThem() {
    var secret = begun();
    var stored = jdbc.sql("SELECT hash FROM session").query(String.class).single();

    assertThat(stored).isNotEqualTo(secret).isEqualTo(Secret.hash(secret));
    assertThat(found(stored).or(() -> found("another"))).isEmpty();
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
    var grace = joined(new Known(new MemberId(UUID.randomUUID()), Role.MEMBER));
    var sessions = sessions();
    var atHome = begun();
    var atWork = begun();
    var others =
        sessions.begin(grace.member(), grace.role(), FIREFOX).blockOptional().orElseThrow();
    assertThat(sessions.bySecret(atHome).blockOptional()).contains(ADA);

    sessions.endAllOf(ADA.member()).block();

    assertThat(sessions.bySecret(atHome).blockOptional()).isEmpty();
    assertThat(found(atWork)).isEmpty();
    assertThat(sessions.bySecret(others).blockOptional()).contains(grace);
  }

  @Test
  void oneIsEndedByItsIdAndOnlyByWhoseItIs() {
    var grace = joined(new Known(new MemberId(UUID.randomUUID()), Role.MEMBER));
    var atHome = begun();
    var home = listed(Optional.of(atHome)).getFirst();
    assertThat(home.current()).isTrue();
    var atWork = begun();

    sessions().end(grace.member(), home.id()).block();
    assertThat(found(atHome)).contains(ADA);
    sessions().end(ADA.member(), home.id()).repeat(1).blockLast();

    assertThat(found(atHome)).isEmpty();
    assertThat(found(atWork)).contains(ADA);
  }

  @Test
  void allOthersAreEndedAndTheOneThatAsksStays() {
    var here = begun();
    var elsewhere = begun();

    sessions().endAllOf(ADA.member(), Optional.of(here)).block();

    assertThat(found(here)).contains(ADA);
    assertThat(found(elsewhere)).isEmpty();
  }

  @Test
  void whoeverStreamsIsToldOfAnEndOnceAndOfNoOther() {
    var told = new ArrayList<MemberId>();
    departures.heard().subscribe(told::add);
    begun();
    begun();

    sessions().end("another").block();
    assertThat(told).isEmpty();
    sessions().endAllOf(ADA.member()).block();
    assertThat(told).containsExactly(ADA.member());
  }

  @Test
  void somebodySeesHowAndWithWhatTheyCameInTheLatestFirst() {
    var first = begun();
    pass(DAY);
    begun();
    pass(DAY);
    found(first);

    var all = listed(Optional.empty());

    assertThat(all).extracting(SignedInAt::way).containsOnly(CameBy.Way.CODE);
    assertThat(all).extracting(SignedInAt::browser).containsOnly(CameBy.Browser.FIREFOX);
    assertThat(all).extracting(SignedInAt::device).containsOnly(CameBy.Device.LINUX);
    assertThat(all).extracting(SignedInAt::current).containsOnly(false);
    assertThat(all).extracting(SignedInAt::seenAt).containsExactly(now, now.minus(DAY));
  }

  @Test
  void sessionsFromBeforeAreListedWithoutWhatWasNotNoted() {
    var secret = begun();
    jdbc.sql("UPDATE session SET way = NULL, browser = NULL, began_at = NULL, seen_at = NULL")
        .update();

    var one = listed(Optional.of(secret)).getFirst();

    assertThat(one.way()).isNull();
    assertThat(one.seenAt()).isNull();
    assertThat(one.current()).isTrue();
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

  private Known joined(Known member) {
    jdbc.sql("INSERT INTO member (id, role) VALUES (?, ?)")
        .params(member.member().toString(), member.role().name())
        .update();
    return member;
  }

  private String begun() {
    return sessions().begin(ADA.member(), ADA.role(), FIREFOX).blockOptional().orElseThrow();
  }

  private List<SignedInAt> listed(Optional<String> asking) {
    return sessions().of(ADA.member(), asking).blockOptional().orElseThrow();
  }

  private Optional<Known> found(String secret) {
    return sessions().bySecret(secret).blockOptional();
  }

  /** Another each time, which remembers nothing. */
  private Sessions sessions() {
    return new Sessions(jdbc, lastSeen, departures, () -> now);
  }

  private long expiry() {
    return jdbc.sql("SELECT expires_at FROM session").query(Long.class).single();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
