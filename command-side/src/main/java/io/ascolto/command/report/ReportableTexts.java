package io.ascolto.command.report;

import io.ascolto.command.platform.Rejection;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.member.Role;
import io.ascolto.events.report.Subject;
import java.util.Optional;

/** What a report's rules ask of ideas and comments. */
interface ReportableTexts {

  /** Where a text is, and who may read it. */
  record Place(String idea, Visibility visibility) {

    boolean admits(Role role) {
      return visibility.admits(role != Role.DEVICE, role.isStaff());
    }
  }

  /** Empty for what there is not, or what nobody may read. */
  Optional<Place> place(Subject subject, String text);

  /** Refuses as unknown what this role may not read. */
  default Place readBy(Role role, Subject subject, String text) {
    return place(subject, text)
        .filter(place -> place.admits(role))
        .orElseThrow(
            () -> Rejection.notFound("text.unknown", "There is no such text").asException());
  }
}
