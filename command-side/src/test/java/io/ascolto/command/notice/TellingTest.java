package io.ascolto.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.platform.TestLog;
import io.ascolto.events.Sealed;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.member.Permission;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ann wrote the mill, Ben voted for it and Cora spoke about it; nobody has ever seen Eve. */
class TellingTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Sealed TEXT = new Sealed(new UUID(0, 1), "text");

  private TestLog events;
  private JdbcClient jdbc;
  private long appended;

  @BeforeEach
  void open(@TempDir Path folder) {
    events = TestLog.sqlite(folder);
    jdbc = JdbcClient.create(events.dataSource);
    List.of("ann", "ben", "cora").forEach(this::cameThemselves);
    joined("eve");
  }

  @AfterEach
  void close() {
    events.close();
  }

  private void joined(String member) {
    jdbc.sql("INSERT INTO member (id, address_hash, role) VALUES (?, ?, 'MEMBER')")
        .params(member, member)
        .update();
  }

  private void cameThemselves(String member) {
    joined(member);
    jdbc.sql("INSERT INTO presence (member, seen_at, language) VALUES (?, 0, 'en')")
        .param(member)
        .update();
  }

  private void happened(Object event) {
    events.append("stream-" + appended++, 0, event, NOW).join();
  }

  private void submitted() {
    happened(
        new IdeaSubmitted("mill", 1, "machines", "ann", TEXT, TEXT, List.of(), "open", "OPEN"));
  }

  private void remarked(String comment, String by) {
    happened(new CommentPosted(comment, "mill", comment, Optional.empty(), by, TEXT, false));
  }

  private void moved(String to) {
    happened(new IdeaStaged("mill", "open", to, "PLANNED", TEXT, "pm"));
  }

  private Telling telling(DataSource database, boolean mails) {
    return new Telling(
        events.log,
        database,
        new Recipients(new OfTables()),
        new Hearers(jdbc),
        () -> mails,
        InstantSource.fixed(NOW));
  }

  private void tellAll() throws SQLException {
    tellAll(events.dataSource);
  }

  private void tellAll(DataSource database) throws SQLException {
    var telling = telling(database, true);
    while (telling.step() || telling.position() < events.log.head()) {
      // There is more.
    }
  }

  private List<String> notices() {
    return jdbc.sql("SELECT member, position, kind, stage FROM notice ORDER BY member, position")
        .query((row, _) ->
            "%s %d %s %s"
                .formatted(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
        .list();
  }

  private List<String> mails() {
    return jdbc.sql(
            """
            SELECT mail.member, digest, count(*) FROM mail JOIN notice ON notice.mail = mail.id
            GROUP BY mail.id, mail.member, digest ORDER BY mail.member, digest, mail.id
            """)
        .query((row, _) -> row.getString(1) + " " + row.getBoolean(2) + " " + row.getLong(3))
        .list();
  }

  private long rows(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  @Test
  void whomItConcernsIsToldOnceAndByMailWhoeverWantsSo() throws SQLException {
    submitted();
    remarked("loud", "cora");
    moved("planned");
    jdbc.sql("INSERT INTO notice_way (member, kind, way) VALUES ('cora', 'STAGE', 'NEVER')")
        .update();

    tellAll();
    tellAll();

    assertThat(notices())
        .containsExactly(
            "ann 2 COMMENT null",
            "ann 3 STAGE planned",
            "ben 3 STAGE planned",
            "cora 3 STAGE planned");
    assertThat(mails()).containsExactly("ann false 1", "ann false 1", "ben false 1");
  }

  @Test
  void aFourthMailOfADayIsTheDailyOne() throws SQLException {
    submitted();
    for (var stage : List.of("a", "b", "c", "d", "e")) {
      moved(stage);
    }

    tellAll();

    assertThat(mails().stream().filter(mail -> mail.startsWith("ann")))
        .containsExactly("ann false 1", "ann false 1", "ann false 1", "ann true 2");
  }

  @Test
  void withoutAMailServerNothingWaitsToBeSent() throws SQLException {
    submitted();
    moved("planned");

    telling(events.dataSource, false).step();

    assertThat(notices()).hasSize(2);
    assertThat(rows("mail")).isZero();
  }

  @Test
  void whoeverNeverCameIsToldOfNothing() throws SQLException {
    happened(
        new IdeaSubmitted("mill", 1, "machines", "eve", TEXT, TEXT, List.of(), "open", "OPEN"));
    remarked("loud", "cora");

    tellAll();

    assertThat(notices()).isEmpty();
  }

  @Test
  void ofTwoWhoAreOnePersonTheOneWhoIsMetHearsOnce() throws SQLException {
    submitted();
    jdbc.sql(
            "INSERT INTO joined_member (member, into_member, joined, by_team, settled, place)"
                + " VALUES ('ben', 'ann', TRUE, TRUE, TRUE, 1)")
        .update();
    moved("planned");

    tellAll();

    assertThat(notices()).containsExactly("ann 2 STAGE planned");
  }

  @Test
  void whatWasLoggedBeforeAHubToldAnythingIsToldToNobodyButWhoSpokeIsKnown() throws SQLException {
    submitted();
    moved("planned");
    jdbc.sql("UPDATE notice_progress SET told_from = 2").update();
    moved("next");

    tellAll();

    assertThat(notices()).containsExactly("ann 3 STAGE next", "ben 3 STAGE next");
  }

  @Test
  void oldNewsIsNone() throws SQLException {
    submitted();
    happened(new VoteCast("mill", "ben", "UP"));
    events
        .append(
            "import",
            0,
            new IdeaStaged("mill", "open", "x", "PLANNED", TEXT, "pm"),
            NOW,
            "{\"import\":\"i\"}")
        .join();
    events
        .append(
            "late",
            0,
            new IdeaStaged("mill", "open", "y", "PLANNED", TEXT, "pm"),
            NOW,
            "{\"occurredAt\":\"" + NOW.minus(Duration.ofDays(2)) + "\"}")
        .join();

    tellAll();

    assertThat(notices()).isEmpty();
  }

  @Test
  void whereverItIsKilledEverybodyIsToldOnce() throws SQLException {
    submitted();
    for (var i = 0; i < 60; i++) {
      cameThemselves("fan" + i);
      remarked("remark" + i, "fan" + i);
    }
    moved("planned");
    moved("in-progress");
    tellAll();
    var notices = notices();
    var mails = mails();
    assertThat(notices).hasSizeGreaterThan(180);

    var faulty = new Faulty(events.dataSource);
    var kills = 0;
    for (var calls = 0L; calls < 3_000; calls += 1 + calls / 10) {
      for (var table : List.of("notice", "mail", "voice", "comment_writer")) {
        jdbc.sql("DELETE FROM " + table).update();
      }
      jdbc.sql("UPDATE notice_progress SET position = 0").update();
      try {
        tellAll(faulty.breakingAfter(calls));
      } catch (SQLException killed) {
        kills++;
        tellAll();
      }
      assertThat(notices()).as("killed after %d calls", calls).isEqualTo(notices);
      assertThat(mails()).as("killed after %d calls", calls).isEqualTo(mails);
    }
    assertThat(kills).isGreaterThan(20);
  }

  /** Ben votes for everything; who speaks is in the table. */
  private final class OfTables implements Circle {

    @Override
    public Optional<String> authorOfIdea(String idea) {
      return jdbc.sql("SELECT member FROM voice WHERE author").query(String.class).optional();
    }

    @Override
    public Optional<String> authorOfComment(String comment) {
      return Optional.empty();
    }

    @Override
    public Optional<String> ideaOfRemoved(String text) {
      return Optional.of("mill");
    }

    @Override
    public Set<String> commenters(String idea) {
      return Set.copyOf(
          jdbc.sql("SELECT member FROM voice WHERE NOT author")
              .query((row, _) -> row.getString(1))
              .list());
    }

    @Override
    public Set<String> voters(String idea) {
      return Set.of("ben");
    }

    @Override
    public Set<String> followers(String subject) {
      return Set.of();
    }

    @Override
    public Set<String> muting(String subject) {
      return Set.of();
    }

    @Override
    public Set<String> holders(Permission permission, String idea) {
      return Set.of();
    }

    @Override
    public Set<String> named(Sealed text, String idea) {
      return Set.of();
    }
  }
}
