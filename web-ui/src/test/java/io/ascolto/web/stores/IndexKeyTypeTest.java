package io.ascolto.web.stores;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class IndexKeyTypeTest {

  private static final List<KeyValue> IN_ORDER =
      List.of(
          key((Object) null),
          key(-1L),
          key(7L),
          key("idea 1"),
          key("idea 1", 2L),
          key("idea 1", 10L),
          key("idea 10"),
          key("idea 2"));

  private final IndexKeyType type = new IndexKeyType();

  @Test
  void keysAreOrderedValueByValue() {
    var shuffled = new ArrayList<>(IN_ORDER);
    Collections.shuffle(shuffled, new Random(1));
    shuffled.sort(type);
    assertThat(shuffled).isEqualTo(IN_ORDER);
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    var buffer = new WriteBuffer();
    IN_ORDER.forEach(key -> type.write(buffer, key));
    var written = buffer.getBuffer().flip();
    assertThat(IN_ORDER.stream().map(_ -> type.read(written))).isEqualTo(IN_ORDER);
    assertThat(written.hasRemaining()).isFalse();
  }

  private static KeyValue key(Object... values) {
    return new KeyValue(Arrays.asList(values));
  }
}
