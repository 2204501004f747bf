package io.ascolto.command.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How far the demo is.
 *
 * @param done of {@code total} things that its people did; while it is being loaded
 * @param brings what it has, or would bring
 * @param lookAround as whom whoever asks may look around; mostly as nobody
 */
@Schema(name = "Demo")
record DemoReport(
    State state, long done, long total, Brings brings, List<LookAround.As> lookAround) {

  DemoReport {
    lookAround = List.copyOf(lookAround);
  }

  DemoReport offering(List<LookAround.As> as) {
    return new DemoReport(state, done, total, brings, as);
  }

  @Schema(name = "DemoState")
  enum State {
    NONE,
    LOADING,
    LOADED,
    /** Somebody else has done something since it was loaded. */
    CHANGED,
    FAILED;

    boolean isLoaded() {
      return this == LOADED || this == CHANGED;
    }
  }

  @Schema(name = "DemoBrings")
  record Brings(long ideas, long votes, long people, long comments, long moves, int days) {

    static Brings of(Year year) {
      var acts = year.acts().collect(groupingBy(Act::getClass, counting()));
      return new Brings(
          acts.getOrDefault(Act.Submit.class, 0L),
          acts.getOrDefault(Act.Vote.class, 0L),
          acts.getOrDefault(Act.ChooseName.class, 0L),
          acts.getOrDefault(Act.Say.class, 0L),
          acts.getOrDefault(Act.Move.class, 0L),
          Year.DAYS);
    }
  }
}
