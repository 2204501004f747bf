package io.ascolto.web.stores;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * The keys of an index, ordered by their values from the first to the last. A key is no {@link
 * Comparable}: without a type of its own the file would order keys by their serialised form, and
 * serialise two of them at each step of a search.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {

  private static final int OBJECT_AND_LIST = 48;

  private final ObjectDataType values = new ObjectDataType();

  @Override
  public int compare(KeyValue left, KeyValue right) {
    var common = Math.min(left.size(), right.size());
    for (var i = 0; i < common; i++) {
      var order = values.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  @Override
  public int getMemory(KeyValue key) {
    return OBJECT_AND_LIST + key.stream().mapToInt(values::getMemory).sum();
  }

  @Override
  public void write(WriteBuffer buffer, KeyValue key) {
    buffer.putVarInt(key.size());
    key.forEach(value -> values.write(buffer, value));
  }

  @Override
  public KeyValue read(ByteBuffer buffer) {
    var size = DataUtils.readVarInt(buffer);
    var read = new ArrayList<Object>(size);
    for (var i = 0; i < size; i++) {
      read.add(values.read(buffer));
    }
    return new KeyValue(read);
  }

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }
}
