package io.ascolto.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * One event of the log as readers get it.
 *
 * @param position its place in the one order of the log: 1, 2, 3, … without holes
 * @param happenedAt when it happened, which an import or a device may set; else {@code recordedAt}
 * @param event an event of {@code io.ascolto.events}, upcasted to its present form
 */
public record Recorded(
    long position,
    Instant recordedAt,
    Instant happenedAt,
    Map<String, String> metaData,
    Object event) {

  /** The day on which it happened, in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(happenedAt, ZoneOffset.UTC);
  }

  /** The month in which it happened, in UTC. */
  public YearMonth month() {
    return YearMonth.from(day());
  }
}
