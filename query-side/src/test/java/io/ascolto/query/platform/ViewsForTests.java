package io.ascolto.query.platform;

import java.time.Duration;
import java.util.List;

/** Views over a log for tests, started. */
public final class ViewsForTests {

  private ViewsForTests() {}

  /** Returns when everything that the log holds is shown. */
  public static Views shown(Feed log, ViewStore<?> store) {
    var views = new Views(log, List.of(store), Pace.USUAL);
    views.start();
    var limit = Duration.ofSeconds(60);
    if (!Boolean.TRUE.equals(views.await(log.head(), limit, store.name()).block(limit))) {
      throw new IllegalStateException("The views do not catch up");
    }
    return views;
  }
}
