package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.Words;
import io.ascolto.query.platform.documents.DocumentStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of this query node. */
@Configuration(proxyBeanMethods = false)
class ListsConfiguration {

  private static final ListsView.Rhythm RHYTHM =
      new ListsView.Rhythm(Duration.ofMillis(200), Duration.ofSeconds(5));

  /** Whoever begins to watch waits no longer for lists that lag. */
  private static final Duration SOON = Duration.ofSeconds(2);

  /** More than this waiting, and a search would be answered long after its asker left. */
  private static final int WAITING_SEARCHES = 2_000;

  @Bean
  ListsStore listsStore(@Value("${ascolto.data-dir:./data}") Path data, Words words) {
    return new ListsStore(data, words, RHYTHM);
  }

  @Bean
  Reads listsReads(Views views, ListsStore store, ThreadPoolExecutor listsSearching) {
    return new Reads(
        () -> views.current(store).snapshot(),
        (position, limit) -> views.await(position, limit, ListsStore.NAME),
        (position, limit) -> views.await(position, limit, ListsStore.NAME, DocumentStore.NAME),
        () -> views.visible(DocumentStore.NAME),
        listsSearching);
  }

  @Bean
  Live live(Views views, ListsStore store, ThreadPoolExecutor listsSearching) {
    var live =
        new Live(
            () -> views.current(store).snapshot(),
            views.awaitHead(SOON, ListsStore.NAME),
            listsSearching);
    store.onShown(live::shown);
    return live;
  }

  /** Platform threads: a page fault in a mapped index would hold a virtual thread's carrier. */
  @Bean(destroyMethod = "shutdown")
  ThreadPoolExecutor listsSearching() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    return new ThreadPoolExecutor(
        threads,
        threads,
        1,
        TimeUnit.MINUTES,
        new ArrayBlockingQueue<>(WAITING_SEARCHES),
        Thread.ofPlatform().name("search-", 0).daemon().factory());
  }
}
