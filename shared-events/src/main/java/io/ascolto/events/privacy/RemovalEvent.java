package io.ascolto.events.privacy;

import io.ascolto.events.Sealed;
import org.axonframework.serialization.Revision;

/** How two people of the team came to destroy one text, or did not. */
public sealed interface RemovalEvent {

  /** The name of a {@link io.ascolto.events.report.Subject}: what the text is. */
  String subject();

  /** The id of the idea or the comment. */
  String textId();

  /**
   * @param ground the name of a {@link RemovalGround}
   * @param reason what the author is told
   */
  @Revision("1")
  record RemovalProposed(
      String subject,
      String textId,
      String ideaId,
      String authorId,
      String byId,
      String ground,
      Sealed reason)
      implements RemovalEvent {}

  /** By the one who proposed it, or by another. */
  @Revision("1")
  record RemovalDeclined(String subject, String textId, String byId) implements RemovalEvent {}

  /** Somebody else agreed: from now on nobody reads the text, and its keys are destroyed. */
  @Revision("1")
  record TextRemoved(
      String subject,
      String textId,
      String ideaId,
      String authorId,
      String proposedById,
      String byId,
      String ground)
      implements RemovalEvent {}

  /** The author says why the decision was wrong, in their own words. */
  @Revision("1")
  record RemovalObjected(String subject, String textId, String byId, Sealed text)
      implements RemovalEvent {}

  /** The team looked at it again; what was destroyed stays destroyed. */
  @Revision("1")
  record ObjectionAnswered(String subject, String textId, String byId, Sealed text)
      implements RemovalEvent {}
}
