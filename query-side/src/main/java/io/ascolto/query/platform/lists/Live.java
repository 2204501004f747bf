package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.Viewer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * What was answered once, told again whenever it changed, as Server-Sent Events. All who watch the
 * same share one search and one serialised message; whoever is slow misses messages, and never the
 * last one.
 */
public final class Live implements SmartLifecycle {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  private final Supplier<Snapshot> newest;
  private final Mono<Boolean> caughtUp;
  private final Executor searching;
  private final Sinks.Many<Long> shown = Sinks.many().multicast().directBestEffort();
  private final Sinks.Empty<Void> closing = Sinks.empty();
  private volatile boolean running;
  private final Map<Watched, Flux<byte[]>> watched = new ConcurrentHashMap<>();

  /** What can be watched; equal ones are watched together. */
  public interface Watched {

    /**
     * What there is to tell to those who know all up to a position, or nothing yet where it is
     * below zero. An answer without bytes is not told, nor is one that is as the last.
     */
    Question<Page> since(long position);

    /** The least time between two messages; the first change after quiet is told at once. */
    Duration apart();
  }

  /**
   * @param caughtUp ends when the lists show what the log held when it was asked, or after a while
   */
  Live(Supplier<Snapshot> newest, Mono<Boolean> caughtUp, Executor searching) {
    this.newest = newest;
    this.caughtUp = caughtUp;
    this.searching = searching;
  }

  /** The lists show something new. Called by one thread. */
  void shown(long position) {
    shown.tryEmitNext(position);
  }

  /**
   * Streams what there is now, with all that was answered before it was asked for, and whatever is
   * new after each change.
   */
  public Mono<Void> stream(ServerWebExchange exchange, Function<Viewer, Watched> watched) {
    return exchange
        .getPrincipal()
        .map(Viewer::of)
        .defaultIfEmpty(Viewer.ANONYMOUS)
        .delayUntil(_ -> caughtUp)
        .flatMap(viewer -> stream(exchange, messages(viewer, watched)));
  }

  private Mono<Void> stream(ServerWebExchange exchange, Flux<byte[]> messages) {
    var response = exchange.getResponse();
    response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getHeaders().set("X-Accel-Buffering", "no");
    var beats = Flux.interval(HEARTBEAT).map(_ -> BEAT).onBackpressureDrop();
    var buffers = response.bufferFactory();
    return response.writeAndFlushWith(
        Flux.merge(messages, beats)
            .takeUntilOther(closing.asMono())
            .map(message -> Mono.just(buffers.wrap(message))));
  }

  @Override
  public void start() {
    running = true;
  }

  /** Ends every stream: a server that stops waits for its requests, and these end never. */
  @Override
  public void stop() {
    running = false;
    closing.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stopped before the server begins to wait. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  /** Whoever comes into a segment, or leaves one, watches something else from then on. */
  private Flux<byte[]> messages(Viewer viewer, Function<Viewer, Watched> watched) {
    if (!viewer.audience().hasSegments()) {
      return messages(watched.apply(viewer));
    }
    return Flux.concat(Mono.just(0L), shown.asFlux())
        .onBackpressureLatest()
        .concatMap(_ -> placed(viewer), 1)
        .distinctUntilChanged()
        .switchMap(placed -> messages(watched.apply(placed)));
  }

  private Mono<Viewer> placed(Viewer viewer) {
    var held = held();
    return Placing.placed(viewer, held, searching).onErrorComplete().doFinally(_ -> held.release());
  }

  Flux<byte[]> messages(Watched what) {
    return Flux.defer(() -> watched.computeIfAbsent(what, this::shared)).onBackpressureLatest();
  }

  private Flux<byte[]> shared(Watched what) {
    var told = new AtomicLong(-1);
    return Flux.concat(Mono.just(0L), shown.asFlux())
        .onBackpressureLatest()
        .concatMap(
            _ ->
                Flux.concat(
                    Mono.defer(() -> ask(what.since(told.get()))).retryWhen(again(what)),
                    Mono.<Told>empty().delaySubscription(what.apart())),
            1)
        .doOnNext(next -> told.set(next.position()))
        .filter(next -> next.body().length > 0)
        .distinctUntilChanged(Told::body, Arrays::equals)
        .map(Told::message)
        .doFinally(_ -> watched.remove(what))
        .replay(1)
        .refCount();
  }

  /** An index that is being replaced, or too many searches at once: both pass. */
  private static Retry again(Watched what) {
    return Retry.fixedDelay(Long.MAX_VALUE, what.apart());
  }

  private Mono<Told> ask(Question<Page> question) {
    var held = held();
    return held.ask(question, searching)
        .map(page -> new Told(held.position(), page.withoutVotes()))
        .doFinally(_ -> held.release());
  }

  private Snapshot held() {
    var snapshot = newest.get();
    while (!snapshot.acquire()) {
      snapshot = newest.get();
    }
    return snapshot;
  }

  private record Told(long position, byte[] body) {

    byte[] message() {
      var message = new ByteArrayOutputStream(body.length + 40);
      message.writeBytes(("id:" + position + "\ndata:").getBytes(StandardCharsets.US_ASCII));
      message.writeBytes(body);
      message.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
      return message.toByteArray();
    }
  }
}
