package io.ascolto.events.report;

/** What can be reported. */
public enum Subject {
  IDEA,
  COMMENT
}
