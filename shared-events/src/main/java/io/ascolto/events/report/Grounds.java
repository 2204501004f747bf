package io.ascolto.events.report;

/** What is said to be wrong with a text. */
public enum Grounds {
  SPAM,
  ABUSE,
  /** It says something about a person that is not for everybody. */
  PERSONAL,
  OTHER
}
