package io.ascolto.query.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {

  @TempDir private Path folder;

  private Index ideas;
  private Index ballots;
  private Index days;
  private Index customers;
  private Readers readers;

  @BeforeEach
  void open() throws IOException {
    ideas = new Index(folder.resolve("ideas"), 1);
    ballots = new Index(folder.resolve("ballots"), 1);
    days = new Index(folder.resolve("days"), 1);
    customers = new Index(folder.resolve("customers"), 1);
    readers = new Readers(ideas.reader(), ballots.reader(), days.reader(), customers.reader());
  }

  @AfterEach
  void close() throws IOException {
    ideas.close();
    ballots.close();
    days.close();
    customers.close();
  }

  @Test
  void whatWasReplacedIsClosedAndTheRestIsTheSame() throws IOException {
    ideas.writer().addDocument(new Document());
    var newer = readers.refreshed(ideas, ballots, days, customers);
    assertThat(newer.ideas().numDocs()).isOne();
    assertThat(readers.ideas().getRefCount()).isZero();
    assertThat(newer.ballots()).isSameAs(readers.ballots());
    newer.release();
  }

  @Test
  void oneThatCannotBeOpenedClosesNothingThatIsRead() throws IOException {
    ideas.writer().addDocument(new Document());
    days.close();
    assertThatThrownBy(() -> readers.refreshed(ideas, ballots, days, customers))
        .isInstanceOf(AlreadyClosedException.class);
    assertThat(readers.hold()).isTrue();
    assertThat(readers.ideas().getRefCount()).isEqualTo(2);
    readers.release();
    readers.release();
    assertThat(readers.ideas().getRefCount()).isZero();
  }
}
