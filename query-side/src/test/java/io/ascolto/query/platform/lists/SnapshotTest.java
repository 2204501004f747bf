package io.ascolto.query.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

/** Nobody who asks is left without an answer, whatever happened to those who asked before. */
class SnapshotTest {

  private static final Question<Seen> POSITION = snapshot -> new Seen(snapshot.position());
  private static final Executor NOW = Runnable::run;
  private static final Executor FULL =
      _ -> {
        throw new RejectedExecutionException("full");
      };

  @TempDir private Path data;
  private ListsView view;

  private record Seen(long position) implements Question.Answer {

    @Override
    public long weight() {
      return 1;
    }
  }

  @BeforeEach
  void open() {
    view = Listening.store(data).open(1);
    view.apply(RandomStory.of(1, 20).log());
    view.flush();
  }

  @Test
  void everyoneWhoAsksAClosedSnapshotIsRefused() {
    var snapshot = view.snapshot();
    view.close();
    for (var asker = 0; asker < 2; asker++) {
      StepVerifier.create(snapshot.ask(POSITION, NOW))
          .expectError(IllegalStateException.class)
          .verify(Duration.ofSeconds(5));
    }
  }

  @Test
  void answersAgainAfterASearchThatWasRefused() {
    var snapshot = view.snapshot();
    StepVerifier.create(snapshot.ask(POSITION, FULL))
        .expectError(RejectedExecutionException.class)
        .verify(Duration.ofSeconds(5));
    assertAnswers(snapshot);
  }

  @Test
  void answersAgainAfterASearchThatFailed() {
    var snapshot = view.snapshot();
    var fails =
        new Question<Seen>() {
          private boolean failed;

          @Override
          public Seen answer(Snapshot of) {
            if (!failed) {
              failed = true;
              throw new IllegalStateException("broken");
            }
            return new Seen(of.position());
          }
        };
    StepVerifier.create(snapshot.ask(fails, NOW))
        .expectErrorMessage("broken")
        .verify(Duration.ofSeconds(5));
    StepVerifier.create(snapshot.ask(fails, NOW))
        .expectNext(new Seen(snapshot.position()))
        .expectComplete()
        .verify(Duration.ofSeconds(5));
  }

  private static void assertAnswers(Snapshot snapshot) {
    assertThat(snapshot.ask(POSITION, NOW).block(Duration.ofSeconds(5)))
        .isEqualTo(new Seen(snapshot.position()));
  }
}
