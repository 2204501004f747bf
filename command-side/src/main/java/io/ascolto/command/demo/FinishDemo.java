package io.ascolto.command.demo;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that all of it is in the log. */
record FinishDemo() {

  @TargetAggregateIdentifier
  String stream() {
    return Demo.STREAM;
  }
}
