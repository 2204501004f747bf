package io.ascolto.events.idea;

import io.ascolto.events.Sealed;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can happen to an idea. */
public sealed interface IdeaEvent {

  String ideaId();

  /** {@code number} counts the hub's ideas from 1; {@code stage} is the slug it starts in. */
  @Revision("1")
  record IdeaSubmitted(
      String ideaId,
      long number,
      String board,
      String authorId,
      Sealed title,
      Sealed text,
      List<String> tags,
      String stage,
      String kind)
      implements IdeaEvent {

    public IdeaSubmitted {
      tags = List.copyOf(tags);
    }
  }

  /** Moved from one stage of its board to another, with a message to those who voted. */
  @Revision("1")
  record IdeaStaged(
      String ideaId, String fromStage, String toStage, String kind, Sealed message, String byId)
      implements IdeaEvent {}

  /** Put into other words, by its author or by the team; what it said before stays in the log. */
  @Revision("1")
  record IdeaReworded(String ideaId, Sealed title, Sealed text, String byId) implements IdeaEvent {}

  /** Given other tags: {@code to} are all it has now, {@code from} all it had. */
  @Revision("1")
  record IdeaTagged(String ideaId, List<String> from, List<String> to, String byId)
      implements IdeaEvent {

    public IdeaTagged {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /** Taken back by its author: nobody reads its words any more, its place and its votes stay. */
  @Revision("1")
  record IdeaWithdrawn(String ideaId) implements IdeaEvent {}

  /** Kept from everybody's sight, with the reason; its votes stay. */
  @Revision("1")
  record IdeaHidden(String ideaId, Sealed reason, String byId) implements IdeaEvent {}

  /** Shown to everybody again. */
  @Revision("1")
  record IdeaRestored(String ideaId, String byId) implements IdeaEvent {}

  /**
   * Votes of which only the number is known, from another tool. {@code to} is what there is now
   * from this source, {@code from} what there was.
   */
  @Revision("1")
  record VotesCarriedOver(String ideaId, String source, long from, long to, String byId)
      implements IdeaEvent {}
}
