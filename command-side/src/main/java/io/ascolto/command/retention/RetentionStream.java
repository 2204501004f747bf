package io.ascolto.command.retention;

import io.ascolto.events.privacy.RetentionRule;

/** Names the stream of how long one thing is kept. */
record RetentionStream(RetentionRule rule) {

  @Override
  public String toString() {
    return "retention:" + rule;
  }
}
