package io.ascolto.query.platform;

import io.ascolto.events.report.Subject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** What the team has decided about texts, and what it has not yet; the slice of reports answers. */
public interface Decisions {

  enum Removal {
    PROPOSED,
    DECLINED,
    REMOVED,
    /** It was removed, and its author said that this was wrong. */
    OBJECTED,
    ANSWERED
  }

  /** What a text is known by: an idea and a comment may have the same id. */
  static String of(Subject subject, String text) {
    return subject + ":" + text;
  }

  /** Those of the texts of which a report waits. */
  Mono<Set<String>> reported(Collection<String> texts);

  /** Of those of the texts of which a removal was ever proposed. */
  Mono<Map<String, Removal>> removals(Collection<String> texts);
}
