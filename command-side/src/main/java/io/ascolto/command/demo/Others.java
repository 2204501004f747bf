package io.ascolto.command.demo;

import io.ascolto.command.platform.EventLog;
import io.ascolto.events.Occurrence;
import io.ascolto.events.demo.DemoEvent;
import io.ascolto.events.demo.DemoEvent.DemoBegun;
import io.ascolto.events.member.MemberId;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;

/** Whether anybody but the people of the demo has done anything since it began. */
final class Others {

  private static final int AT_ONCE = 1_000;

  private final EventLog log;
  private final int load;
  private final Set<String> people;
  private long read;
  private boolean begun;
  private boolean acted;

  Others(EventLog log, int load, Set<MemberId> people) {
    this.log = log;
    this.load = load;
    this.people = people.stream().map(MemberId::toString).collect(Collectors.toUnmodifiableSet());
  }

  /** Reads on from where it stopped, and no more once it knows. Reads the log: it blocks. */
  synchronized boolean acted() {
    for (var next = log.after(read, AT_ONCE);
        !acted && !next.isEmpty();
        next = log.after(read, AT_ONCE)) {
      read += next.size();
      next.forEach(this::look);
    }
    return acted;
  }

  private void look(EventMessage<?> event) {
    if (event.getPayload() instanceof DemoEvent told) {
      begun |= told instanceof DemoBegun && told.load() == load;
    } else {
      acted |= begun && !isOfTheDemo(event);
    }
  }

  private boolean isOfTheDemo(EventMessage<?> event) {
    var metaData = event.getMetaData();
    return DemoIntake.MARK.equals(metaData.get(Occurrence.IMPORT))
        || (metaData.get(Occurrence.ACTOR) instanceof String actor && people.contains(actor));
  }
}
