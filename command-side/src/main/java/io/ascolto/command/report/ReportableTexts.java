package io.ascolto.command.report;

import io.ascolto.events.board.Visibility;
import io.ascolto.events.report.Subject;
import java.util.Optional;

/** What a report's rules ask of ideas and comments. */
interface ReportableTexts {

  /** Where a text is, and who may read it. */
  record Place(String idea, Visibility visibility) {}

  /** Empty for what there is not, or what nobody may read. */
  Optional<Place> place(Subject subject, String text);
}
