package io.ascolto.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.board.BoardEvent.BoardRenamed;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.privacy.RemovalEvent.ObjectionAnswered;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BelongingsTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final String ADA_TOO = new UUID(2, 3).toString();
  private static final String EVE = new UUID(3, 3).toString();
  private static final String LIKED = id("liked");
  private static final String ALONE = id("alone");

  private static String id(String name) {
    return key(name).toString();
  }

  private static UUID key(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Sealed box(String name) {
    return new Sealed(key(name), "");
  }

  private static List<UUID> keys(String... names) {
    return Arrays.stream(names).map(BelongingsTest::key).toList();
  }

  private static IdeaSubmitted idea(String idea) {
    return new IdeaSubmitted(
        idea,
        1,
        "b",
        ADA.toString(),
        box(idea + " title"),
        box(idea + " text"),
        List.of(),
        "open",
        "OPEN");
  }

  private static CommentPosted comment(String name, boolean official) {
    return new CommentPosted(
        id(name), LIKED, id(name), Optional.empty(), ADA.toString(), box(name), official);
  }

  private static Belongings.Going going(Optional<Set<String>> ideas, Set<String> comments) {
    var theirs =
        keys(
            "address",
            LIKED + " title",
            LIKED + " text",
            ALONE + " title",
            ALONE + " text",
            "reworded",
            "remark",
            "edited",
            "other remark",
            "answer",
            "message",
            "reason",
            "report",
            "board",
            "url",
            "note",
            "reason for another",
            "answer to another");
    var belongings = new Belongings(Set.of(ADA.toString(), ADA_TOO), theirs);
    List.of(
            new MemberJoined(ADA.toString(), box("address"), "SUPPORT"),
            idea(LIKED),
            idea(ALONE),
            new IdeaReworded(LIKED, box("reworded"), box("reworded"), EVE),
            new VoteCast(ALONE, ADA.toString(), "UP"),
            new VoteCast(ALONE, ADA_TOO, "UP"),
            new VoteCast(ALONE, EVE, "UP"),
            new VoteWithdrawn(ALONE, EVE, "UP", false),
            new VoteCast(LIKED, EVE, "UP"),
            new BoardRenamed("b", box("board")),
            new VoteVouchedFor(LIKED, EVE, ADA.toString(), "call", box("url"), box("note")),
            new VoteVouchedFor(
                LIKED, ADA.toString(), EVE, "call", box("url of hers"), box("note on her")),
            comment("remark", false),
            new CommentEdited(id("remark"), LIKED, box("edited")),
            comment("other remark", false),
            comment("answer", true),
            new CommentHidden(id("remark"), LIKED, box("reason"), ADA.toString()),
            new RemovalProposed(
                "COMMENT",
                id("remark"),
                LIKED,
                ADA.toString(),
                EVE,
                "HARM",
                box("reason for hers")),
            new ObjectionAnswered("COMMENT", id("remark"), EVE, box("answer to hers")),
            new RemovalProposed(
                "COMMENT",
                id("another"),
                LIKED,
                EVE,
                ADA.toString(),
                "HARM",
                box("reason for another")),
            new ObjectionAnswered(
                "COMMENT", id("another"), ADA.toString(), box("answer to another")),
            new IdeaStaged(LIKED, "open", "planned", "PLANNED", box("message"), ADA.toString()))
        .forEach(belongings::look);
    return belongings.going(new Forgetting(ADA, ideas, comments));
  }

  @Test
  void withoutAChoiceIdeasStayThatOthersVotedFor() {
    var going = going(Optional.empty(), Set.of());
    assertThat(going.ideas()).containsOnlyKeys(ALONE);
    assertThat(going.comments()).containsOnlyKeys(id("remark"), id("other remark"));
    assertThat(going.keys())
        .containsExactlyInAnyOrderElementsOf(
            keys(
                "address",
                ALONE + " title",
                ALONE + " text",
                "remark",
                "edited",
                "other remark",
                "report",
                "url of hers",
                "note on her",
                "reason for hers",
                "answer to hers"));
  }

  @Test
  void whatIsChosenStaysInAllItsVersionsAndNothingElse() {
    var going = going(Optional.of(Set.of(ALONE)), Set.of(id("remark")));
    assertThat(going.ideas()).containsOnlyKeys(LIKED);
    assertThat(going.comments()).containsOnlyKeys(id("other remark"));
    assertThat(going.keys())
        .contains(key("reworded"), key(LIKED + " title"))
        .doesNotContainAnyElementsOf(keys("remark", "edited", ALONE + " title", ALONE + " text"));
  }

  @Test
  void whatWasSaidForTheHubIsTheHubs() {
    assertThat(going(Optional.of(Set.of()), Set.of()).keys())
        .doesNotContainAnyElementsOf(
            keys(
                "answer",
                "message",
                "reason",
                "board",
                "url",
                "note",
                "reason for another",
                "answer to another"));
  }

  @Test
  void theIdOfSomebodyElsesTextKeepsNothing() {
    var going = going(Optional.of(Set.of(EVE)), Set.of(EVE));
    assertThat(going.ideas()).containsOnlyKeys(LIKED, ALONE);
  }

  @Test
  void allThatSomebodyWasCalledIsLookedFor() {
    var belongings = new Belongings(Set.of(ADA.toString()), List.of());
    belongings.look(new MemberJoined(ADA.toString(), box("address"), "MEMBER"));
    belongings.look(new MemberJoined(EVE, box("address of Eve"), "MEMBER"));
    assertThat(belongings.names()).containsExactly(box("address"));
  }
}
