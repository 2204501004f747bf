package io.ascolto.query.idea;

import io.ascolto.query.platform.lists.Order;
import io.ascolto.query.platform.lists.Search.Place;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** A place in an order as text that readers pass back without looking into it. */
final class Cursor {

  private static final int LENGTH = 1 + Double.BYTES + Long.BYTES;

  private Cursor() {}

  static String write(Place place, Order order) {
    var bytes =
        ByteBuffer.allocate(LENGTH)
            .put(letter(order))
            .putDouble(place.key())
            .putLong(place.number())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Empty for a text that is no cursor, or one of another order. */
  static Optional<Place> read(String text, Order order) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() != LENGTH || bytes.get() != letter(order)) {
        return Optional.empty();
      }
      var place = new Place(bytes.getDouble(), bytes.getLong());
      return Double.isFinite(place.key()) && place.number() > 0
          ? Optional.of(place)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Each order begins with another letter; their sequence in the code may change. */
  private static byte letter(Order order) {
    return (byte) order.name().charAt(0);
  }
}
