package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.View;
import io.ascolto.query.platform.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * One build of the lists: an index of ideas and boards, and an index of ballots. Each commit of
 * either holds the position up to which it goes; after a crash the two may stand apart, so that the
 * view resumes from the smaller one and each index skips what it has already.
 */
public final class ListsView implements View {

  /** A batch of this size is a view catching up: it goes on, and is shown when its turn comes. */
  private static final int CATCHING_UP = 2_000;

  private final Path folder;
  private final Words words;
  private final Rhythm rhythm;

  private @Nullable Open open;
  private volatile @Nullable Snapshot snapshot;
  private volatile long durable;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile long applied;
  private long shownAt;
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

  /** The indexes as they are open now, and how far each of them is. */
  private static final class Open {
    final Index ideas;
    final Index ballots;
    final IdeasFold fold;
    long ideasAt;
    long ballotsAt;
    Readers readers;

    Open(Index ideas, Index ballots, Readers readers) throws IOException {
      this.ideas = ideas;
      this.ballots = ballots;
      this.readers = readers;
      this.ideasAt = ideas.committed();
      this.ballotsAt = ballots.committed();
      this.fold =
          new IdeasFold(
              Stored.tallies(readers.ideas()), Stored.boards(readers.ideas()), this::card);
    }

    /** An idea of an earlier batch, which may not have been shown yet. */
    private Card card(String id) {
      try {
        readers = readers.refreshed(ideas, ballots);
        return Stored.card(readers.ideas(), id);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    long position() {
      return Math.min(ideasAt, ballotsAt);
    }
  }

  ListsView(Path folder, Words words, Rhythm rhythm) {
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
      var last = batch.getLast().position();
      writeIdeas(to, after(batch, to.ideasAt));
      Ballots.write(after(batch, to.ballotsAt), to.ballots.writer());
      to.ideasAt = Math.max(to.ideasAt, last);
      to.ballotsAt = Math.max(to.ballotsAt, last);
      var turn = rhythm.show().toNanos() - (System.nanoTime() - shownAt);
      if (batch.size() < CATCHING_UP) {
        awaitTurn(turn);
        show(to);
      } else if (turn <= 0) {
        show(to);
      }
      applied = to.position();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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
        old.readers.close();
        old.ideas.abandon();
        old.ballots.abandon();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    start();
  }

  /** Commits; afterwards only those who read already may read on. */
  @Override
  public void close() {
    closing.countDown();
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
      old.readers.close();
      old.ideas.close();
      old.ballots.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void start() {
    try {
      var ideas = new Index(folder.resolve("ideas"));
      var ballots = new Index(folder.resolve("ballots"));
      var opening = new Open(ideas, ballots, new Readers(ideas.reader(), ballots.reader()));
      open = opening;
      durable = opening.position();
      applied = opening.position();
      replaceSnapshot(snapshotOf(opening));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void writeIdeas(Open to, List<Recorded> batch) throws IOException {
    var writer = to.ideas.writer();
    var changes = to.fold.fold(batch);
    for (var card : changes.cards().values()) {
      writer.updateDocument(
          new Term(Fields.ID, card.id()), card.document(to.fold.tally(card.id()), words));
    }
    for (var touched : changes.earlier().entrySet()) {
      var idea = touched.getKey();
      var columns = to.fold.tally(idea).columnsChangedFrom(touched.getValue());
      if (columns.length > 0 && !changes.cards().containsKey(idea)) {
        writer.updateDocValues(new Term(Fields.ID, idea), columns);
      }
    }
    for (var board : changes.boards().values()) {
      writer.updateDocument(new Term(Fields.ID, board.id()), board.document());
    }
  }

  private void commit(Open to) throws IOException {
    to.ideas.commit(to.ideasAt);
    to.ballots.commit(to.ballotsAt);
    durable = to.position();
    committedAt = System.nanoTime();
  }

  private void show(Open to) throws IOException {
    if (snapshot().position() == to.position()) {
      return;
    }
    to.readers = to.readers.refreshed(to.ideas, to.ballots);
    shownAt = System.nanoTime();
    replaceSnapshot(snapshotOf(to));
  }

  private Snapshot snapshotOf(Open from) {
    return new Snapshot(
        from.position(), from.readers.ideas(), from.readers.ballots(), from.fold.boards(), words);
  }

  private void replaceSnapshot(@Nullable Snapshot by) {
    var old = snapshot;
    snapshot = by;
    if (old != null) {
      old.release();
    }
  }

  /** A first change after quiet is shown at once; the next ones gather while this waits. */
  private void awaitTurn(long rest) {
    try {
      var _ = closing.await(rest, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Recorded> after(List<Recorded> batch, long position) {
    return batch.getFirst().position() > position
        ? batch
        : batch.stream().filter(recorded -> recorded.position() > position).toList();
  }

  private Open opened() {
    var now = open;
    if (now == null) {
      throw new IllegalStateException("The lists in " + folder + " are closed");
    }
    return now;
  }
}
