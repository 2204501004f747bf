package io.ascolto.command.discussion;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.RemovedTexts;
import io.ascolto.command.platform.SamePerson;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentRestored;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.discussion.CommentEvent.ReactionGiven;
import io.ascolto.events.discussion.CommentEvent.ReactionTakenBack;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A comment by Ada on an idea, told by what happened to it. */
abstract class CommentFixture {

  static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  static final CommentId FIRST = new CommentId(new UUID(4, 1));
  static final CommentId SECOND = new CommentId(new UUID(4, 2));
  static final CommentId THIRD = new CommentId(new UUID(4, 3));
  static final Speaker ADA = new Speaker(new MemberId(new UUID(2, 2)), false);
  static final Speaker BEN = new Speaker(new MemberId(new UUID(3, 3)), false);
  static final Speaker STAFF = new Speaker(new MemberId(new UUID(9, 9)), true);
  static final Rejection UNKNOWN =
      Rejection.notFound("comment.unknown", "There is no such comment");

  @TempDir Path folder;
  Vault vault;
  Optional<Visibility> visibility = Optional.of(Visibility.PUBLIC);
  boolean ideaIsHidden;
  boolean isRemoved;
  FixtureConfiguration<Comment> comment;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    comment =
        new AggregateTestFixture<>(Comment.class)
            .registerInjectableResource(
                (DiscussedIdeas)
                    _ ->
                        visibility.map(
                            seen -> new DiscussedIdeas.Discussed(new Reach(seen), ideaIsHidden)))
            .registerInjectableResource((Threads) CommentFixture::thread)
            .registerInjectableResource((SamePerson) (_, _) -> false)
            .registerInjectableResource((RemovedTexts) _ -> isRemoved)
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  static PostComment post(Speaker author, String text) {
    return PostComment.of(FIRST, IDEA, null, author, text);
  }

  CommentPosted posted() {
    var ada = ADA.member().toString();
    return new CommentPosted(
        FIRST.toString(),
        IDEA.toString(),
        FIRST.toString(),
        Optional.empty(),
        ada,
        vault.seal(ada, "It drifts."),
        false);
  }

  CommentEdited edited(String text) {
    return new CommentEdited(
        FIRST.toString(), IDEA.toString(), vault.seal(ADA.member().toString(), text));
  }

  static CommentWithdrawn withdrawn() {
    return new CommentWithdrawn(FIRST.toString(), IDEA.toString());
  }

  CommentHidden hidden() {
    var staff = STAFF.member().toString();
    return new CommentHidden(
        FIRST.toString(), IDEA.toString(), vault.seal(staff, "Insults others"), staff);
  }

  static CommentRestored restored() {
    return new CommentRestored(FIRST.toString(), IDEA.toString(), STAFF.member().toString());
  }

  static ReactionGiven given(Speaker by) {
    return new ReactionGiven(
        FIRST.toString(), IDEA.toString(), by.member().toString(), "THUMBS_UP");
  }

  static ReactionTakenBack takenBack(Speaker by) {
    return new ReactionTakenBack(
        FIRST.toString(), IDEA.toString(), by.member().toString(), "THUMBS_UP");
  }

  static Rejection noIdea() {
    return Rejection.notFound("idea.unknown", "There is no such idea");
  }

  /** The first comment and the second, which answers it, are on the idea. */
  private static Optional<CommentId> thread(CommentId comment, IdeaId idea) {
    return idea.equals(IDEA) && List.of(FIRST, SECOND).contains(comment)
        ? Optional.of(FIRST)
        : Optional.empty();
  }

  static <T> Matcher<? extends List<? super EventMessage<?>>> one(
      Class<T> type, Predicate<T> says) {
    return exactSequenceOf(
        messageWithPayload(
            predicate(payload -> type.isInstance(payload) && says.test(type.cast(payload)))));
  }
}
