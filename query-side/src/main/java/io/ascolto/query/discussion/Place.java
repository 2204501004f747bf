package io.ascolto.query.discussion;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.bson.Document;

/**
 * Where something stands in a discussion, which begins with its oldest.
 *
 * @param comment not needed to know the place
 */
record Place(Instant at, long position, String comment) implements Comparable<Place> {

  private static final byte LETTER = 'd';
  private static final int LENGTH = 1 + 2 * Long.BYTES;
  private static final Comparator<Place> OLDEST_FIRST =
      Comparator.comparing(Place::at).thenComparing(Place::position);

  static Place of(Document entry) {
    return new Place(
        // As precise as a cursor is, or the last of a page would come again on the next.
        Instant.parse(entry.getString("at")).truncatedTo(ChronoUnit.MILLIS),
        entry.get("position", Number.class).longValue(),
        entry.getString("comment"));
  }

  /** As text that readers pass back without looking into it. */
  String cursor() {
    var bytes =
        ByteBuffer.allocate(LENGTH).put(LETTER).putLong(at.toEpochMilli()).putLong(position);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Empty for a text that is no cursor of a discussion. */
  static Optional<Place> read(String cursor) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      return bytes.remaining() == LENGTH && bytes.get() == LETTER
          ? Optional.of(new Place(Instant.ofEpochMilli(bytes.getLong()), bytes.getLong(), ""))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(Place other) {
    return OLDEST_FIRST.compare(this, other);
  }
}
