package io.ascolto.query.platform.lists;

import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.privacy.PrivacyEvent.WordsDestroyed;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.Term;

/** The four indexes as they are open now, and how far each of them is. */
final class OpenIndexes implements AutoCloseable {

  private static final double BUFFER = 16;
  private static final double BUFFER_OF_ROWS = 4;

  private final Words words;
  private final Index ideas;
  private final Index ballots;
  private final Index days;
  private final Index customers;
  private final IdeasFold fold;
  private final CustomersFold customersFold;
  private long ideasAt;
  private long ballotsAt;
  private long daysAt;
  private long customersAt;
  private boolean purging;
  private Readers readers;
  private final Touched touched;

  OpenIndexes(Path folder, Words words) throws IOException {
    this.words = words;
    ideas = new Index(folder.resolve("ideas"), BUFFER);
    ballots = new Index(folder.resolve("ballots"), BUFFER);
    days = new Index(folder.resolve("days"), BUFFER_OF_ROWS);
    customers = new Index(folder.resolve("customers"), BUFFER_OF_ROWS);
    readers = new Readers(ideas.reader(), ballots.reader(), days.reader(), customers.reader());
    ideasAt = ideas.committed();
    ballotsAt = ballots.committed();
    daysAt = days.committed();
    customersAt = customers.committed();
    touched = new Touched(ideasAt);
    fold =
        new IdeasFold(
            Stored.tallies(readers.ideas()), Stored.boards(readers.ideas()), this::earlier);
    customersFold = new CustomersFold(readers.customers(), words);
  }

  /** The position that all have reached. */
  long position() {
    return Math.min(Math.min(ideasAt, ballotsAt), Math.min(daysAt, customersAt));
  }

  /** Each index takes what it does not have yet. */
  void write(List<Recorded> batch) throws IOException {
    var last = batch.getLast().position();
    writeIdeas(after(batch, ideasAt));
    Ballots.write(after(batch, ballotsAt), ballots.writer());
    VotesByDay.write(after(batch, daysAt), idea -> fold.tally(idea).number(), days.writer());
    customersFold.write(after(batch, customersAt), customers.writer());
    purging |= batch.stream().map(Recorded::event).anyMatch(OpenIndexes::takesWordsAway);
    ideasAt = Math.max(ideasAt, last);
    ballotsAt = Math.max(ballotsAt, last);
    daysAt = Math.max(daysAt, last);
    customersAt = Math.max(customersAt, last);
  }

  /** All that was written, as it may be read. */
  Snapshot snapshot() throws IOException {
    readers = readers.refreshed(ideas, ballots, days, customers);
    var known = customersFold.customers(readers.customers());
    return new Snapshot(position(), readers, fold.boards(), known, words, touched);
  }

  /** Words that an event took away are in no file after this, or, where a merge runs, the next. */
  void commit() throws IOException {
    if (purging) {
      var ideasPurged = ideas.purge();
      purging = !customers.purge() || !ideasPurged;
    }
    ideas.commit(ideasAt);
    ballots.commit(ballotsAt);
    days.commit(daysAt);
    customers.commit(customersAt);
  }

  /** Forgets what was not committed, and closes. */
  void abandon() throws IOException {
    readers.release();
    ideas.abandon();
    ballots.abandon();
    days.abandon();
    customers.abandon();
  }

  @Override
  public void close() throws IOException {
    readers.release();
    ideas.close();
    ballots.close();
    days.close();
    customers.close();
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
      readers = readers.refreshed(ideas, ballots, days, customers);
      return Stored.card(readers.ideas(), id);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean takesWordsAway(Object event) {
    return event instanceof WordsDestroyed || event instanceof MemberForgotten;
  }

  private static List<Recorded> after(List<Recorded> batch, long position) {
    return batch.getFirst().position() > position
        ? batch
        : batch.stream().filter(recorded -> recorded.position() > position).toList();
  }
}
