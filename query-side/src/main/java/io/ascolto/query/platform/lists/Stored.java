package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** Reads back what the index of ideas holds. */
final class Stored {

  private Stored() {}

  /** The numbers of every idea, hidden ones too. */
  static Map<String, Tally> tallies(IndexReader ideas) throws IOException {
    Map<String, Tally> tallies = new HashMap<>();
    for (var leaf : ideas.leaves()) {
      var segment = leaf.reader();
      var live = segment.getLiveDocs();
      var ids = DocValues.getBinary(segment, Fields.ID);
      var columns = new Columns(segment);
      var numbers = DocValues.getNumeric(segment, Fields.NUMBER);
      for (int doc = 0; doc < segment.maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && numbers.advanceExact(doc) && ids.advanceExact(doc)) {
          tallies.put(ids.binaryValue().utf8ToString(), columns.at(doc).tally());
        }
      }
    }
    return tallies;
  }

  static Map<String, ListedBoard> boards(IndexReader ideas) throws IOException {
    Map<String, ListedBoard> boards = new HashMap<>();
    for (var leaf : ideas.leaves()) {
      var segment = leaf.reader();
      var live = segment.getLiveDocs();
      var terms = segment.terms(Fields.SETTING);
      if (terms == null) {
        continue;
      }
      var each = terms.iterator();
      while (each.next() != null) {
        var found = each.postings(null, PostingsEnum.NONE);
        for (int doc = found.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = found.nextDoc()) {
          if (live == null || live.get(doc)) {
            var board = ListedBoard.read(segment.storedFields().document(doc));
            boards.put(board.board(), board);
          }
        }
      }
    }
    return boards;
  }

  /** Where a document with this id lies, if there is one. */
  static Optional<Integer> find(IndexReader index, String id) throws IOException {
    var term = new Term(Fields.ID, id);
    for (var leaf : index.leaves()) {
      var found = leaf.reader().postings(term, PostingsEnum.NONE);
      var live = leaf.reader().getLiveDocs();
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          return Optional.of(leaf.docBase + found.docID());
        }
      }
    }
    return Optional.empty();
  }

  static Card card(IndexReader ideas, String id) {
    try {
      var doc =
          find(ideas, id)
              .orElseThrow(
                  () -> new IllegalStateException("The log has no idea " + id + " before this"));
      return Card.read(id, ideas.storedFields().document(doc));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One found idea with its numbers. */
  static ListedIdea idea(IndexReader ideas, int doc) {
    try {
      var leaf = ideas.leaves().get(ReaderUtil.subIndex(doc, ideas.leaves()));
      int within = doc - leaf.docBase;
      var ids = DocValues.getBinary(leaf.reader(), Fields.ID);
      if (!ids.advanceExact(within)) {
        throw new IllegalStateException("A document without id");
      }
      return new ListedIdea(
          Card.read(ids.binaryValue().utf8ToString(), ideas.storedFields().document(doc)),
          new Columns(leaf.reader()).at(within).tally());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
