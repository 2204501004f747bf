package io.ascolto.events.account;

import io.ascolto.events.Sealed;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a segment. {@code segment} is its slug, which is its identity. */
public sealed interface SegmentEvent {

  String segment();

  /**
   * Who is in it from now on.
   *
   * @param rule {@link Rule} as JSON
   */
  @Revision("1")
  record SegmentDefined(String segment, Sealed name, Sealed rule) implements SegmentEvent {}

  @Revision("1")
  record SegmentRemoved(String segment) implements SegmentEvent {}
}
