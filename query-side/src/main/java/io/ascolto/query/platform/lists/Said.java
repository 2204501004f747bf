package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** What an idea says now, and who put it into these words if that was not its first version. */
public record Said(Sealed title, Sealed text, Optional<Rewording> reworded) {

  /** The last time that an idea was reworded. */
  @Schema(name = "LastRewording")
  public record Rewording(Instant at, boolean byTeam) {

    static Rewording read(String written) {
      var parts = written.split(" ", 2);
      return new Rewording(Instant.parse(parts[0]), Boolean.parseBoolean(parts[1]));
    }

    String written() {
      return at + " " + byTeam;
    }
  }
}
