package io.ascolto.events;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A person's name, address or words, readable only while its key exists.
 *
 * @param key id of the key in the vault; destroying it makes the text unreadable everywhere at once
 * @param box Base64 of a random 96-bit nonce followed by AES-256-GCM ciphertext and tag; the key's
 *     id is authenticated with it, so that a box cannot be moved under another key
 */
public record Sealed(UUID key, String box) {

  /** In one line, for tables and indexes. */
  public String written() {
    return key + " " + box;
  }

  public static Sealed read(String written) {
    int gap = written.indexOf(' ');
    return new Sealed(UUID.fromString(written.substring(0, gap)), written.substring(gap + 1));
  }

  /**
   * All boxes that lie in an event; whatever holds them later is found without being named here.
   */
  public static List<Sealed> in(Record event) {
    return Arrays.stream(event.getClass().getRecordComponents())
        .flatMap(component -> in(component, event))
        .toList();
  }

  private static Stream<Sealed> in(RecordComponent component, Record event) {
    try {
      return switch (component.getAccessor().invoke(event)) {
        case Sealed box -> Stream.of(box);
        case Optional<?> perhaps when perhaps.orElse(null) instanceof Sealed box -> Stream.of(box);
        case null, default -> Stream.empty();
      };
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalArgumentException(component + " cannot be read", unreadable);
    }
  }
}
