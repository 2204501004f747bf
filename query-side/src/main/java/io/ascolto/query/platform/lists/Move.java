package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An idea came into a stage.
 *
 * @param message what was said with it; empty for the stage in which the idea began
 */
public record Move(String stage, String kind, Instant since, Optional<Sealed> message) {

  private static final char BETWEEN = '\n';

  /** In a line, without its message: forty thousand are read for one past roadmap. */
  private String line() {
    return since.getEpochSecond() + " " + since.getNano() + " " + stage + " " + kind;
  }

  String written() {
    return message.map(said -> line() + " " + Card.write(said)).orElseGet(this::line);
  }

  static Move read(String written) {
    return read(written, 0, written.length());
  }

  private static Move read(String text, int from, int to) {
    int nano = text.indexOf(' ', from) + 1;
    int stage = text.indexOf(' ', nano) + 1;
    int kind = text.indexOf(' ', stage) + 1;
    int message = text.indexOf(' ', kind) + 1;
    boolean says = message > 0 && message < to;
    return new Move(
        text.substring(stage, kind - 1),
        text.substring(kind, says ? message - 1 : to),
        Instant.ofEpochSecond(
            Long.parseLong(text, from, nano - 1, 10), Long.parseLong(text, nano, stage - 1, 10)),
        says ? Optional.of(Card.sealed(text.substring(message, to))) : Optional.empty());
  }

  /** All in one text, without their messages. */
  static String column(Collection<Move> moves) {
    return String.join(String.valueOf(BETWEEN), moves.stream().map(Move::line).toList());
  }

  static Stream<Move> ofColumn(String column) {
    List<Move> moves = new ArrayList<>();
    for (int from = 0; from < column.length(); ) {
      int end = column.indexOf(BETWEEN, from);
      int to = end < 0 ? column.length() : end;
      moves.add(read(column, from, to));
      from = to + 1;
    }
    return moves.stream();
  }

  /**
   * Of moves in the order of the log: the one that began last; of two at one instant, the later
   * told.
   */
  public static Optional<Move> at(Instant moment, Stream<Move> told) {
    return told.filter(move -> !move.since().isAfter(moment))
        .reduce((one, next) -> next.since().isBefore(one.since()) ? one : next);
  }
}
