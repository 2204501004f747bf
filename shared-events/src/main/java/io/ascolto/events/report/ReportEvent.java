package io.ascolto.events.report;

import io.ascolto.events.Sealed;
import org.axonframework.serialization.Revision;

/** What readers say is wrong with an idea or a comment, and that the team has looked at it. */
public sealed interface ReportEvent {

  /** The id of the idea or the comment. */
  String textId();

  /** {@code subject} and {@code grounds} are names of {@link Subject} and {@link Grounds}. */
  @Revision("1")
  record TextReported(
      String textId, String subject, String ideaId, String byId, String grounds, Sealed note)
      implements ReportEvent {}

  /** All reports of the text up to here are settled, whatever was done about them. */
  @Revision("1")
  record ReportsSettled(String textId, String byId) implements ReportEvent {}
}
