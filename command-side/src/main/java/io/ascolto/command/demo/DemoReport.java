package io.ascolto.command.demo;

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
      return new Brings(
          count(year, Act.Submit.class),
          count(year, Act.Vote.class),
          count(year, Act.ChooseName.class),
          count(year, Act.Say.class),
          count(year, Act.Move.class),
          Year.DAYS);
    }

    private static long count(Year year, Class<? extends Act> kind) {
      return year.acts().filter(kind::isInstance).count();
    }
  }
}
