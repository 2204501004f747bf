package io.ascolto.query.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.discussion.CommentEvent.ReactionGiven;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ContributionsTest {

  private static final Sealed TEXT = new Sealed(new UUID(0, 1), "text");

  private final FoldedBy contributions =
      new FoldedBy(new IdeasOfMemberProjector(), new CommentsOfMemberProjector());

  @Test
  void eachMemberHasAPageOfEveryStretchOfTheLogInWhichTheyWroteSomething() {
    contributions
        .given("2026-03-31T23:59:59Z", idea("mill", "ada"))
        .given("2026-03-31T23:59:59Z", comment("me too", "mill", "ben"));
    for (var position = 3; position < Contributions.STRETCH; position++) {
      contributions.given("2026-03-31T23:59:59Z", new IdeaWithdrawn("mill"));
    }
    contributions.given("2026-04-01T00:00:00Z", comment("at seven", "mill", "ada"));

    assertThat(contributions.documents())
        .containsOnlyKeys("contribution/ada:0", "contribution/ben:0", "contribution/ada:1");
    assertThat(contributions.documents().get("contribution/ada:1"))
        .isEqualTo(
            new Document(
                "entries",
                List.of(
                    new Document("what", "COMMENT")
                        .append("id", "at seven")
                        .append("idea", "mill")
                        .append("at", "2026-04-01T00:00:00Z")
                        .append("position", Contributions.STRETCH))));
  }

  @Test
  void whatIsTakenBackKeepsItsPlaceAndAgreeingIsNoContribution() {
    contributions
        .given("2026-03-01T09:00:00Z", idea("mill", "ada"))
        .given("2026-03-01T09:00:00Z", comment("at seven", "mill", "ada"))
        .given("2026-03-02T09:00:00Z", new IdeaWithdrawn("mill"))
        .given("2026-03-02T09:00:00Z", new CommentWithdrawn("at seven", "mill"))
        .given("2026-03-02T09:00:00Z", new ReactionGiven("at seven", "mill", "ben", "AGREE"));

    assertThat(contributions.documents()).containsOnlyKeys("contribution/ada:0");
    assertThat(
            contributions.documents().get("contribution/ada:0").getList("entries", Document.class))
        .extracting(entry -> entry.getString("id"))
        .containsExactly("mill", "at seven");
  }

  private static IdeaSubmitted idea(String id, String author) {
    return new IdeaSubmitted(id, 1, "machines", author, TEXT, TEXT, List.of(), "open", "OPEN");
  }

  private static CommentPosted comment(String id, String idea, String author) {
    return new CommentPosted(id, idea, id, Optional.empty(), author, TEXT, false);
  }
}
