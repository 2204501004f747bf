package io.ascolto.query.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TouchedTest {

  private final Touched touched = new Touched(100);

  @Test
  void theNewestComeFirstAndEachOnce() {
    touched.add(List.of("a", "b"), 101);
    touched.add(List.of("a"), 105);

    assertThat(touched.since(100)).isEqualTo(Optional.of(List.of("a", "b")));
    assertThat(touched.since(101)).isEqualTo(Optional.of(List.of("a")));
    assertThat(touched.since(105)).isEqualTo(Optional.of(List.of()));
  }

  @Test
  void whatWasBeforeItBeganToListenIsNotKnown() {
    assertThat(touched.since(99)).isEmpty();
  }

  @Test
  void whatWasForgottenIsNotKnown() {
    touched.add(List.of("old"), 101);
    touched.add(IntStream.range(0, 10_000).mapToObj(i -> "idea " + i).toList(), 102);

    assertThat(touched.since(100)).isEmpty();
    assertThat(touched.since(101)).hasValueSatisfying(ids -> assertThat(ids).hasSize(10_000));
  }
}
