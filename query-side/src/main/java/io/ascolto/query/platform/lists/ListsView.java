package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.View;
import io.ascolto.query.platform.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One build of the lists: an index of ideas and boards, one of ballots, one of what each day
 * changed, and one of customers. Each commit of each holds the position up to which it goes; after
 * a crash they may stand apart, so that the view resumes from the smallest one and each index skips
 * what it has already.
 */
public final class ListsView implements View {

  /** A batch of this size is a view catching up: it goes on, and is shown when its turn comes. */
  private static final int CATCHING_UP = 2_000;

  private final Path folder;
  private final Words words;
  private final Rhythm rhythm;
  private final LongConsumer shown;

  private @Nullable OpenIndexes open;
  private volatile @Nullable Snapshot snapshot;
  private volatile long durable;
  private volatile long applied;
  private volatile boolean catchingUp;
  private volatile long shownAt;
  private long committedAt;

  /**
   * How often what is expensive is done at most.
   *
   * @param show between two refreshes, each of which writes the columns of touched segments anew
   *     and makes kept answers worthless
   * @param commit between two commits, each of which forces some thirty files to disk; a crash
   *     costs the folding of what came since
   */
  record Rhythm(Duration show, Duration commit) {}

  /** {@code shown} hears of each position that is newly shown. */
  ListsView(Path folder, Words words, Rhythm rhythm, LongConsumer shown) {
    this.shown = shown;
    this.folder = folder;
    this.words = words;
    this.rhythm = rhythm;
    start();
    this.shownAt = System.nanoTime() - rhythm.show().toNanos();
    this.committedAt = System.nanoTime();
  }

  @Override
  public long position() {
    return applied;
  }

  @Override
  public long durablePosition() {
    return durable;
  }

  /** Shows all that was applied. */
  synchronized Snapshot shown() {
    try {
      show(opened());
      return snapshot();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The newest that may be read. */
  Snapshot snapshot() {
    var now = snapshot;
    if (now == null) {
      throw new IllegalStateException("The lists in " + folder + " are closed");
    }
    return now;
  }

  @Override
  public synchronized void apply(List<Recorded> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      var to = opened();
      to.write(batch);
      catchingUp = batch.size() >= CATCHING_UP;
      if (!catchingUp || !turn().isPositive()) {
        show(to);
      }
      applied = to.position();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A first change after quiet is shown at once; the next ones gather until it is their turn. */
  @Override
  public Duration rest() {
    return catchingUp ? Duration.ZERO : turn();
  }

  private Duration turn() {
    return rhythm.show().minusNanos(System.nanoTime() - shownAt);
  }

  @Override
  public synchronized void flush() {
    try {
      var to = opened();
      show(to);
      if (System.nanoTime() - committedAt >= rhythm.commit().toNanos()) {
        commit(to);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public synchronized void reload() {
    try {
      var old = open;
      if (old != null) {
        open = null;
        old.abandon();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    start();
  }

  /** Commits; afterwards only those who read already may read on. */
  @Override
  public void close() {
    commitAndClose();
  }

  private synchronized void commitAndClose() {
    if (open == null) {
      return;
    }
    try {
      var old = opened();
      commit(old);
      open = null;
      replaceSnapshot(null);
      old.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void start() {
    try {
      var opening = new OpenIndexes(folder, words);
      open = opening;
      durable = opening.position();
      applied = opening.position();
      replaceSnapshot(opening.snapshot());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void commit(OpenIndexes to) throws IOException {
    to.commit();
    durable = to.position();
    committedAt = System.nanoTime();
  }

  private void show(OpenIndexes to) throws IOException {
    if (snapshot().position() == to.position()) {
      return;
    }
    var newest = to.snapshot();
    shownAt = System.nanoTime();
    replaceSnapshot(newest);
    shown.accept(newest.position());
  }

  private void replaceSnapshot(@Nullable Snapshot by) {
    var old = snapshot;
    snapshot = by;
    if (old != null) {
      old.release();
    }
  }

  private OpenIndexes opened() {
    var now = open;
    if (now == null) {
      throw new IllegalStateException("The lists in " + folder + " are closed");
    }
    return now;
  }
}
