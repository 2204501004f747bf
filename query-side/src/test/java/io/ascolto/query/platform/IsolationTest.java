package io.ascolto.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {

  private static final int BATCH = 2_000;

  private final Isolation isolation = new Isolation(BATCH);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 777, 1_000, 1_001, 1_999, 2_000, 2_001, 3_500, 4_000})
  void theFailingEventIsFoundInFewSteps(long failing) {
    var position = 0L;
    var found = 0L;
    var steps = 0;
    while (found == 0 && steps < 60) {
      steps++;
      var first = position + 1;
      var size = (int) isolation.limit(position);
      if (first <= failing && failing < first + size) {
        found = isolation.failed(first, size) ? first : 0;
        // A view that was reloaded may stand anywhere before the batch that failed.
        position = Math.max(0, position - 300);
      } else {
        position += size;
        isolation.passed(position);
      }
    }
    assertThat(found).isEqualTo(failing);
  }

  @Test
  void onceTheEventPassesBatchesAreFullAgain() {
    assertThat(isolation.failed(1, BATCH)).isFalse();
    isolation.passed(1_000);
    assertThat(isolation.limit(1_000)).isEqualTo(1_000);
    isolation.passed(2_000);
    assertThat(isolation.limit(2_000)).isEqualTo(BATCH);
  }
}
