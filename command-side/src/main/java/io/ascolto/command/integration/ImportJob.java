package io.ascolto.command.integration;

import io.swagger.v3.oas.annotations.media.Schema;
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

  @Schema(name = "ImportState")
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }

  @Schema(name = "ImportFailure")
  record Failure(String file, long line, String reason) {}

  ImportJob {
    failures = List.copyOf(failures);
  }
}
