package io.ascolto.command.idea;

import io.ascolto.events.idea.IdeaId;

/** Names the stream of an idea. */
record IdeaStream(IdeaId idea) {

  @Override
  public String toString() {
    return "idea:" + idea;
  }
}
