package io.ascolto.disk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A word that was put into each kind of block, where the bytes of the file do not show it, is read:
 * a search that were blind would find nothing, and say so.
 */
class ContentsTest {

  private static final String WORD = "Zirbelkieferngeruch";

  /** After these parts, what compresses by looking back writes no letter of the word itself. */
  private static final String HINTED = "zirbelkief xx Zirbelkief xx erngeruch xx " + WORD;

  /** So many words begin alike that what they begin with is written once. */
  private static final String ALIKE = WORD.substring(0, 12);

  @TempDir Path folder;

  @Test
  void aWordIsReadOutOfArchivesAndOutOfArchivesInThem() throws IOException {
    try (var out = Files.newOutputStream(folder.resolve("a.gz"));
        var gzip = new GZIPOutputStream(out)) {
      gzip.write(HINTED.repeat(3).getBytes(UTF_8));
    }
    assertIsFoundAlone();

    var outer = Files.createTempDirectory(folder.getParent(), "outer-");
    try (var out = Files.newOutputStream(outer.resolve("b.zip"));
        var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("in/a.gz"));
      Files.copy(folder.resolve("a.gz"), zip);
    }
    folder = outer;
    assertIsFoundAlone();
  }

  @Test
  void whatIsCompressedInAnotherWayIsNotPassedOver() throws IOException {
    Files.write(folder.resolve("a.zst"), new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0});

    assertThatThrownBy(this::pieces).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWordIsReadOutOfPagesOfDocumentsAlsoWhereNoMapHasThemAnyMore(boolean high)
      throws IOException {
    var file = folder.resolve("a.mv");
    var builder = new MVStore.Builder().fileName(file.toString());
    try (var store = (high ? builder.compressHigh() : builder.compress()).open()) {
      store.setAutoCommitDelay(0);
      store.setRetentionTime(Integer.MAX_VALUE);
      var map = store.<Integer, String>openMap("a");
      for (var row = 0; row < 500; row++) {
        map.put(row, HINTED);
      }
      store.commit();
      map.clear();
      store.commit();
    }
    scrub(file);
    assertIsFoundAlone();
  }

  /** Between chunks there is what lay in a buffer before it was compressed: not what is meant. */
  private static void scrub(Path file) throws IOException {
    var text = Files.readString(file, ISO_8859_1);
    Files.writeString(file, text.replace(WORD, "x".repeat(WORD.length())), ISO_8859_1);
  }

  /** Where it is cut depends on what stands before it. */
  @Test
  void aWordThatIsCutByTheEndOfAPageIsReadOutOfItsRow() throws IOException, SQLException {
    for (var before = 0; before < 5_000; before += WORD.length() / 2) {
      var file = folder.resolve("a.sqlite");
      Files.deleteIfExists(file);
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          var statement = connection.createStatement()) {
        var text = "x".repeat(before) + WORD + "x".repeat(10_000 - before);
        statement.execute("CREATE TABLE a AS SELECT '" + text + "' AS text");
      }
      if (bytes().stream().noneMatch(ContentsTest::hasWord)) {
        assertIsFoundAlone();
        return;
      }
    }
    throw new AssertionError("Nothing was ever cut");
  }

  @Test
  void aWordIsReadOutOfTheTermsOfADeletedDocument() throws IOException {
    indexed(word -> new StringField("a", word, Store.NO));
    assertIsFoundAlone();
  }

  @Test
  void aWordIsReadOutOfTheValuesOfADeletedDocument() throws IOException {
    indexed(word -> new SortedSetDocValuesField("a", new BytesRef(word)));
    assertIsFoundAlone();
  }

  @Test
  void aWordIsReadOutOfTheStoredFieldsOfADeletedDocument() throws IOException {
    indexed(word -> new StoredField("a", HINTED.replace(WORD, word)));
    assertIsFoundAlone();
  }

  private interface Put {
    IndexableField field(String word);
  }

  /** Two hundred words that begin alike, of which one goes. */
  private void indexed(Put put) throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(new WhitespaceAnalyzer())
                    .setUseCompoundFile(false)
                    .setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (var number = 0; number < 200; number++) {
        var document = new Document();
        document.add(put.field(number == 100 ? WORD : ALIKE + (char) ('a' + number % 26) + number));
        document.add(new StringField("id", Integer.toString(number), Store.NO));
        writer.addDocument(document);
      }
      writer.commit();
      writer.deleteDocuments(new Term("id", "100"));
    }
  }

  private void assertIsFoundAlone() throws IOException {
    assertThat(bytes()).isNotEmpty();
    assertThat(bytes().stream().anyMatch(ContentsTest::hasWord)).as("in the bytes").isFalse();
    assertThat(pieces().stream().anyMatch(ContentsTest::hasWord)).as("in what is read").isTrue();
  }

  private static boolean hasWord(String text) {
    return text.toLowerCase(Locale.ROOT).contains(WORD.toLowerCase(Locale.ROOT));
  }

  private List<String> bytes() throws IOException {
    var texts = new ArrayList<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file, ISO_8859_1));
      }
    }
    return texts;
  }

  private List<String> pieces() throws IOException {
    var texts = new ArrayList<String>();
    Contents.each(folder, piece -> texts.add(piece.text()));
    return texts;
  }
}
