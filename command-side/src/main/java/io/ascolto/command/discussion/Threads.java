package io.ascolto.command.discussion;

import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import java.util.Optional;

/** Where comments belong, as far as an answer depends on it. */
interface Threads {

  /** The thread that a comment on this idea is in; empty where it is not on this idea. */
  Optional<CommentId> of(CommentId comment, IdeaId idea);
}
