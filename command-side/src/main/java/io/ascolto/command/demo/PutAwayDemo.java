package io.ascolto.command.demo;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says that the demo is gone.
 *
 * @param destroyed whether its words are, too; else its boards are archived
 */
record PutAwayDemo(boolean destroyed) {

  @TargetAggregateIdentifier
  String stream() {
    return Demo.STREAM;
  }
}
