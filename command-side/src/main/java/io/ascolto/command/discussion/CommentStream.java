package io.ascolto.command.discussion;

import io.ascolto.events.discussion.CommentId;

/** Names the stream of a comment. */
record CommentStream(CommentId comment) {

  @Override
  public String toString() {
    return "comment:" + comment;
  }
}
