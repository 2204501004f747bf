package io.ascolto.events;

import java.time.Instant;
import java.util.Map;

/** Names of the metadata that an event carries, and how to read the time at which it happened. */
public final class Occurrence {

  /** ISO 8601 instant; set only where an importer or a device knows better than the log. */
  public static final String OCCURRED_AT = "occurredAt";

  /** Id of the member whose command led to the event. */
  public static final String ACTOR = "actor";

  /** Id of the import that brought the event. */
  public static final String IMPORT = "import";

  private Occurrence() {}

  /** When it happened: {@link #OCCURRED_AT} where it is set, else when it was recorded. */
  public static Instant happenedAt(Map<String, ?> metaData, Instant recordedAt) {
    return metaData.get(OCCURRED_AT) instanceof String at ? Instant.parse(at) : recordedAt;
  }
}
