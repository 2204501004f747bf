package io.ascolto.command.privacy;

import io.ascolto.command.platform.Reach;
import io.ascolto.events.report.Subject;
import java.util.Optional;

/** What the rules of removing ask of ideas and comments. */
@FunctionalInterface
interface HiddenTexts {

  /**
   * Where a text is.
   *
   * @param hidden whether nobody but the team reads it any more
   */
  record Place(String idea, String board, Reach reach, boolean hidden) {}

  /** Empty for what there is not. */
  Optional<Place> place(Subject subject, String text);
}
