package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.ViewStore.Comparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.IOConsumer;

/** Two snapshots side by side: every document by its id, with all that is stored and counted. */
final class Compared {

  private static final int EXAMPLES = 10;

  private final List<String> examples = new ArrayList<>();
  private long documents;
  private long differing;

  Compared(Snapshot left, Snapshot right) throws IOException {
    compare(reader(left), reader(right));
    compare(left.ballots(), right.ballots());
    compare(left.customerIndex(), right.customerIndex());
    compareDays(VotesByDay.digests(left.days()), VotesByDay.digests(right.days()));
  }

  Comparison result() {
    return new Comparison(documents, differing, List.copyOf(examples));
  }

  private static DirectoryReader reader(Snapshot snapshot) {
    return (DirectoryReader) snapshot.ideas().getIndexReader();
  }

  private void compare(DirectoryReader left, DirectoryReader right) throws IOException {
    each(
        left,
        id -> {
          var mine = Stored.find(left, id);
          var other = Stored.find(right, id);
          boolean same =
              mine.isPresent()
                  && other.isPresent()
                  && rendered(left, mine.get()).equals(rendered(right, other.get()));
          count(id, same);
        });
    each(
        right,
        id -> {
          if (Stored.find(left, id).isEmpty()) {
            count(id, false);
          }
        });
  }

  private void compareDays(Map<Integer, Long> left, Map<Integer, Long> right) {
    var all = new TreeSet<>(left.keySet());
    all.addAll(right.keySet());
    for (var idea : all) {
      count("days of #" + idea, Objects.equals(left.get(idea), right.get(idea)));
    }
  }

  private void count(String id, boolean same) {
    documents++;
    if (!same) {
      differing++;
      if (examples.size() < EXAMPLES) {
        examples.add(id);
      }
    }
  }

  /** One after the other: the names of a million ballots do not fit into a small hub's memory. */
  private static void each(DirectoryReader reader, IOConsumer<String> use) throws IOException {
    for (var leaf : reader.leaves()) {
      var segment = leaf.reader();
      var live = segment.getLiveDocs();
      var ids = DocValues.getBinary(segment, Fields.ID);
      for (int doc = 0; doc < segment.maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
          use.accept(ids.binaryValue().utf8ToString());
        }
      }
    }
  }

  /** Everything that can be read of a document, in one order. */
  private static List<String> rendered(DirectoryReader reader, int doc) throws IOException {
    var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    List<String> all = new ArrayList<>();
    for (var field : reader.storedFields().document(doc)) {
      all.add(field.name() + "=" + field.stringValue());
    }
    for (var field : leaf.reader().getFieldInfos()) {
      column(leaf.reader(), field, doc - leaf.docBase, all);
    }
    all.sort(null);
    return all;
  }

  private static void column(LeafReader segment, FieldInfo field, int doc, List<String> to)
      throws IOException {
    switch (field.getDocValuesType()) {
      case NUMERIC -> {
        var values = segment.getNumericDocValues(field.name);
        if (values != null && values.advanceExact(doc)) {
          to.add(field.name + ":" + values.longValue());
        }
      }
      case BINARY -> {
        var values = segment.getBinaryDocValues(field.name);
        if (values != null && values.advanceExact(doc)) {
          to.add(field.name + ":" + values.binaryValue().utf8ToString());
        }
      }
      case NONE, SORTED, SORTED_SET, SORTED_NUMERIC -> {
        // What is counted by is stored as well.
      }
    }
  }
}
