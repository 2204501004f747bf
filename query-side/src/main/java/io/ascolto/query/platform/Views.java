package io.ascolto.query.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** All stores of views: what is read now, how far it is, and how it is built anew. */
@Component
public final class Views implements SmartLifecycle {

  private final Feed feed;
  private final Semaphore turns = new Semaphore(1);
  private final Map<String, Builds<?>> stores = new LinkedHashMap<>();
  private volatile boolean running;

  @Autowired
  Views(Feed feed, List<ViewStore<?>> stores) {
    this(feed, stores, Pace.USUAL);
  }

  Views(Feed feed, List<ViewStore<?>> stores, Pace pace) {
    this.feed = feed;
    stores.forEach(store -> this.stores.put(store.name(), builds(store, pace)));
  }

  /**
   * The build of this store that is to be read now; ask again for every read.
   *
   * @throws BeingBuilt while there is none that is whole
   */
  @SuppressWarnings("unchecked") // A store's builds are made of what the store opens.
  public <V extends View> V current(ViewStore<V> store) {
    return (V) builds(store.name()).view();
  }

  /** What all of these stores show: the least of their positions. */
  public long visible(String... names) {
    return Arrays.stream(names)
        .mapToLong(name -> builds(name).waiters().visible())
        .min()
        .orElseThrow();
  }

  /**
   * True as soon as all of these stores show the position, false if they do not within the limit.
   */
  public Mono<Boolean> await(long position, Duration limit, String... names) {
    if (visible(names) >= position) {
      return Mono.just(true);
    }
    return Flux.fromArray(names)
        .flatMap(name -> Mono.fromFuture(() -> builds(name).waiters().await(position, limit)))
        .all(arrived -> arrived)
        .publishOn(Schedulers.parallel());
  }

  /** The same for everything that the log holds now. */
  public Mono<Boolean> awaitHead(Duration limit, String... names) {
    return Mono.defer(() -> await(feed.head(), limit, names));
  }

  public ViewsReport report() {
    var head = feed.head();
    return new ViewsReport(
        head, stores.values().stream().map(builds -> builds.report(head)).toList());
  }

  /** Builds every store's views anew from the log, one after the other, beside the present ones. */
  public void rebuild() {
    stores.values().forEach(Builds::rebuild);
  }

  /** Builds one store's views anew. */
  public void rebuild(String name) {
    builds(name).rebuild();
  }

  @Override
  public void start() {
    stores.values().forEach(Builds::start);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    stores.values().forEach(Builds::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the log (negative phases), before the server that answers from the views. */
  @Override
  public int getPhase() {
    return 0;
  }

  private <V extends View> Builds<V> builds(ViewStore<V> store, Pace pace) {
    return new Builds<>(store, feed, pace, turns);
  }

  private Builds<?> builds(String name) {
    var builds = stores.get(name);
    if (builds == null) {
      throw new IllegalArgumentException("No store of views is named " + name);
    }
    return builds;
  }
}
