package io.ascolto.query.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.query.platform.LogInMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Crashes between any two steps and a second consumer alive, on random logs. */
class FaultInjectionTest {

  private static final int RUNS = 3_000;

  @Test
  void whateverBreaksOffEveryDocumentIsTheFoldOfTheLog() {
    assertThat(wrong(true, false)).isZero();
  }

  @Test
  void withoutCompareAndSetDocumentsGoWrong() {
    assertThat(wrong(false, false)).isPositive();
  }

  @Test
  void withThePositionWrittenFirstDocumentsGoWrong() {
    assertThat(wrong(true, true)).isPositive();
  }

  private static long wrong(boolean compares, boolean positionFirst) {
    var wrong =
        IntStream.range(0, RUNS).filter(seed -> !exact(seed, compares, positionFirst)).count();
    System.out.printf(
        "%d of %d runs wrong (compare-and-set %s, position %s)%n",
        wrong, RUNS, compares ? "on" : "off", positionFirst ? "first" : "last");
    return wrong;
  }

  private static boolean exact(int seed, boolean compares, boolean positionFirst) {
    var random = new Random(seed);
    var log = RandomLog.of(20 + random.nextInt(80), 3, random);
    var base = new BaseInMemory(compares);
    new TwoConsumers(base, log, new Folds(AllFolds.all()), random, positionFirst).run();
    return base.bodies().equals(fromScratch(log));
  }

  static Map<String, Document> fromScratch(LogInMemory log) {
    var folded = new FoldedBy(AllFolds.all().toArray(new Fold<?>[0]));
    log.after(0, Integer.MAX_VALUE).forEach(folded::given);
    return new HashMap<>(folded.documents());
  }
}
