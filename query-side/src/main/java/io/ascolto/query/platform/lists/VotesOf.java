package io.ascolto.query.platform.lists;

import io.ascolto.events.ballot.Choice;
import java.io.IOException;
import java.util.Map;

/** What one member says about every idea. */
record VotesOf(String member) implements Question<VotesOf.Votes> {

  private static final long BYTES_EACH = 150;

  record Votes(Map<String, Choice> byIdea) implements Question.Answer {

    @Override
    public long weight() {
      return BYTES_EACH * (1 + byIdea.size());
    }
  }

  @Override
  public Votes answer(Snapshot snapshot) throws IOException {
    return new Votes(snapshot.ballotsOf(member));
  }
}
