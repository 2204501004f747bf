package io.ascolto.command.integration;

import io.ascolto.events.board.StageKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the statuses of a file are on a board. */
final class CsvStages {

  /** Words of other tools; each stands for the first stage of its kind. */
  private static final Map<String, StageKind> COMMON =
      Map.ofEntries(
          Map.entry("new", StageKind.OPEN),
          Map.entry("under-review", StageKind.OPEN),
          Map.entry("started", StageKind.IN_PROGRESS),
          Map.entry("in-development", StageKind.IN_PROGRESS),
          Map.entry("completed", StageKind.SHIPPED),
          Map.entry("complete", StageKind.SHIPPED),
          Map.entry("done", StageKind.SHIPPED),
          Map.entry("released", StageKind.SHIPPED),
          Map.entry("closed", StageKind.DECLINED),
          Map.entry("duplicate", StageKind.DECLINED),
          Map.entry("rejected", StageKind.DECLINED));

  private final Map<String, StageKind> ofBoard;
  private final Map<String, String> chosen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, StageKind> created = new LinkedHashMap<>();

  CsvStages(Map<String, StageKind> ofBoard, CsvOptions options) {
    this.ofBoard = ofBoard;
    options.stageNames().forEach(chosen::put);
    options
        .stagesToCreate()
        .forEach((status, kind) -> {
          created.put(slug(status), kind);
          chosen.putIfAbsent(status, slug(status));
        });
    ofBoard.keySet().forEach(created::remove);
  }

  /** The slugs and kinds to be created, in the order in which they were asked for. */
  Map<String, StageKind> created() {
    return created;
  }

  /** Empty for a status that is no stage yet. */
  Optional<String> of(String status) {
    var named = Optional.ofNullable(chosen.get(status)).orElse(slug(status));
    return ofBoard.containsKey(named) || created.containsKey(named)
        ? Optional.of(named)
        : Optional.ofNullable(COMMON.get(named)).flatMap(this::first);
  }

  /** A slug for a status: lower-case letters, digits and single hyphens. */
  static String slug(String status) {
    return status
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-+|-+$", "");
  }

  private Optional<String> first(StageKind kind) {
    return ofBoard.entrySet().stream()
        .filter(stage -> stage.getValue() == kind)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
