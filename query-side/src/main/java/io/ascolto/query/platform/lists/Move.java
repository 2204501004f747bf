package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An idea came into a stage.
 *
 * @param message what was said with it; empty for the stage in which the idea began
 */
public record Move(String stage, String kind, Instant since, Optional<Sealed> message) {

  /** In a line, without its message: forty thousand are read for one past roadmap. */
  private String line() {
    return since.getEpochSecond() + " " + since.getNano() + " " + stage + " " + kind;
  }

  String written() {
    return message.map(said -> line() + " " + said.written()).orElseGet(this::line);
  }

  static Move read(String written) {
    int nano = written.indexOf(' ') + 1;
    int stage = written.indexOf(' ', nano) + 1;
    int kind = written.indexOf(' ', stage) + 1;
    int message = written.indexOf(' ', kind) + 1;
    return new Move(
        written.substring(stage, kind - 1),
        written.substring(kind, message > 0 ? message - 1 : written.length()),
        Instant.ofEpochSecond(
            Long.parseLong(written, 0, nano - 1, 10), Long.parseLong(written, nano, stage - 1, 10)),
        message > 0 ? Optional.of(Sealed.read(written.substring(message))) : Optional.empty());
  }

  /** All in one text, without their messages. */
  static String column(Collection<Move> moves) {
    return String.join("\n", moves.stream().map(Move::line).toList());
  }

  static Stream<Move> ofColumn(String column) {
    return column.lines().map(Move::read);
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
