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

  private static final String BETWEEN = "\n";

  /** In a line, without its message. */
  private String line() {
    return since + " " + stage + " " + kind;
  }

  String written() {
    return message.map(said -> line() + " " + Card.write(said)).orElseGet(this::line);
  }

  static Move read(String written) {
    var parts = written.split(" ", 4);
    var message = parts.length < 4 ? Optional.<Sealed>empty() : Optional.of(Card.sealed(parts[3]));
    return new Move(parts[1], parts[2], Instant.parse(parts[0]), message);
  }

  /** All in one text, without their messages. */
  static String column(Collection<Move> moves) {
    return String.join(BETWEEN, moves.stream().map(Move::line).toList());
  }

  static Stream<Move> ofColumn(String column) {
    return Stream.of(column.split(BETWEEN)).map(Move::read);
  }

  /** Of moves in the order of the log: the one that began last; of two at one instant, the later told. */
  public static Optional<Move> at(Instant moment, Stream<Move> told) {
    return told.filter(move -> !move.since().isAfter(moment))
        .reduce((one, next) -> next.since().isBefore(one.since()) ? one : next);
  }
}
