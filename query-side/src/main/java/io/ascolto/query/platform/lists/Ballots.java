package io.ascolto.query.platform.lists;

import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.SetAsideVoteWithdrawn;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteRestored;
import io.ascolto.events.ballot.BallotEvent.VoteReturned;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.ballot.Choice;
import io.ascolto.query.platform.Recorded;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** The standing ballots, one tiny document each; also those that are set aside, marked as such. */
public final class Ballots {

  private static final Choice[] CHOICES = Choice.values();

  /** What a ballot says, and whether it counts. */
  private record Says(Choice choice, boolean counts) {

    static Optional<Says> of(String choice) {
      return Optional.of(new Says(Choice.valueOf(choice), true));
    }

    /** As one column holds it. */
    long written() {
      return choice.ordinal() + (counts ? 0 : CHOICES.length);
    }

    static Says read(long written) {
      var counts = written < CHOICES.length;
      return new Says(CHOICES[(int) written % CHOICES.length], counts);
    }
  }

  private record Ballot(String idea, String member) {

    String id() {
      return idea + ":" + member;
    }
  }

  private Ballots() {}

  /** Writes what stands at the end of a batch, each ballot once. */
  static void write(List<Recorded> batch, IndexWriter writer) throws IOException {
    for (var stands : standing(batch).entrySet()) {
      var ballot = stands.getKey();
      var id = new Term(Fields.ID, ballot.id());
      if (stands.getValue().isPresent()) {
        writer.updateDocument(id, document(ballot, stands.getValue().get()));
      } else {
        writer.deleteDocuments(id);
      }
    }
  }

  /** What is done with each ballot. */
  public interface Each {

    void ballot(String member, Choice choice) throws IOException;
  }

  /** Those that count. */
  static void on(String idea, IndexReader ballots, Each each) throws IOException {
    read(
        new Term(Fields.IDEA, idea),
        ballots,
        (id, says) -> {
          if (says.counts()) {
            each.ballot(id.substring(idea.length() + 1), says.choice());
          }
        });
  }

  /** What a member says, by idea, whether it counts or not. */
  static Map<String, Choice> of(String member, IndexReader ballots) throws IOException {
    Map<String, Choice> says = new HashMap<>();
    read(
        new Term(Fields.MEMBER, member),
        ballots,
        (id, one) -> says.put(id.substring(0, id.length() - member.length() - 1), one.choice()));
    return says;
  }

  private interface Reading {

    void ballot(String id, Says says) throws IOException;
  }

  private static void read(Term of, IndexReader ballots, Reading each) throws IOException {
    for (var leaf : ballots.leaves()) {
      var segment = leaf.reader();
      var found = segment.postings(of, PostingsEnum.NONE);
      if (found == null) {
        continue;
      }
      var live = segment.getLiveDocs();
      var ids = DocValues.getBinary(segment, Fields.ID);
      var choices = DocValues.getNumeric(segment, Fields.CHOICE);
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if ((live == null || live.get(doc)) && ids.advanceExact(doc) && choices.advanceExact(doc)) {
          each.ballot(ids.binaryValue().utf8ToString(), Says.read(choices.longValue()));
        }
      }
    }
  }

  private static Map<Ballot, Optional<Says>> standing(List<Recorded> batch) {
    Map<Ballot, Optional<Says>> standing = new LinkedHashMap<>();
    for (var recorded : batch) {
      if (recorded.event() instanceof BallotEvent event) {
        var ballot = new Ballot(event.ideaId(), event.memberId());
        switch (event) {
          case VoteCast vote -> standing.put(ballot, Says.of(vote.choice()));
          case VoteSwitched vote -> standing.put(ballot, Says.of(vote.to()));
          case VoteCarried vote -> standing.put(ballot, Says.of(vote.choice()));
          case VoteRestored vote -> standing.put(ballot, Says.of(vote.choice()));
          case VoteTakenBackIn vote -> standing.put(ballot, Says.of(vote.choice()));
          case VoteSetAside vote ->
              standing.put(ballot, Optional.of(new Says(Choice.valueOf(vote.choice()), false)));
          case VoteWithdrawn _, VoteHandedOver _, VoteReturned _, SetAsideVoteWithdrawn _ ->
              standing.put(ballot, Optional.empty());
          case VoteVouchedFor _ -> {
            // Changes nothing of what stands.
          }
        }
      }
    }
    return standing;
  }

  private static Document document(Ballot ballot, Says says) {
    var document = new Document();
    document.add(new StringField(Fields.ID, ballot.id(), Store.NO));
    document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(ballot.id())));
    document.add(new StringField(Fields.IDEA, ballot.idea(), Store.NO));
    document.add(new StringField(Fields.MEMBER, ballot.member(), Store.NO));
    document.add(new NumericDocValuesField(Fields.CHOICE, says.written()));
    return document;
  }
}
