package io.ascolto.command.integration;

import io.ascolto.events.board.StageKind;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file of ideas is to be read; all of it optional.
 *
 * @param columns names of columns by what they hold ({@code title}, {@code votes}, …), where the
 *     header does not use the usual names
 * @param stages stages of the board by the statuses of the file
 * @param newStages kinds of the stages to be created, by the status of the file; the stage's slug
 *     is made of the status
 * @param newTags whether tags that the board does not use yet are taken over; else they are left
 *     out
 * @param source a word for where the file comes from, shown with votes of which only the number is
 *     known
 */
record CsvOptions(
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Map<String, String> columns,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Map<String, String> stages,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Map<String, StageKind> newStages,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Boolean newTags,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String source) {

  static final CsvOptions USUAL = new CsvOptions(null, null, null, null, null);

  Map<String, String> columnNames() {
    return Optional.ofNullable(columns).orElse(Map.of());
  }

  Map<String, String> stageNames() {
    return Optional.ofNullable(stages).orElse(Map.of());
  }

  Map<String, StageKind> stagesToCreate() {
    return Optional.ofNullable(newStages).orElse(Map.of());
  }

  boolean takesNewTags() {
    return newTags == null || newTags;
  }

  String sourceName() {
    return Optional.ofNullable(source).orElse("csv");
  }
}
