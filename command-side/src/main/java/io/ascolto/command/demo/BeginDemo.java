package io.ascolto.command.demo;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.Permission;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Begins to load the demo; one that was broken off goes on with the day on which it began. */
@Requires(Permission.IMPORT)
record BeginDemo(LocalDate day, String language) {

  @TargetAggregateIdentifier
  String stream() {
    return Demo.STREAM;
  }
}
