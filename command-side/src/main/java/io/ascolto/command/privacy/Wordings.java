package io.ascolto.command.privacy;

import io.ascolto.command.platform.EventLog;
import io.ascolto.events.Sealed;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.report.Subject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that an idea or a comment ever said, the latest last.
 *
 * @param author the member's id
 */
record Wordings(String author, List<List<Sealed>> said) {

  static Wordings of(Subject subject, String text, EventLog log) {
    var stream = subject.name().toLowerCase(Locale.ROOT) + ":" + text;
    var events = log.stream(stream);
    return new Wordings(
        events.stream().flatMap(Wordings::author).findFirst().orElseThrow(),
        events.stream().map(Wordings::said).filter(some -> !some.isEmpty()).toList());
  }

  private static Stream<String> author(Object event) {
    return switch (event) {
      case IdeaSubmitted idea -> Stream.of(idea.authorId());
      case CommentPosted comment -> Stream.of(comment.authorId());
      default -> Stream.empty();
    };
  }

  private static List<Sealed> said(Object event) {
    return switch (event) {
      case IdeaSubmitted idea -> List.of(idea.title(), idea.text());
      case IdeaReworded idea -> List.of(idea.title(), idea.text());
      case CommentPosted comment -> List.of(comment.text());
      case CommentEdited comment -> List.of(comment.text());
      default -> List.of();
    };
  }

  List<UUID> keys() {
    return said.stream().flatMap(List::stream).map(Sealed::key).toList();
  }
}
