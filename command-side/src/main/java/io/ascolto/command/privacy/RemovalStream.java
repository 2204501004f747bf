package io.ascolto.command.privacy;

import io.ascolto.events.report.Subject;

/** Names the stream of what is decided about the removal of one text. */
record RemovalStream(Subject subject, String text) {

  @Override
  public String toString() {
    return "removal:" + subject + ":" + text;
  }
}
