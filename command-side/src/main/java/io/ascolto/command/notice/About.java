package io.ascolto.command.notice;

import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.privacy.RemovalEvent;
import io.ascolto.events.report.ReportEvent.TextReported;
import io.ascolto.events.report.Subject;
import java.util.Optional;

/**
 * Where what an event tells of can be read.
 *
 * @param comment empty where it is the idea itself
 */
record About(String idea, Optional<String> comment) {

  /** Empty for what nobody is told of. */
  static Optional<About> of(Object event, Circle circle) {
    return switch (event) {
      case IdeaEvent idea -> Optional.of(new About(idea.ideaId(), Optional.empty()));
      case CommentEvent comment ->
          Optional.of(new About(comment.ideaId(), Optional.of(comment.commentId())));
      case TextReported reported ->
          Optional.of(about(reported.ideaId(), reported.subject(), reported.textId()));
      case RemovalEvent.RemovalProposed proposed ->
          Optional.of(about(proposed.ideaId(), proposed.subject(), proposed.textId()));
      case RemovalEvent.TextRemoved removed ->
          Optional.of(about(removed.ideaId(), removed.subject(), removed.textId()));
      case RemovalEvent.RemovalObjected objected ->
          circle
              .ideaOfRemoved(objected.textId())
              .map(idea -> about(idea, objected.subject(), objected.textId()));
      default -> Optional.empty();
    };
  }

  private static About about(String idea, String subject, String text) {
    return new About(idea, Optional.of(text).filter(_ -> subject.equals(Subject.COMMENT.name())));
  }
}
