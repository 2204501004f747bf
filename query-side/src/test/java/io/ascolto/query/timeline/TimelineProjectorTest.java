package io.ascolto.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ascolto.events.Sealed;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaRestored;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaTagged;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TimelineProjectorTest {

  private final Sealed sealed = new Sealed(new UUID(0, 1), "");
  private final FoldedBy timeline =
      new FoldedBy(new TimelineProjector(), new VouchersProjector())
          .given(
              "2026-03-31T23:59:59Z",
              new IdeaSubmitted("i", 1, "b", "ada", sealed, sealed, List.of(), "open", "OPEN"))
          .given(
              "2026-04-01T00:00:00Z",
              new IdeaStaged("i", "open", "planned", "PLANNED", sealed, "staff"))
          .given("2026-04-02T00:00:00Z", new VoteCast("i", "ben", "UP"))
          .given(
              "2026-04-02T00:00:00Z",
              new VoteVouchedFor("i", "ben", "staff", "call", sealed, sealed))
          .given("2026-04-03T00:00:00Z", new IdeaHidden("i", sealed, "staff"))
          .given("2026-04-04T00:00:00Z", new IdeaRestored("i", "staff"))
          .given("2026-05-01T00:00:00Z", new IdeaReworded("i", sealed, sealed, "staff"))
          .given("2026-05-01T00:00:00Z", new IdeaTagged("i", List.of(), List.of("a"), "staff"))
          .given("2026-05-02T00:00:00Z", new IdeaWithdrawn("i"));

  @Test
  void everyMonthHasItsOwnDocument() {
    assertThat(timeline.documents())
        .containsOnlyKeys("timeline/i:2026-03", "timeline/i:2026-04", "timeline/i:2026-05");
  }

  @Test
  void movesHidingAndVotesForOthersAreEntriesAndOwnVotesAreNot() {
    assertThat(entries("timeline/i:2026-03")).extracting("what").containsExactly("SUBMITTED");
    assertThat(entries("timeline/i:2026-04"))
        .extracting("what")
        .containsExactly("STAGED", "VOUCHED_FOR", "HIDDEN", "RESTORED");
  }

  @Test
  void ofCommentsOnlyOfficialAnswersAreEntriesWithWhoGaveThem() {
    var told =
        new FoldedBy(new AnswersProjector())
            .given("2026-04-01T00:00:00Z", comment("c", false))
            .given("2026-04-02T00:00:00Z", comment("d", true));

    assertThat(told.documents().get("timeline/i:2026-04").getList("entries", Document.class))
        .extracting(entry -> entry.getString("what"), entry -> entry.getString("author"))
        .containsExactly(tuple("ANSWERED", "staff"));
  }

  private CommentPosted comment(String id, boolean official) {
    return new CommentPosted(id, "i", id, Optional.empty(), "staff", sealed, official);
  }

  @Test
  void rewordingTaggingAndWithdrawingAreEntriesWithoutTheWords() {
    assertThat(entries("timeline/i:2026-05"))
        .extracting("what")
        .containsExactly("REWORDED", "TAGGED", "WITHDRAWN");
    assertThat(entries("timeline/i:2026-05").getFirst())
        .containsOnlyKeys("position", "happenedAt", "what", "by");
  }

  @Test
  void anEntrySaysWhenItHappenedAndWhereInTheLogItStands() {
    assertThat(entries("timeline/i:2026-04").getFirst())
        .containsEntry("position", 2L)
        .containsEntry("happenedAt", "2026-04-01T00:00:00Z")
        .containsEntry("from", "open")
        .containsEntry("to", "planned")
        .containsEntry("by", "staff");
  }

  private List<Document> entries(String id) {
    return timeline.documents().get(id).getList("entries", Document.class);
  }
}
