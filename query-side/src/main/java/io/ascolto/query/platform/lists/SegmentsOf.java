package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.util.Set;

/** In which segments one member is. */
record SegmentsOf(String member) implements Question<SegmentsOf.Segments> {

  private static final long BYTES = 200;

  record Segments(Set<String> slugs) implements Question.Answer {

    @Override
    public long weight() {
      return BYTES;
    }
  }

  @Override
  public Segments answer(Snapshot snapshot) throws IOException {
    return new Segments(snapshot.customers().segmentsOf(snapshot.customers().of(member)));
  }
}
