package io.ascolto.command.integration;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids that an import derives from what its file calls things (UUIDv5 over board, format, kind and
 * name), so that a second import meets what the first made.
 */
final class DerivedIds {

  private static final UUID NAMESPACE = UUID.fromString("5f0f6a2e-9f3d-4c0e-8a41-6d9d7f1c2b30");

  private final String board;
  private final String format;
  private final NameBasedGenerator ids = Generators.nameBasedGenerator(NAMESPACE);

  DerivedIds(String board, String format) {
    this.board = board;
    this.format = format;
  }

  UUID of(String kind, String name) {
    return ids.generate(
        String.join("\n", board, format, kind, name).getBytes(StandardCharsets.UTF_8));
  }
}
