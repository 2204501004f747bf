package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;

/** One Lucene index whose commits say up to which position of the log they go. */
final class Index implements AutoCloseable {

  private static final String POSITION = "position";

  /** Of what is buffered, how much a segment may have that is kept in memory, and all of them. */
  private static final double MERGED_IN_MEMORY = 0.25;

  private static final double KEPT_IN_MEMORY = 1.5;

  private static final Analyzer ANALYSIS =
      new PerFieldAnalyzerWrapper(
          Analysis.WORDS,
          Map.of(Fields.TITLE_STEMS, Stems.ANALYSIS, Fields.TEXT_STEMS, Stems.ANALYSIS));

  private final Directory directory;
  private final IndexWriter writer;
  private long committed;

  /** {@code buffer} is how many MB of documents are written in memory before they go to disk. */
  Index(Path folder, double buffer) throws IOException {
    directory =
        new NRTCachingDirectory(
            FSDirectory.open(folder), buffer * MERGED_IN_MEMORY, buffer * KEPT_IN_MEMORY);
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(ANALYSIS)
                .setRAMBufferSizeMB(buffer)
                .setCommitOnClose(false)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0)));
    var inCommit = writer.getLiveCommitData();
    if (inCommit != null) {
      for (var entry : inCommit) {
        if (entry.getKey().equals(POSITION)) {
          committed = Long.parseLong(entry.getValue());
        }
      }
    }
  }

  IndexWriter writer() {
    return writer;
  }

  DirectoryReader reader() throws IOException {
    return DirectoryReader.open(writer);
  }

  /** What the writer has now; the very same reader when nothing changed. */
  DirectoryReader reader(DirectoryReader earlier) throws IOException {
    var newer = DirectoryReader.openIfChanged(earlier, writer);
    return newer == null ? earlier : newer;
  }

  /**
   * Rewrites what holds documents that are no more, so that none of their bytes stay. False where a
   * merge that was under way carries some on: then it wants to be asked again.
   */
  boolean purge() throws IOException {
    writer.forceMergeDeletes();
    return !writer.hasDeletions();
  }

  /** The position of the last commit, which is one atomic step with the documents. */
  long committed() {
    return committed;
  }

  void commit(long position) throws IOException {
    if (position != committed) {
      writer.setLiveCommitData(Map.of(POSITION, Long.toString(position)).entrySet());
      writer.commit();
      committed = position;
    }
  }

  /** Forgets what was not committed, and closes. */
  void abandon() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.close();
    }
  }
}
