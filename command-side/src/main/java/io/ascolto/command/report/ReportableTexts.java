package io.ascolto.command.report;

import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import io.ascolto.events.report.Subject;
import java.util.Optional;
import java.util.function.Predicate;

/** What a report's rules ask of ideas and comments. */
interface ReportableTexts {

  /** Where a text is, and who may read it. */
  record Place(String idea, Reach reach) {}

  /** Empty for what there is not, or what nobody may read. */
  Optional<Place> place(Subject subject, String text);

  /** Refuses as unknown what they may not read. */
  default Place readBy(Role role, MemberId member, Subject subject, String text) {
    return read(subject, text, reach -> reach.admits(role, member));
  }

  /** Refuses as unknown what not everybody may read. */
  default Place readByEveryone(Subject subject, String text) {
    return read(subject, text, Reach::admitsEveryone);
  }

  private Place read(Subject subject, String text, Predicate<Reach> admitted) {
    return place(subject, text)
        .filter(place -> admitted.test(place.reach()))
        .orElseThrow(
            () -> Rejection.notFound("text.unknown", "There is no such text").asException());
  }
}
