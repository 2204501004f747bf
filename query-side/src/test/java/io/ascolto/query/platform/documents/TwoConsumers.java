package io.ascolto.query.platform.documents;

import io.ascolto.query.platform.Feed;
import java.util.Random;

/**
 * Two consumers that take each other for dead and fold one log into the same documents, while
 * either crashes wherever it may; the second acts in the middle of the first one's batches.
 */
final class TwoConsumers {

  private static final double RATE = 0.04;

  private final DocumentBase base;
  private final Feed log;
  private final Folds folds;
  private final Random random;
  private final boolean positionFirst;

  TwoConsumers(DocumentBase base, Feed log, Folds folds, Random random, boolean positionFirst) {
    this.base = base;
    this.log = log;
    this.folds = folds;
    this.random = random;
    this.positionFirst = positionFirst;
  }

  private final class Member {
    private final FaultyBase faulty;
    private DocumentsView view;

    private Member(Runnable other) {
      faulty = new FaultyBase(base, random, RATE, other);
      view = opened();
    }

    private DocumentsView opened() {
      return new DocumentsView(faulty, folds, new Gate(() -> {}), 1 + random.nextInt(12));
    }

    private void act() {
      var batch = log.after(view.position(), 1 + random.nextInt(12));
      if (batch.isEmpty()) {
        return;
      }
      try {
        if (positionFirst) {
          faulty.keepFirst(batch.getLast().position());
        }
        view.apply(batch);
      } catch (FaultyBase.Crash | StaleDocuments _) {
        recover();
      }
    }

    /** Either the process lives on and reads the stored position again, or it starts anew. */
    private void recover() {
      if (random.nextBoolean()) {
        view.reload();
      } else {
        view = opened();
      }
    }
  }

  void run() {
    var second = new Member(() -> {});
    var first = new Member(() -> sometimes(second::act));
    for (var turn = 0; turn < 10_000 && first.view.position() < log.head(); turn++) {
      first.act();
    }
    // Whoever is left alive comes to the end of the log undisturbed.
    var last = new DocumentsView(base, folds, new Gate(() -> {}));
    for (var rest = log.after(last.position(), 7); !rest.isEmpty(); ) {
      last.apply(rest);
      rest = log.after(last.position(), 7);
    }
  }

  private void sometimes(Runnable act) {
    if (random.nextInt(6) == 0) {
      act.run();
    }
  }
}
