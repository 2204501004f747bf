package io.ascolto.command.integration;

import java.util.List;

/**
 * How far an import is.
 *
 * @param done rows that were dealt with, of {@code total}; after a restart it counts from the start
 * @param failed rows that could not be read or were refused
 * @param failures the first hundred of them; {@code line} counts from 1 and includes the header
 */
record ImportJob(
    String id, State state, long done, long total, long failed, List<Failure> failures) {

  enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }

  record Failure(String file, long line, String reason) {}

  ImportJob {
    failures = List.copyOf(failures);
  }
}
