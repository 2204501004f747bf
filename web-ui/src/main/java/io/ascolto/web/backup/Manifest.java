package io.ascolto.web.backup;

import java.time.Instant;

/**
 * What an archive says of itself.
 *
 * @param part what is in it
 * @param hub the mark of the hub whose it is
 * @param position of the last event in it; of keys, of the events that they open
 */
record Manifest(int version, Part part, String hub, long position, Instant takenAt) {

  static final String NAME = "backup.json";
  static final int VERSION = 1;

  /** Either opens nothing without the other. */
  enum Part {
    EVENTS,
    KEYS
  }
}
