package io.ascolto.disk;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.disk.Contents.Piece;
import io.ascolto.disk.Contents.Taker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * An index of Lucene as Lucene reads it: terms, stored fields, values and vectors of every segment
 * of a commit, those of deleted documents too, until their segment is merged away.
 */
final class Segments {

  private Segments() {}

  static void read(Path commit, Taker taker) throws IOException {
    try (var directory = FSDirectory.open(commit.getParent())) {
      var name = commit.getFileName().toString();
      var commits = DirectoryReader.listCommits(directory);
      assertNothingBeside(commits, directory);
      for (var one : commits) {
        if (one.getSegmentsFileName().equals(name)) {
          try (var reader = StandardDirectoryReader.open(one)) {
            for (var leaf : reader.leaves()) {
              segment(leaf.reader(), commit + ", " + leaf.reader(), taker);
            }
          }
        }
      }
    }
  }

  /** Of a file that is of no commit only the bytes could be searched. */
  private static void assertNothingBeside(List<IndexCommit> commits, Directory directory)
      throws IOException {
    var named = new HashSet<String>();
    for (var commit : commits) {
      named.addAll(commit.getFileNames());
    }
    assertThat(directory.listAll())
        .filteredOn(file -> file.startsWith("_"))
        .as("files of %s that are of no commit", directory)
        .allMatch(named::contains);
  }

  private static void segment(LeafReader leaf, String where, Taker taker) throws IOException {
    for (var field : leaf.getFieldInfos()) {
      terms(leaf.terms(field.name), where + ", terms of " + field.name, taker);
      values(leaf, field, where + ", values of " + field.name, taker);
    }
    for (var document = 0; document < leaf.maxDoc(); document++) {
      leaf.storedFields().document(document, stored(where + ", document " + document, taker));
      var vectors = leaf.termVectors().get(document);
      if (vectors != null) {
        for (var field : vectors) {
          terms(vectors.terms(field), where + ", vector of " + field, taker);
        }
      }
    }
  }

  @SuppressWarnings("NullAway") // Lucene's word for no terms is null.
  private static void terms(Terms terms, String where, Taker taker) throws IOException {
    if (terms == null) {
      return;
    }
    var each = terms.iterator();
    for (var term = each.next(); term != null; term = each.next()) {
      take(term, where, taker);
    }
  }

  private static void values(LeafReader leaf, FieldInfo field, String where, Taker taker)
      throws IOException {
    switch (field.getDocValuesType()) {
      case BINARY -> binary(leaf.getBinaryDocValues(field.name), where, taker);
      case SORTED -> {
        var each = leaf.getSortedDocValues(field.name).termsEnum();
        for (var value = each.next(); value != null; value = each.next()) {
          take(value, where, taker);
        }
      }
      case SORTED_SET -> {
        var each = leaf.getSortedSetDocValues(field.name).termsEnum();
        for (var value = each.next(); value != null; value = each.next()) {
          take(value, where, taker);
        }
      }
      case NONE, NUMERIC, SORTED_NUMERIC -> {}
    }
  }

  private static void binary(BinaryDocValues values, String where, Taker taker) throws IOException {
    while (values.nextDoc() != NO_MORE_DOCS) {
      take(values.binaryValue(), where, taker);
    }
  }

  private static void take(BytesRef bytes, String where, Taker taker) {
    var end = bytes.offset + bytes.length;
    taker.take(Piece.ofText(where, Arrays.copyOfRange(bytes.bytes, bytes.offset, end)));
  }

  private static StoredFieldVisitor stored(String where, Taker taker) {
    return new StoredFieldVisitor() {

      @Override
      public Status needsField(FieldInfo field) {
        return Status.YES;
      }

      @Override
      public void stringField(FieldInfo field, String value) {
        taker.take(Piece.of(where, value));
      }

      @Override
      public void binaryField(FieldInfo field, byte[] value) {
        taker.take(Piece.of(where, value));
      }
    };
  }
}
