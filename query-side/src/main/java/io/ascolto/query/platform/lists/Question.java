package io.ascolto.query.platform.lists;

import java.io.IOException;

/**
 * Something to be read of a {@link Snapshot}. Equal questions have equal answers, which are kept
 * for as long as the snapshot is the newest.
 */
public interface Question<A extends Question.Answer> {

  A answer(Snapshot snapshot) throws IOException;

  /** What was found, with the bytes that it takes to keep it. */
  interface Answer {

    long weight();
  }
}
