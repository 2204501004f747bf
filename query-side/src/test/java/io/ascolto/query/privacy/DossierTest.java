package io.ascolto.query.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.member.MemberEvent.ApiKeyIssued;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.privacy.RemovalEvent.RemovalObjected;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import io.ascolto.events.privacy.RemovalEvent.TextRemoved;
import io.ascolto.query.platform.lists.Story;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DossierTest {

  private static final String AUTHOR = Story.id("author of a");
  private static final String EVE = Story.id("eve");

  private static DossierJson of(String member) {
    var story =
        new Story()
            .board("up", "UPVOTE", "PUBLIC")
            .then(new MemberJoined(AUTHOR, Story.sealed("ada@example.org"), "MEMBER"))
            .then(new MemberJoined(EVE, Story.sealed("eve@example.org"), "MEMBER"))
            .then(
                new ApiKeyIssued(
                    AUTHOR,
                    Story.id("key"),
                    "secret",
                    Optional.of("asc_1234"),
                    Optional.of(Story.sealed("My script")),
                    List.of("READ"),
                    Optional.empty()))
            .idea("a", "up", "A mill", "Per bean.")
            .idea("b", "up", "A lamp", "At night.")
            .then(new VoteCast(Story.id("a"), EVE, "UP"))
            .then(new VoteCast(Story.id("b"), AUTHOR, "UP"))
            .then(remark("c", EVE))
            .then(remark("d", AUTHOR))
            .then(
                new IdeaStaged(
                    Story.id("a"), "open", "planned", "PLANNED", Story.sealed("Soon"), EVE))
            .then(
                new TextRemoved(
                    "COMMENT", Story.id("d"), Story.id("b"), AUTHOR, EVE, Story.id("zoe"), "LAW"))
            .then(
                new RemovalProposed(
                    "COMMENT",
                    Story.id("d"),
                    Story.id("b"),
                    AUTHOR,
                    EVE,
                    "LAW",
                    Story.sealed("So")))
            .then(new RemovalObjected("COMMENT", Story.id("d"), AUTHOR, Story.sealed("No")));
    var dossier = new Dossier(member, Set.of(member), Story.OPEN);
    story.log().forEach(dossier::look);
    return dossier.json(List.of(), List.of());
  }

  private static CommentPosted remark(String name, String author) {
    return new CommentPosted(
        Story.id(name),
        Story.id("b"),
        Story.id(name),
        Optional.empty(),
        author,
        Story.sealed("Remark " + name),
        false);
  }

  @Test
  void itHoldsWhatSomebodyDidAndWhatBecameOfTheirWords() {
    assertThat(of(AUTHOR).entries().stream().map(DossierJson.Entry::what).toList())
        .containsExactly(
            "MemberJoined",
            "ApiKeyIssued",
            "IdeaSubmitted",
            "VoteCast",
            "CommentPosted",
            "IdeaStaged",
            "TextRemoved",
            "RemovalProposed",
            "RemovalObjected");
  }

  @Test
  void othersAreSomebodyAndSecretsAreLeftOut() {
    var fields =
        of(AUTHOR).entries().stream().collect(Collectors.groupingBy(DossierJson.Entry::what));
    assertThat(fields.get("ApiKeyIssued").getFirst().fields())
        .containsEntry("memberId", "you")
        .containsEntry("name", "My script")
        .doesNotContainKey("hash");
    assertThat(fields.get("IdeaSubmitted").getFirst().fields())
        .containsEntry("title", "A mill")
        .containsEntry("authorId", "you");
    assertThat(fields.get("VoteCast").getFirst().fields()).containsEntry("memberId", "you");
    assertThat(fields.get("IdeaStaged").getFirst().fields())
        .containsEntry("message", "Soon")
        .containsEntry("byId", "somebody");
    assertThat(fields.get("TextRemoved").getFirst().fields())
        .containsEntry("authorId", "you")
        .containsEntry("proposedById", "somebody");
    assertThat(of(AUTHOR).toString())
        .doesNotContain(EVE, Story.id("zoe"), "eve@example.org", "Remark c");
  }

  @Test
  void eachSaysOnWhichIdeaItWasAlsoWhereTheEventNamesATextAlone() {
    var ideas =
        of(AUTHOR).entries().stream()
            .filter(one -> one.idea() != null)
            .collect(Collectors.toMap(DossierJson.Entry::what, DossierJson.Entry::idea));
    assertThat(ideas)
        .containsEntry("VoteCast", Story.id("b"))
        .containsEntry("CommentPosted", Story.id("b"))
        .containsEntry("IdeaStaged", Story.id("a"))
        .containsEntry("RemovalObjected", Story.id("b"));
    assertThat(of(AUTHOR).about()).containsExactlyInAnyOrder(Story.id("a"), Story.id("b"));
  }

  @Test
  void itSaysWhatMayStay() {
    var dossier = of(AUTHOR);
    assertThat(dossier.ideas())
        .isEqualTo(List.of(new DossierJson.OwnIdea(Story.id("a"), "A mill", true, false)));
    assertThat(dossier.comments())
        .isEqualTo(
            List.of(new DossierJson.OwnComment(Story.id("d"), Story.id("b"), "Remark d", false)));
    assertThat(of(Story.id("nobody")).entries()).isEmpty();
  }
}
