package io.ascolto.query.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentRestored;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.discussion.CommentEvent.ReactionGiven;
import io.ascolto.events.discussion.CommentEvent.ReactionTakenBack;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommentFoldsTest {

  private static final CommentPosted FIRST = posted("first", Optional.empty(), false);

  /** What happens to the first comment; the texts it has, how many agree, whether it is taken. */
  static Stream<Arguments> tales() {
    return Stream.of(
        tale("posted", List.of(FIRST), List.of("first"), 0, false),
        tale(
            "edited twice",
            List.of(FIRST, edited("again"), edited("third")),
            List.of("first", "again", "third"),
            0,
            false),
        tale("withdrawn", List.of(FIRST, edited("again"), taken()), List.of(), 0, true),
        tale("agreed with", List.of(FIRST, up("ada"), up("ben")), List.of("first"), 2, false),
        tale(
            "agreed with no more",
            List.of(FIRST, up("ada"), up("ben"), down("ada")),
            List.of("first"),
            1,
            false),
        tale(
            "agreed with and withdrawn",
            List.of(FIRST, up("ada"), taken(), down("ada")),
            List.of(),
            0,
            true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tales")
  void aCommentIsWhatBecameOfIt(
      String name, List<CommentEvent> events, List<String> texts, int reactions, boolean taken) {
    var comment = folded(events).documents().get("comment/first");

    assertThat(Comments.versions(comment))
        .as(name)
        .extracting(version -> version.get("text", Document.class).getString("box"))
        .isEqualTo(texts);
    assertThat(comment.getInteger("reactions", 0)).isEqualTo(reactions);
    assertThat(comment.containsKey("withdrawnAt")).isEqualTo(taken);
  }

  @Test
  void aHiddenCommentKeepsItsWordsAndIsAsBeforeOnceItIsRestored() {
    var hidden = new CommentHidden("first", "i", sealed("insults"), "staff");
    var before = folded(List.of(FIRST)).documents().get("comment/first");
    var folds = folded(List.of(FIRST, hidden));

    assertThat(folds.documents().get("comment/first"))
        .isEqualTo(
            new Document(before)
                .append(
                    "hidden",
                    new Document("since", "2026-03-01T09:00:00Z")
                        .append("reason", Boxes.box(sealed("insults")))
                        .append("by", "staff")));
    folds.given("2026-03-02T09:00:00Z", new CommentRestored("first", "i", "staff"));
    assertThat(folds.documents().get("comment/first")).isEqualTo(before);
  }

  @Test
  void aThreadHoldsItsCommentsInTheOrderInWhichTheyCame() {
    var documents =
        folded(
                List.of(
                    FIRST,
                    posted("answer", Optional.of("first"), false),
                    posted("answer to it", Optional.of("answer"), true)))
            .documents();

    assertThat(documents.get("thread/first").getList("comments", String.class))
        .containsExactly("first", "answer", "answer to it");
    assertThat(documents.get("comment/answer to it")).containsEntry("parent", "answer");
  }

  @Test
  void aMonthHoldsTheThreadsThatBeganInItAndTheOfficialAnswers() {
    var folds =
        new FoldedBy(new DiscussionProjector())
            .given("2026-03-31T23:59:59Z", FIRST)
            .given("2026-04-01T00:00:00Z", posted("answer", Optional.of("first"), true))
            .given("2026-04-02T00:00:00Z", posted("other", Optional.of("first"), false))
            .given("2026-04-03T00:00:00Z", taken());

    assertThat(comments(folds.documents().get("discussion/i:2026-03"), "threads"))
        .containsExactly("first");
    assertThat(comments(folds.documents().get("discussion/i:2026-04"), "threads")).isEmpty();
    assertThat(comments(folds.documents().get("discussion/i:2026-04"), "official"))
        .containsExactly("answer");
  }

  @Test
  void whatEachMemberSaysToACommentIsADocumentOfItsOwn() {
    var documents = folded(List.of(FIRST, up("ada"), up("ben"), down("ada"))).documents();

    assertThat(documents.get("reaction/first:ada")).containsEntry("stands", false);
    assertThat(documents.get("reaction/first:ben")).containsEntry("stands", true);
  }

  private static FoldedBy folded(List<CommentEvent> events) {
    var folds =
        new FoldedBy(
            new CommentProjector(),
            new ThreadProjector(),
            new DiscussionProjector(),
            new ReactionProjector());
    events.forEach(event -> folds.given("2026-03-01T09:00:00Z", event));
    return folds;
  }

  private static List<String> comments(Document month, String list) {
    return month.getList(list, Document.class, List.of()).stream()
        .map(entry -> entry.getString("comment"))
        .toList();
  }

  private static Arguments tale(
      String name, List<CommentEvent> events, List<String> texts, int reactions, boolean taken) {
    return Arguments.of(name, events, texts, reactions, taken);
  }

  /** The first of a thread where it answers nothing; else in the first one's. */
  private static CommentPosted posted(String id, Optional<String> parent, boolean official) {
    return new CommentPosted(id, "i", "first", parent, "ada", sealed(id), official);
  }

  private static CommentEdited edited(String text) {
    return new CommentEdited("first", "i", sealed(text));
  }

  private static CommentWithdrawn taken() {
    return new CommentWithdrawn("first", "i");
  }

  private static ReactionGiven up(String member) {
    return new ReactionGiven("first", "i", member, "THUMBS_UP");
  }

  private static ReactionTakenBack down(String member) {
    return new ReactionTakenBack("first", "i", member, "THUMBS_UP");
  }

  private static Sealed sealed(String text) {
    return new Sealed(new UUID(0, 1), text);
  }
}
