package io.ascolto.command.integration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  /**
   * @param reason in English
   * @param code the same for programs, for example {@code cell.empty}
   * @param values what the code speaks of, by name, for example {@code column}
   */
  @Schema(name = "ImportFailure")
  record Failure(String file, long line, String reason, String code, Map<String, String> values) {

    /** What an earlier version kept has no code. */
    public Failure {
      code = Objects.requireNonNullElse(code, "");
      values = Map.copyOf(Objects.requireNonNullElse(values, Map.of()));
    }

    static Failure of(String file, long line, Reason reason) {
      return new Failure(file, line, reason.text(), reason.code(), reason.values());
    }
  }

  ImportJob {
    failures = List.copyOf(failures);
  }
}
