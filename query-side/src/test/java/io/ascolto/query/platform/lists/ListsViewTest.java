package io.ascolto.query.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.events.privacy.PrivacyEvent.WordsDestroyed;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.ViewStore.Comparison;
import io.ascolto.query.platform.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsViewTest {

  @TempDir private Path data;
  private ListsStore store;

  @BeforeEach
  void open() {
    store = Listening.store(data);
  }

  @RepeatedTest(6)
  void anyBatchesAndAnyCrashesEndInWhatOneBatchGives(RepetitionInfo run) {
    var log = RandomStory.of(run.getCurrentRepetition(), 300).log();
    var chance = new Random(run.getCurrentRepetition());
    try (var torn = store.open(1);
        var whole = store.open(2)) {
      whole.apply(log);
      while (torn.position() < log.size()) {
        torn.apply(next(log, torn.position(), 1 + chance.nextInt(40)));
        switch (chance.nextInt(6)) {
          case 0 -> torn.flush();
          case 1 -> torn.reload();
          default -> assertThat(torn.durablePosition()).isLessThanOrEqualTo(torn.position());
        }
      }
      assertSame(store.compare(torn, whole));
    }
  }

  @Test
  void whatWasNotCommittedIsGoneAfterACrashAndFoldedAgain() {
    var log = RandomStory.of(7, 400).log();
    try (var view = store.open(1);
        var fresh = store.open(2)) {
      view.apply(log.subList(0, 150));
      view.flush();
      view.apply(log.subList(150, 300));
      view.reload();
      assertThat(view.position()).isEqualTo(150);
      view.apply(log.subList(150, 400));
      fresh.apply(log);
      assertSame(store.compare(view, fresh));
    }
  }

  @Test
  void theFirstChangeAfterQuietIsShownAtOnceAndTheNextOnesGather() {
    var hour = new ListsView.Rhythm(Duration.ofHours(1), Duration.ofHours(1));
    var log = RandomStory.of(5, 20).log();
    try (var view = new ListsStore(data, Story.OPEN, hour).open(1)) {
      assertThat(view.rest()).isLessThanOrEqualTo(Duration.ZERO);
      view.apply(log.subList(0, 10));
      assertThat(view.snapshot().position()).isEqualTo(10);
      assertThat(view.rest()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ideas", "ballots", "days", "customers"})
  void indexesCommittedAtDifferentPositionsBecomeOneAgain(String late) throws IOException {
    var log = RandomStory.of(3, 400).log();
    try (var view = store.open(1)) {
      view.apply(log.subList(0, 100));
    }
    copy(data.resolve("index-7-1").resolve(late), data.resolve("kept"));
    try (var view = store.open(1)) {
      view.apply(log.subList(100, 250));
    }
    // As if the power had gone between the commits of the others and that of this one.
    store.switchTo(1);
    clear(data.resolve("index-7-1").resolve(late));
    copy(data.resolve("kept"), data.resolve("index-7-1").resolve(late));
    try (var view = store.open(1);
        var fresh = store.open(2)) {
      assertThat(view.position()).isEqualTo(100);
      view.apply(log.subList(100, 400));
      fresh.apply(log);
      assertSame(store.compare(view, fresh));
    }
  }

  @Test
  void aClosedViewOpensWhereItWas() {
    var log = RandomStory.of(5, 200).log();
    try (var view = store.open(1)) {
      view.apply(log);
    }
    try (var view = store.open(1);
        var fresh = store.open(2)) {
      assertThat(view.position()).isEqualTo(200);
      assertThat(view.durablePosition()).isEqualTo(200);
      fresh.apply(log);
      assertSame(store.compare(view, fresh));
    }
  }

  @Test
  void destroyedWordsAreInNoFileOnceTheViewIsFlushed() throws IOException {
    var readable = new AtomicBoolean(true);
    var always = new ListsView.Rhythm(Duration.ZERO, Duration.ZERO);
    Words words = box -> Optional.of(box.box()).filter(_ -> readable.get());
    var story = new Story().board("up", "UPVOTE", "PUBLIC").idea("a", "up", "Quince", "Jelly");
    story.idea("b", "up", "Walnut", "Cracker");
    try (var view = new ListsStore(data, words, always).open(1)) {
      view.apply(story.log());
      view.flush();
      assertThat(filesWith("quince")).isNotEmpty();

      readable.set(false);
      var before = story.log().size();
      story.then(new WordsDestroyed(Story.id("x"), List.of(Story.id("a"))));
      view.apply(story.log().subList(before, story.log().size()));
      view.flush();
      assertThat(filesWith("quince")).isEmpty();
      assertThat(filesWith("walnut")).as("of whom nothing was said").isNotEmpty();
    }
  }

  private List<Path> filesWith(String word) throws IOException {
    try (var files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, word)).toList();
    }
  }

  private static boolean holds(Path file, String word) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void comparisonNamesWhatDiffers() {
    var story = new Story().board("up", "UPVOTE", "PUBLIC").idea("a", "up").idea("b", "up");
    var log = story.cast("a", "ada", "UP").log();
    try (var view = store.open(1);
        var other = store.open(2)) {
      view.apply(log);
      other.apply(log.subList(0, 3));
      var result = store.compare(view, other);
      assertThat(result.documents()).isEqualTo(5);
      assertThat(result.examples())
          .containsExactlyInAnyOrder(
              Story.id("a"), Story.id("a") + ":" + Story.id("ada"), "days of #1");
    }
  }

  @Test
  void aViewThatCatchesUpShowsWhatItFoldedWithItsNextTurnOrFlush() {
    var log = RandomStory.of(11, 6_000).log();
    var patient = new ListsView.Rhythm(Duration.ofHours(1), Duration.ofHours(1));
    try (var view = new ListsStore(data, Story.OPEN, patient).open(1);
        var fresh = store.open(2)) {
      view.apply(log.subList(0, 2_000));
      view.apply(log.subList(2_000, 6_000));
      assertThat(view.position()).isEqualTo(6_000);
      assertThat(view.snapshot().position()).isEqualTo(2_000);
      view.flush();
      assertThat(view.snapshot().position()).isEqualTo(6_000);
      assertThat(view.durablePosition()).isZero();
      fresh.apply(log);
      assertSame(store.compare(view, fresh));
    }
  }

  @Test
  void aFailingEventIsNotPassed() {
    var log = new Story().board("up", "UPVOTE", "PUBLIC").cast("nowhere", "ada", "UP").log();
    try (var view = store.open(1)) {
      assertThatThrownBy(() -> view.apply(log)).isInstanceOf(IllegalStateException.class);
      view.reload();
      assertThat(view.position()).isZero();
    }
  }

  @Test
  void thePointerOutlivesTheStoreAndDroppedBuildsAreGone() throws IOException {
    assertThat(store.currentBuild()).isZero();
    store.open(1).close();
    store.open(2).close();
    Files.createDirectories(data.resolve("index-0-9"));
    store.switchTo(2);
    store.drop(1);
    assertThat(Listening.store(data).currentBuild()).isEqualTo(2);
    assertThat(data.resolve("index-7-2")).exists();
    assertThat(data.resolve("index-7-1")).doesNotExist();
    assertThat(data.resolve("index-0-9")).doesNotExist();
  }

  private static List<Recorded> next(List<Recorded> log, long position, int size) {
    return log.subList((int) position, (int) Math.min(log.size(), position + size));
  }

  private static void assertSame(Comparison comparison) {
    assertThat(comparison.examples()).isEmpty();
    assertThat(comparison.documents()).isGreaterThan(20);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
