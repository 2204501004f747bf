package io.ascolto.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaTagged;
import io.ascolto.events.member.Permission;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.privacy.RemovalEvent.RemovalObjected;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import io.ascolto.events.privacy.RemovalEvent.TextRemoved;
import io.ascolto.events.report.ReportEvent.TextReported;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ann wrote the idea, Ben voted, Cora commented, Dan follows it, Eve follows the board. */
class RecipientsTest {

  private static final Sealed TEXT = new Sealed(new UUID(0, 1), "text");

  private final Set<String> named = new HashSet<>();
  private final Map<String, Set<String>> followers =
      new HashMap<>(Map.of("idea:mill", Set.of("dan"), "board:machines", Set.of("eve")));

  private final Recipients recipients =
      new Recipients(
          new Circle() {
            @Override
            public Optional<String> authorOfIdea(String idea) {
              return Optional.of("ann");
            }

            @Override
            public Optional<String> authorOfComment(String comment) {
              return Optional.of("cora");
            }

            @Override
            public Optional<String> ideaOfRemoved(String text) {
              return Optional.of("mill");
            }

            @Override
            public Set<String> commenters(String idea) {
              return Set.of("cora");
            }

            @Override
            public Set<String> voters(String idea) {
              return Set.of("ann", "ben");
            }

            @Override
            public Set<String> followers(String subject) {
              return followers.getOrDefault(subject, Set.of());
            }

            @Override
            public Set<String> muting(String subject) {
              return Set.of();
            }

            @Override
            public Set<String> holders(Permission permission, String idea) {
              return permission == Permission.MODERATE ? Set.of("mod") : Set.of("pm");
            }

            @Override
            public Set<String> named(Sealed text, String idea) {
              return named;
            }
          });

  private Map<String, NoticeKind> told(Object event, String by) {
    return recipients.of(event, Optional.of(by));
  }

  private static IdeaStaged staged(String kind) {
    return new IdeaStaged("mill", "open", "next", kind, TEXT, "pm");
  }

  private static CommentPosted comment(String by, Optional<String> parent, boolean official) {
    return new CommentPosted("remark", "mill", "thread", parent, by, TEXT, official);
  }

  @Test
  void everybodyConcernedHearsOfAMove() {
    assertThat(told(staged("PLANNED"), "pm"))
        .isEqualTo(
            Map.of(
                "ann", NoticeKind.STAGE,
                "ben", NoticeKind.STAGE,
                "cora", NoticeKind.STAGE,
                "dan", NoticeKind.STAGE));
  }

  @Test
  void whatIsThereNowIsAKindOfItsOwn() {
    assertThat(told(staged("SHIPPED"), "pm"))
        .containsOnly(
            Map.entry("ann", NoticeKind.SHIPPED),
            Map.entry("ben", NoticeKind.SHIPPED),
            Map.entry("cora", NoticeKind.SHIPPED),
            Map.entry("dan", NoticeKind.SHIPPED));
  }

  @Test
  void nobodyHearsOfWhatTheyDidThemselves() {
    assertThat(told(staged("PLANNED"), "ann")).containsOnlyKeys("ben", "cora", "dan");
  }

  @Test
  void anOfficialAnswerIsForEverybodyConcernedAndAReplyForWhomItAnswers() {
    assertThat(told(comment("pm", Optional.of("earlier"), true), "pm"))
        .isEqualTo(
            Map.of(
                "ann", NoticeKind.ANSWER,
                "ben", NoticeKind.ANSWER,
                "cora", NoticeKind.REPLY,
                "dan", NoticeKind.ANSWER));
  }

  @Test
  void ofACommentHearItsIdeasAuthorAndItsFollowersButNoVoters() {
    assertThat(told(comment("eve", Optional.empty(), false), "eve"))
        .isEqualTo(Map.of("ann", NoticeKind.COMMENT, "dan", NoticeKind.COMMENT));
  }

  @Test
  void whoIsNamedIsToldSo() {
    named.add("dan");
    assertThat(told(comment("eve", Optional.empty(), false), "eve"))
        .isEqualTo(Map.of("ann", NoticeKind.COMMENT, "dan", NoticeKind.MENTION));
  }

  @Test
  void ofANewIdeaHearTheBoardsFollowersAndTheTeam() {
    var idea = new IdeaSubmitted("mill", 1, "machines", "ann", TEXT, TEXT, List.of(), "a", "OPEN");
    assertThat(told(idea, "ann"))
        .isEqualTo(Map.of("eve", NoticeKind.NEW_IDEA, "pm", NoticeKind.NEW_IDEA));
  }

  @Test
  void anAuthorHearsOfOtherWordsButNotOfTheirOwn() {
    var reworded = new IdeaReworded("mill", TEXT, TEXT, "pm");
    assertThat(told(reworded, "pm")).isEqualTo(Map.of("ann", NoticeKind.WORDING));
    assertThat(told(reworded, "ann")).isEmpty();
  }

  @Test
  void whoeverWroteAHiddenCommentHearsOfIt() {
    assertThat(told(new CommentHidden("remark", "mill", TEXT, "mod"), "mod"))
        .isEqualTo(Map.of("cora", NoticeKind.HIDDEN));
  }

  @Test
  void anAuthorHearsInTheHubThatTheirTextWasRemovedAndByMailFromItsLetterAlone() {
    var removed = new TextRemoved("COMMENT", "remark", "mill", "cora", "mod", "pm", "HARM");
    assertThat(told(removed, "pm")).isEqualTo(Map.of("cora", NoticeKind.HIDDEN));
    assertThat(recipients.about(removed)).contains(new About("mill", Optional.of("remark")));
    assertThat(Recipients.hasLetter(removed)).isTrue();
  }

  @Test
  void moderatorsHearOfReports() {
    var reported = new TextReported("IDEA", "mill", 1, "mill", "eve", "SPAM", TEXT);
    assertThat(told(reported, "eve")).isEqualTo(Map.of("mod", NoticeKind.REPORT));
  }

  @Test
  void whoeverMayAgreeToARemovalHearsThatOneIsProposedOrObjectedTo() {
    var proposed = new RemovalProposed("IDEA", "mill", "mill", "ann", "mod", "LAW", TEXT);
    assertThat(told(proposed, "mod")).isEqualTo(Map.of("pm", NoticeKind.REMOVAL));
    var objected = new RemovalObjected("COMMENT", "remark", "ann", TEXT);
    assertThat(told(objected, "ann")).isEqualTo(Map.of("pm", NoticeKind.REMOVAL));
    assertThat(recipients.about(objected)).contains(new About("mill", Optional.of("remark")));
  }

  @Test
  void othersAreNotToldOf() {
    assertThat(told(new IdeaTagged("mill", List.of(), List.of("mill"), "pm"), "pm")).isEmpty();
  }
}
