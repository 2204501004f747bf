package io.ascolto.events.discussion;

import io.ascolto.events.Sealed;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a comment on an idea. */
public sealed interface CommentEvent {

  String commentId();

  String ideaId();

  /**
   * Said about an idea, or in answer to another comment.
   *
   * @param threadId the comment that the thread began with, itself where it is the first
   * @param parentId the comment that it answers, anywhere in the thread
   * @param official whether it is what those who run the hub say to everybody
   */
  @Revision("1")
  record CommentPosted(
      String commentId,
      String ideaId,
      String threadId,
      Optional<String> parentId,
      String authorId,
      Sealed text,
      boolean official)
      implements CommentEvent {}

  /** Put into other words by its author; what it said before is still shown to whoever asks. */
  @Revision("1")
  record CommentEdited(String commentId, String ideaId, Sealed text) implements CommentEvent {}

  /** Taken back by its author: nobody reads its words any more, its place and its answers stay. */
  @Revision("1")
  record CommentWithdrawn(String commentId, String ideaId) implements CommentEvent {}

  /** Kept from everybody's sight by the team, for a reason that everybody reads in its place. */
  @Revision("1")
  record CommentHidden(String commentId, String ideaId, Sealed reason, String byId)
      implements CommentEvent {}

  @Revision("1")
  record CommentRestored(String commentId, String ideaId, String byId) implements CommentEvent {}

  /** {@code kind} is a {@link Reaction}. */
  @Revision("1")
  record ReactionGiven(String commentId, String ideaId, String memberId, String kind)
      implements CommentEvent {}

  @Revision("1")
  record ReactionTakenBack(String commentId, String ideaId, String memberId, String kind)
      implements CommentEvent {}
}
