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

  /** Kept from everybody's sight, with the reason; its votes stay. */
  @Revision("1")
  record IdeaHidden(String ideaId, Sealed reason, String byId) implements IdeaEvent {}

  /**
   * Votes of which only the number is known, from another tool. {@code to} is what there is now
   * from this source, {@code from} what there was.
   */
  @Revision("1")
  record VotesCarriedOver(String ideaId, String source, long from, long to, String byId)
      implements IdeaEvent {}
}
