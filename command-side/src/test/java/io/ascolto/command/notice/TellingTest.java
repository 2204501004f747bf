package io.ascolto.command.notice;

import static io.ascolto.command.notice.Happenings.NOW;
import static io.ascolto.command.notice.Happenings.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of what, and by which mail. */
class TellingTest {

  private Happenings hub;

  @BeforeEach
  void open(@TempDir Path folder) {
    hub = new Happenings(folder);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void whomItConcernsIsToldOnceAndByMailWhoeverWantsSo() throws SQLException {
    hub.submitted();
    hub.remarked("loud", "cora");
    hub.moved("planned");
    hub.jdbc
        .sql("INSERT INTO notice_way (member, kind, way) VALUES ('cora', 'STAGE', 'NEVER')")
        .update();

    hub.tellAll();
    hub.tellAll();

    assertThat(hub.notices())
        .containsExactly(
            "ann 2 COMMENT null",
            "ann 3 STAGE planned",
            "ben 3 STAGE planned",
            "cora 3 STAGE planned");
    assertThat(hub.mails()).containsExactly("ann false 1", "ann false 1", "ben false 1");
  }

  @Test
  void aFourthMailOfADayIsTheDailyOne() throws SQLException {
    hub.submitted();
    for (var stage : List.of("a", "b", "c", "d", "e")) {
      hub.moved(stage);
    }

    hub.tellAll();

    assertThat(hub.mails().stream().filter(mail -> mail.startsWith("ann")))
        .containsExactly("ann false 1", "ann false 1", "ann false 1", "ann true 2");
  }

  @Test
  void withoutAMailServerNothingWaitsToBeSent() throws SQLException {
    hub.submitted();
    hub.moved("planned");

    hub.telling(hub.events.dataSource, false).step();

    assertThat(hub.notices()).hasSize(2);
    assertThat(hub.rows("mail")).isZero();
  }

  @Test
  void whoeverNeverCameIsToldOfNothing() throws SQLException {
    hub.happened(
        new IdeaSubmitted("mill", 1, "machines", "eve", TEXT, TEXT, List.of(), "open", "OPEN"));
    hub.remarked("loud", "cora");

    hub.tellAll();

    assertThat(hub.notices()).isEmpty();
  }

  @Test
  void ofTwoWhoAreOnePersonTheOneWhoIsMetHearsOnce() throws SQLException {
    hub.submitted();
    hub.jdbc
        .sql(
            "INSERT INTO joined_member (member, into_member, joined, by_team, settled, place)"
                + " VALUES ('ben', 'ann', TRUE, TRUE, TRUE, 1)")
        .update();
    hub.moved("planned");

    hub.tellAll();

    assertThat(hub.notices()).containsExactly("ann 2 STAGE planned");
  }

  @Test
  void whoeverMutesAnIdeaHearsNothingOfItAlsoAsTheAuthorWhoTheyWere() throws SQLException {
    hub.submitted();
    hub.jdbc
        .sql(
            "INSERT INTO joined_member (member, into_member, joined, by_team, settled, place)"
                + " VALUES ('ann', 'ben', TRUE, TRUE, TRUE, 1)")
        .update();
    hub.muting.add("ben");
    hub.moved("planned");
    hub.remarked("loud", "cora");

    hub.tellAll();

    assertThat(hub.notices()).isEmpty();
  }

  @Test
  void whoeverIsForgottenMeanwhileIsToldNothing() throws SQLException {
    hub.submitted();
    hub.moved("planned");
    hub.jdbc.sql("UPDATE member SET forgotten = TRUE WHERE id = 'ben'").update();

    hub.tellAll();

    assertThat(hub.notices()).containsExactly("ann 2 STAGE planned");
  }

  @Test
  void whatWasLoggedBeforeAHubToldAnythingIsToldToNobodyButWhoSpokeIsKnown() throws SQLException {
    hub.submitted();
    hub.moved("planned");
    hub.jdbc.sql("UPDATE notice_progress SET told_from = 2").update();
    hub.moved("next");

    hub.tellAll();

    assertThat(hub.notices()).containsExactly("ann 3 STAGE next", "ben 3 STAGE next");
  }

  @Test
  void oldNewsIsNone() throws SQLException {
    hub.submitted();
    hub.happened(new VoteCast("mill", "ben", "UP"));
    hub.events
        .append(
            "import",
            0,
            new IdeaStaged("mill", "open", "x", "PLANNED", TEXT, "pm"),
            NOW,
            "{\"import\":\"i\"}")
        .join();
    hub.events
        .append(
            "late",
            0,
            new IdeaStaged("mill", "open", "y", "PLANNED", TEXT, "pm"),
            NOW,
            "{\"occurredAt\":\"" + NOW.minus(Duration.ofDays(2)) + "\"}")
        .join();

    hub.tellAll();

    assertThat(hub.notices()).isEmpty();
  }
}
