package io.ascolto.events.report;

import io.ascolto.events.Sealed;
import org.axonframework.serialization.Revision;

/** What readers say is wrong with an idea or a comment, and that the team has looked at it. */
public sealed interface ReportEvent {

  /** The name of a {@link Subject}: what the text is. */
  String subject();

  /** The id of the idea or the comment. */
  String textId();

  /** The {@code number}th report of the text; {@code grounds} is a name of {@link Grounds}. */
  @Revision("1")
  record TextReported(
      String subject,
      String textId,
      long number,
      String ideaId,
      String byId,
      String grounds,
      Sealed note)
      implements ReportEvent {}

  /** The reports up to and with this number are settled, whatever was done about them. */
  @Revision("1")
  record ReportsSettled(String subject, String textId, long upTo, String byId)
      implements ReportEvent {}
}
