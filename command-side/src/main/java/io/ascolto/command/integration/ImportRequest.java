package io.ascolto.command.integration;

import io.ascolto.command.integration.ImportFolder.Order;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.Permission;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The fields of the form with which an import is asked for. */
record ImportRequest(
    String format, String board, String options, boolean dryRun, List<String> files) {

  private static final Set<String> CONVERSATION = Set.of("comments.csv", "votes.csv");
  private static final Pattern FILE_NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,100}[.]csv");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,32}");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Refuses what cannot be done, all of it at once. */
  Order order(Actor by, Present present) {
    var known = ImportFormat.named(format);
    checkMayKeep(known, by);
    var ofBoard = known.filter(ImportFormat::isOfCustomers).isEmpty();
    var foreseen = known.filter(ImportFormat::canBeForeseen).isPresent();
    var read = readOptions();
    var usable = read.orElse(CsvOptions.USUAL);
    var stages = present.stages(board);
    var shape =
        new Shape()
            .require(
                known.isPresent(), "format", "unknown", "must be polis, csv, companies or people")
            .require(!ofBoard || !board.isEmpty(), "board", "required", "is missing")
            .require(board.isEmpty() || stages.isPresent(), "board", "unknown", "does not exist")
            .require(!dryRun || foreseen, "dryRun", "unavailable", "is not possible with polis")
            .require(
                options.isEmpty() || foreseen,
                "options",
                "unavailable",
                "are not possible with polis")
            .require(
                read.isPresent(),
                "options",
                "malformed",
                "must be a JSON object with columns, stages, newStages, newTags and source")
            .require(
                SOURCE.matcher(usable.sourceName()).matches(),
                "options.source",
                "malformed",
                "must be at most 32 lower-case letters, digits and hyphens");
    if (foreseen) {
      shape.require(
          files.size() == 1 && FILE_NAME.matcher(files.getFirst()).matches(),
          "files",
          "incomplete",
          "must be one file whose name ends with .csv");
    } else {
      shape.require(
          files.size() == CONVERSATION.size() && new HashSet<>(files).equals(CONVERSATION),
          "files",
          "incomplete",
          "must be comments.csv and votes.csv");
    }
    usable.columnNames().keySet().stream()
        .filter(name -> known.filter(one -> !one.holds(name)).isPresent())
        .forEach(name ->
            shape.require(
                false, "options.columns." + name, "unknown", "is nothing that a column can hold"));
    usable
        .stageNames()
        .forEach((status, stage) ->
            shape.require(
                stages.filter(one -> one.containsKey(stage)).isPresent(),
                "options.stages." + status,
                "unknown",
                "is no stage of the board"));
    usable.stagesToCreate().keySet().stream()
        .filter(status -> CsvStages.slug(status).isEmpty())
        .forEach(status ->
            shape.require(
                false,
                "options.newStages." + status,
                "malformed",
                "has no letter or digit of which a stage's name could be made"));
    shape.check();
    return new Order(
        UUID.randomUUID().toString(), format, board, by.member().toString(), files, usable);
  }

  private static void checkMayKeep(Optional<ImportFormat> format, Actor by) {
    if (format.filter(ImportFormat::isOfCustomers).isPresent()
        && !by.role().may(Permission.KEEP_CUSTOMERS)) {
      throw Rejection.forbidden("permission.missing", "Your role does not allow this")
          .asException();
    }
  }

  /** For a file whose rows cannot even be begun. */
  static RuntimeException refused(UnreadableFile unreadable) {
    return Rejection.invalid(
            List.of(
                new Rejection.Field(
                    "files", "unreadable", String.valueOf(unreadable.getMessage()))))
        .asException();
  }

  private Optional<CsvOptions> readOptions() {
    try {
      return options.isEmpty()
          ? Optional.of(CsvOptions.USUAL)
          : Optional.ofNullable(JSON.readValue(options, CsvOptions.class));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
