package io.ascolto.query.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one store's views stand, as operators see it.
 *
 * @param generation the number of the shape
 * @param lag how many events of the log it does not show yet
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ViewReport(
    String name,
    int generation,
    int build,
    Consumer.State state,
    long position,
    long lag,
    Optional<Halt> halted,
    Optional<Rebuild> rebuild,
    Optional<Compared> lastComparison) {

  /** A build made beside the one that is read. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Rebuild(
      int build,
      long position,
      long target,
      Stage state,
      Instant begunAt,
      Optional<Halt> halted,
      Optional<String> reason) {

    /** How far a rebuild is. */
    @Schema(name = "RebuildState")
    public enum Stage {
      BUILDING,
      COMPARING,
      SWITCHED,
      STOPPED,
      FAILED;

      @JsonIgnore
      boolean underWay() {
        return this == BUILDING || this == COMPARING;
      }
    }

    static Rebuild begun(int build, long target) {
      return new Rebuild(
          build, 0, target, Stage.BUILDING, Instant.now(), Optional.empty(), Optional.empty());
    }

    Rebuild at(long now, Optional<Halt> halt) {
      return new Rebuild(build, now, Math.max(target, now), state, begunAt, halt, reason);
    }

    Rebuild in(Stage stage) {
      return new Rebuild(build, position, target, stage, begunAt, halted, reason);
    }

    Rebuild ended(Stage stage, String why) {
      return new Rebuild(build, position, target, stage, begunAt, halted, Optional.of(why));
    }
  }

  /** What the last comparison of two builds found. */
  public record Compared(
      long documents, long differing, List<String> examples, Instant at, long position) {

    static Compared of(ViewStore.Comparison comparison, long position) {
      return new Compared(
          comparison.documents(),
          comparison.differing(),
          comparison.examples(),
          Instant.now(),
          position);
    }
  }
}
