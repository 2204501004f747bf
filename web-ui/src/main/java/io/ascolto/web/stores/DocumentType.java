package io.ascolto.web.stores;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Documents as BSON. Without a type of its own the file would write them as serialised Java objects
 * and take their length for the memory that they need, which is many times as much: its cache and
 * what waits to be written would outgrow the heap unseen.
 */
final class DocumentType extends BasicDataType<Document> {

  // Bytes of the objects on a heap of 64 bits with compressed references.
  private static final int DOCUMENT = 128;
  private static final int FIELD = 48;
  private static final int LIST = 40;
  private static final int TEXT = 40;
  private static final int OTHER = 32;

  @Override
  public int getMemory(Document document) {
    return bytes(document);
  }

  private static int bytes(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Document fields ->
          DOCUMENT
              + fields.entrySet().stream()
                  .mapToInt(field -> FIELD + bytes(field.getKey()) + bytes(field.getValue()))
                  .sum();
      case Collection<?> items -> LIST + items.stream().mapToInt(DocumentType::bytes).sum();
      case String text -> TEXT + text.length();
      default -> OTHER;
    };
  }

  @Override
  public void write(WriteBuffer buffer, Document document) {
    var written = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, written);
    buffer.put(written.nioBuffer());
  }

  @Override
  public Document read(ByteBuffer buffer) {
    var written = Unpooled.wrappedBuffer(buffer);
    var document = BsonDecoder.decodeBson(written);
    buffer.position(buffer.position() + written.readerIndex());
    return document;
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
