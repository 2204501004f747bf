package io.ascolto.query.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings two builds of a view to one position, where they can be compared. */
final class Meeting {

  private static final Logger log = LoggerFactory.getLogger(Meeting.class);

  /** How long a consumer may take to come to a given position, a short way off. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Meeting() {}

  /** Both consumers stand until they are released. Empty when one of them stood halted. */
  static <V extends View> Optional<ViewReport.Compared> of(
      ViewStore<V> store, Running<V> old, Running<V> fresh)
      throws InterruptedException, ExecutionException {
    try {
      var place = Math.max(held(old.consumer(), 0), held(fresh.consumer(), 0));
      held(old.consumer(), place);
      held(fresh.consumer(), place);
      var comparison = store.compare(old.view(), fresh.view());
      log.info(
          "View {}: build {} compared with {} at position {}: {} documents, {} differ",
          store.name(),
          fresh.build(),
          old.build(),
          place,
          comparison.documents(),
          comparison.differing());
      return Optional.of(ViewReport.Compared.of(comparison, place));
    } catch (TimeoutException _) {
      log.warn("View {}: builds could not meet, so they are not compared", store.name());
      return Optional.empty();
    }
  }

  private static long held(Consumer consumer, long position)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (consumer.state() == Consumer.State.HALTED) {
      throw new TimeoutException("halted");
    }
    return consumer.holdAt(position).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
  }
}
