package io.ascolto.command.demo;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how far the demo is; nothing is answered where there is none. */
record AskDemo() {

  @TargetAggregateIdentifier
  String stream() {
    return Demo.STREAM;
  }

  record Standing(int load, LocalDate day, String language, boolean whole) {}
}
