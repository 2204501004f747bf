package io.ascolto.web.stores;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {

  private static final Document IDEA =
      new Document("_id", "mill")
          .append("at", 7L)
          .append("votes", 12)
          .append("hot", 1.5)
          .append("hidden", false)
          .append("answer", null)
          .append("tags", List.of("mill", "più silenzio"))
          .append("versions", List.of(new Document("title", new Document("box", "ab=="))));

  private final DocumentType type = new DocumentType();

  @Test
  void whatIsWrittenIsReadAsItWas() {
    var many = List.of(IDEA, new Document(), new Document("_id", "another"));
    var buffer = new WriteBuffer();
    many.forEach(document -> type.write(buffer, document));
    var written = buffer.getBuffer().flip();
    assertThat(many.stream().map(_ -> type.read(written)).toList()).isEqualTo(many);
    assertThat(written.hasRemaining()).isFalse();
  }

  /** What a cache of so many bytes may hold is decided by it: too little, and the heap is full. */
  @Test
  void theMemoryOfDocumentsIsToldToWithinHalf() {
    var runtime = Runtime.getRuntime();
    var buffer = new WriteBuffer();
    type.write(buffer, IDEA);
    var written = buffer.getBuffer().flip();
    List<Document> read = new ArrayList<>(20_000);
    System.gc();
    var before = runtime.totalMemory() - runtime.freeMemory();
    IntStream.range(0, 20_000).forEach(_ -> read.add(type.read(written.duplicate())));
    System.gc();
    var held = (runtime.totalMemory() - runtime.freeMemory() - before) / read.size();
    assertThat((double) type.getMemory(read.getFirst())).isBetween(held * 0.5, held * 1.5);
  }
}
