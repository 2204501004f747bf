package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.Term;

/** Both indexes as they are open now, and how far each of them is. */
final class OpenIndexes implements AutoCloseable {

  private final Words words;
  private final Index ideas;
  private final Index ballots;
  private final IdeasFold fold;
  private long ideasAt;
  private long ballotsAt;
  private Readers readers;
  private final Touched touched;

  OpenIndexes(Path folder, Words words) throws IOException {
    this.words = words;
    ideas = new Index(folder.resolve("ideas"));
    ballots = new Index(folder.resolve("ballots"));
    readers = new Readers(ideas.reader(), ballots.reader());
    ideasAt = ideas.committed();
    ballotsAt = ballots.committed();
    touched = new Touched(ideasAt);
    fold =
        new IdeasFold(
            Stored.tallies(readers.ideas()), Stored.boards(readers.ideas()), this::earlier);
  }

  /** The position that both have reached. */
  long position() {
    return Math.min(ideasAt, ballotsAt);
  }

  /** Each index takes what it does not have yet. */
  void write(List<Recorded> batch) throws IOException {
    var last = batch.getLast().position();
    writeIdeas(after(batch, ideasAt));
    Ballots.write(after(batch, ballotsAt), ballots.writer());
    ideasAt = Math.max(ideasAt, last);
    ballotsAt = Math.max(ballotsAt, last);
  }

  /** All that was written, as it may be read. */
  Snapshot snapshot() throws IOException {
    readers = readers.refreshed(ideas, ballots);
    return new Snapshot(
        position(), readers.ideas(), readers.ballots(), fold.boards(), words, touched);
  }

  void commit() throws IOException {
    ideas.commit(ideasAt);
    ballots.commit(ballotsAt);
  }

  /** Forgets what was not committed, and closes. */
  void abandon() throws IOException {
    readers.close();
    ideas.abandon();
    ballots.abandon();
  }

  @Override
  public void close() throws IOException {
    readers.close();
    ideas.close();
    ballots.close();
  }

  private void writeIdeas(List<Recorded> batch) throws IOException {
    var writer = ideas.writer();
    var changes = fold.fold(batch);
    for (var card : changes.cards().values()) {
      writer.updateDocument(
          new Term(Fields.ID, card.id()), card.document(fold.tally(card.id()), words));
    }
    for (var touched : changes.earlier().entrySet()) {
      var idea = touched.getKey();
      var columns = fold.tally(idea).columnsChangedFrom(touched.getValue());
      if (columns.length > 0 && !changes.cards().containsKey(idea)) {
        writer.updateDocValues(new Term(Fields.ID, idea), columns);
      }
    }
    if (!batch.isEmpty()) {
      touched.add(changes.ideas(), batch.getLast().position());
    }
    for (var board : changes.boards().values()) {
      writer.updateDocument(new Term(Fields.ID, board.id()), board.document());
    }
  }

  /** An idea of an earlier batch, which may not have been shown yet. */
  private Card earlier(String id) {
    try {
      readers = readers.refreshed(ideas, ballots);
      return Stored.card(readers.ideas(), id);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Recorded> after(List<Recorded> batch, long position) {
    return batch.getFirst().position() > position
        ? batch
        : batch.stream().filter(recorded -> recorded.position() > position).toList();
  }
}
