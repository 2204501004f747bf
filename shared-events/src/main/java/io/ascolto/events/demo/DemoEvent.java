package io.ascolto.events.demo;

import org.axonframework.serialization.Revision;

/** What becomes of the demo. {@code load} counts how often it was loaded: ids follow from it. */
public sealed interface DemoEvent {

  int load();

  /**
   * From here on the demo's year is told.
   *
   * @param day the day on which that year ends, as in ISO 8601
   * @param language in which its boards are named
   */
  @Revision("1")
  record DemoBegun(int load, String day, String language) implements DemoEvent {}

  /** Everything that it tells is in the log. */
  @Revision("1")
  record DemoLoaded(int load) implements DemoEvent {}

  /** Nobody else had done anything: its boards are removed, and its keys were destroyed. */
  @Revision("1")
  record DemoRemoved(int load) implements DemoEvent {}

  /** Others had done something meanwhile, which is kept: its boards are archived. */
  @Revision("1")
  record DemoArchived(int load) implements DemoEvent {}
}
