package io.ascolto.command.integration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import of a file of ideas would do.
 *
 * @param rows rows of the file without its header
 * @param ideas how many ideas would be new
 * @param known how many were imported before
 * @param votes how many votes would be carried over with the new ones
 * @param columns the column that would be read, by what it holds
 * @param ignored columns that would not be read
 * @param stages what becomes of each status
 * @param newTags tags that the board does not use yet, with the number of rows
 * @param failed rows that would not be taken
 * @param failures the first hundred of them
 */
record CsvForecast(
    long rows,
    long ideas,
    long known,
    long votes,
    Map<String, String> columns,
    List<String> ignored,
    List<Status> stages,
    Map<String, Long> newTags,
    long failed,
    List<ImportJob.Failure> failures) {

  /**
   * A status of the file.
   *
   * @param stage the board's stage, or null where one has to be named in {@code options}
   * @param suggestion the slug that a stage created for it would have
   */
  @Schema(name = "CsvStatus")
  record Status(String status, long rows, @Nullable String stage, String suggestion) {}
}
