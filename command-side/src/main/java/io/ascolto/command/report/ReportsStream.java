package io.ascolto.command.report;

import io.ascolto.events.report.Subject;

/** Names the stream of what is reported about a text; its id alone may be another kind's, too. */
record ReportsStream(Subject subject, String text) {

  @Override
  public String toString() {
    return "reports:" + subject + ":" + text;
  }
}
