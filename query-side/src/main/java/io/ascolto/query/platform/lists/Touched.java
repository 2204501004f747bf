package io.ascolto.query.platform.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Which ideas changed last, and at which position; bounded, the longest untouched go first. */
final class Touched {

  private static final int REMEMBERED = 10_000;

  private final LinkedHashMap<String, Long> positions = new LinkedHashMap<>();
  private long forgotten;

  /** Knows of nothing up to this position. */
  Touched(long position) {
    forgotten = position;
  }

  synchronized void add(Collection<String> ideas, long position) {
    for (var idea : ideas) {
      positions.remove(idea);
      positions.put(idea, position);
    }
    var oldest = positions.entrySet().iterator();
    for (var excess = positions.size() - REMEMBERED; excess > 0; excess--) {
      forgotten = oldest.next().getValue();
      oldest.remove();
    }
  }

  /** Those that changed after a position, the newest first; empty where that is forgotten. */
  synchronized Optional<List<String>> since(long position) {
    if (position < forgotten) {
      return Optional.empty();
    }
    var changed = new ArrayList<String>();
    for (var idea : positions.reversed().entrySet()) {
      if (idea.getValue() <= position) {
        break;
      }
      changed.add(idea.getKey());
    }
    return Optional.of(changed);
  }
}
