package io.ascolto.command.platform;

import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.events.board.StageKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stages of a board as its row holds them: a line {@code slug=KIND} for each, in order. */
public final class StageLines {

  private StageLines() {}

  public static String line(Stage stage) {
    return stage.slug() + "=" + stage.kind();
  }

  public static Map<String, StageKind> read(String lines) {
    var stages = new LinkedHashMap<String, StageKind>();
    lines
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(line -> stages.put(line[0], StageKind.valueOf(line[1])));
    return stages;
  }
}
