package io.ascolto.command.privacy;

import io.ascolto.events.report.Subject;

/** Who wrote what. */
@FunctionalInterface
interface Authors {

  /** The id of the member who wrote a text that is there. */
  String of(Subject subject, String text);
}
