package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import reactor.core.publisher.Mono;

/** Finds the segments in which a reader is, where that matters to any board of a snapshot. */
final class Placing {

  private Placing() {}

  static Viewer placed(Viewer viewer, Snapshot in) {
    try {
      return matters(viewer, in)
          ? viewer.in(new SegmentsOf(viewer.fellow().orElseThrow()).answer(in).slugs())
          : viewer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The same for whoever must not be kept waiting. */
  static Mono<Viewer> placed(Viewer viewer, Snapshot in, Executor searching) {
    return matters(viewer, in)
        ? in.ask(new SegmentsOf(viewer.fellow().orElseThrow()), searching)
            .map(found -> viewer.in(found.slugs()))
        : Mono.just(viewer);
  }

  private static boolean matters(Viewer viewer, Snapshot in) {
    return viewer.audience().hasSegments()
        && viewer.fellow().isPresent()
        && in.boards().values().stream().anyMatch(board -> !board.segments().isEmpty());
  }
}
