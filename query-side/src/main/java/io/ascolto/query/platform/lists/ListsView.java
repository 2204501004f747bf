package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.View;
import io.ascolto.query.platform.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * One build of the lists: an index of ideas and boards, and an index of ballots. Each commit of
 * either holds the position up to which it goes; after a crash the two may stand apart, so that the
 * view resumes from the smaller one and each index skips what it has already.
 */
public final class ListsView implements View {

  /** A batch of this size is a view catching up: it does not wait for its turn to be shown. */
  private static final int CATCHING_UP = 2_000;

  private final Path folder;
  private final Words words;
  private final Duration pause;

  private @Nullable Open open;
  private volatile @Nullable Snapshot snapshot;
  private volatile long durable;
  private long shownAt;

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
              Stored.tallies(readers.ideas()),
              Stored.boards(readers.ideas()),
              id -> Stored.card(this.readers.ideas(), id));
    }
  }

  /**
   * @param pause the least time between two refreshes, each of which writes the columns of touched
   *     segments anew and makes kept answers worthless
   */
  ListsView(Path folder, Words words, Duration pause) {
    this.folder = folder;
    this.words = words;
    this.pause = pause;
    this.shownAt = System.nanoTime() - pause.toNanos();
    start();
  }

  @Override
  public long position() {
    return snapshot().position();
  }

  @Override
  public long durablePosition() {
    return durable;
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
      if (batch.size() < CATCHING_UP) {
        awaitTurn();
      }
      show(to);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public synchronized void flush() {
    try {
      var to = opened();
      to.ideas.commit(to.ideasAt);
      to.ballots.commit(to.ballotsAt);
      durable = Math.min(to.ideasAt, to.ballotsAt);
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
  public synchronized void close() {
    if (open == null) {
      return;
    }
    flush();
    try {
      var old = opened();
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
      durable = Math.min(opening.ideasAt, opening.ballotsAt);
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

  private void show(Open to) throws IOException {
    to.readers = to.readers.refreshed(to.ideas, to.ballots);
    shownAt = System.nanoTime();
    replaceSnapshot(snapshotOf(to));
  }

  private Snapshot snapshotOf(Open from) {
    return new Snapshot(
        Math.min(from.ideasAt, from.ballotsAt),
        from.readers.ideas(),
        from.readers.ballots(),
        from.fold.boards(),
        words);
  }

  private void replaceSnapshot(@Nullable Snapshot by) {
    var old = snapshot;
    snapshot = by;
    if (old != null) {
      old.release();
    }
  }

  /** A first change after quiet is shown at once; the next ones gather while this waits. */
  private void awaitTurn() {
    var rest = pause.toNanos() - (System.nanoTime() - shownAt);
    try {
      TimeUnit.NANOSECONDS.sleep(rest);
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
