package io.ascolto.events.privacy;

import org.axonframework.serialization.Revision;

/** How long something of people is kept. */
public sealed interface RetentionEvent {

  /** The name of a {@link RetentionRule}. */
  String rule();

  /**
   * @param days 0 where it is kept without end
   */
  @Revision("1")
  record RetentionChosen(String rule, int days) implements RetentionEvent {}
}
