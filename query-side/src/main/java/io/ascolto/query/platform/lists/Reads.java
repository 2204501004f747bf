package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Answers reading requests from the lists. What was answered before is given at once on the event
 * loop; everything else is searched for elsewhere.
 */
public final class Reads {

  public static final String POSITION = "Ascolto-Position";
  public static final String WAIT_FOR = "Ascolto-Wait-For";

  /** {@code VISITOR} or {@code MEMBER}: reads as one of these would, whoever asks. */
  public static final String SEEN_BY = "Ascolto-Seen-By";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private static final Duration UNTIL_SHOWN = Duration.ofMillis(25);

  /** Waits until views show a position; false when they do not within the limit. */
  public interface Positions {

    Mono<Boolean> await(long position, Duration limit);
  }

  private final Supplier<Snapshot> newest;
  private final Positions lists;
  private final Positions all;
  private final LongSupplier documents;
  private final Executor searching;

  /** Something long, read page by page; one reader each. */
  public interface Pages {

    /** Empty after the last one. */
    Optional<byte[]> next(Snapshot snapshot) throws IOException;
  }

  /**
   * @param newest the snapshot to read; asked again for each request
   * @param all waits for the documents as well
   * @param documents the position that the documents show
   */
  Reads(
      Supplier<Snapshot> newest,
      Positions lists,
      Positions all,
      LongSupplier documents,
      Executor searching) {
    this.newest = newest;
    this.lists = lists;
    this.all = all;
    this.documents = documents;
    this.searching = searching;
  }

  public Mono<ResponseEntity<byte[]>> answer(
      ServerWebExchange exchange, Function<Viewer, Question<Page>> question) {
    return arrived(exchange, lists)
        .then(exchange.getPrincipal().map(Viewer::of).defaultIfEmpty(Viewer.ANONYMOUS))
        .flatMap(viewer -> answer(exchange, viewer, question));
  }

  /** All pages of one snapshot, each searched for when the one before was taken. */
  public Mono<Flux<byte[]>> pages(ServerWebExchange exchange, Function<Viewer, Pages> of) {
    return arrived(exchange, lists)
        .then(exchange.getPrincipal().map(Viewer::of).defaultIfEmpty(Viewer.ANONYMOUS))
        .map(viewer ->
            Flux.using(
                    this::acquired,
                    snapshot -> pages(snapshot, of.apply(Placing.placed(viewer, snapshot))),
                    Snapshot::release)
                .subscribeOn(Schedulers.fromExecutor(searching)));
  }

  private static Flux<byte[]> pages(Snapshot snapshot, Pages pages) {
    return Flux.generate(page -> {
      try {
        pages.next(snapshot).ifPresentOrElse(page::next, page::complete);
      } catch (IOException broken) {
        page.error(new UncheckedIOException(broken));
      }
    });
  }

  /** What takes documents too; it holds the snapshot until it has ended. */
  public interface Later {

    Mono<byte[]> answer(Viewer viewer, Snapshot snapshot);
  }

  /** A question whose answer is no page; it holds the snapshot until it has ended. */
  public <A> Mono<A> ask(
      ServerWebExchange exchange, BiFunction<Viewer, Snapshot, Mono<A>> question) {
    return arrived(exchange, all)
        .then(exchange.getPrincipal().map(Viewer::of).defaultIfEmpty(Viewer.ANONYMOUS))
        .flatMap(viewer -> asked(viewer, question));
  }

  /**
   * The same for what the hub itself asks with somebody's eyes; empty where the views do not show
   * the position in time.
   */
  public <A> Mono<A> ask(
      Viewer viewer, long position, BiFunction<Viewer, Snapshot, Mono<A>> question) {
    return all.await(position, LONGEST_WAIT)
        .filter(shown -> shown)
        .flatMap(_ -> shown(position))
        .filter(shown -> shown)
        .flatMap(_ -> asked(viewer, question));
  }

  private <A> Mono<A> asked(Viewer viewer, BiFunction<Viewer, Snapshot, Mono<A>> question) {
    return Mono.usingWhen(
        Mono.fromSupplier(this::acquired),
        snapshot ->
            Mono.defer(() -> question.apply(Placing.placed(viewer, snapshot), snapshot))
                .subscribeOn(Schedulers.fromExecutor(searching)),
        snapshot -> Mono.fromRunnable(snapshot::release));
  }

  /** Like {@link #answer}, begun where searches are done and kept for nobody else. */
  public Mono<ResponseEntity<byte[]>> answerLater(ServerWebExchange exchange, Later later) {
    return arrived(exchange, all)
        .then(exchange.getPrincipal().map(Viewer::of).defaultIfEmpty(Viewer.ANONYMOUS))
        .flatMap(viewer ->
            Mono.usingWhen(
                Mono.fromSupplier(this::acquired),
                snapshot -> {
                  var made = Made.of(snapshot, documents.getAsLong(), viewer);
                  return Mono.defer(() -> later.answer(Placing.placed(viewer, snapshot), snapshot))
                      .subscribeOn(Schedulers.fromExecutor(searching))
                      .map(bytes -> ok(made, bytes));
                },
                snapshot -> Mono.fromRunnable(snapshot::release)));
  }

  private Mono<ResponseEntity<byte[]>> answer(
      ServerWebExchange exchange, Viewer viewer, Function<Viewer, Question<Page>> question) {
    var snapshot = acquired();
    var made = Made.of(snapshot, viewer);
    if (has(exchange.getRequest().getHeaders(), made.tag())) {
      snapshot.release();
      return Mono.just(headers(ResponseEntity.status(HttpStatus.NOT_MODIFIED), made).build());
    }
    return Mono.defer(() -> Placing.placed(viewer, snapshot, searching))
        .flatMap(placed -> bytes(snapshot, viewer, question.apply(placed)))
        .map(bytes -> ok(made, bytes))
        .doFinally(_ -> snapshot.release());
  }

  /** Tags are quoted, so none is part of another; what else stands there is nobody's concern. */
  private static boolean has(HttpHeaders headers, String tag) {
    return headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH).stream()
        .anyMatch(tags -> tags.contains(tag));
  }

  private Mono<byte[]> bytes(Snapshot snapshot, Viewer viewer, Question<Page> question) {
    var page = snapshot.ask(question, searching);
    if (viewer.member().isEmpty()) {
      return page.map(Page::withoutVotes);
    }
    var votesOf = new VotesOf(viewer.member().get());
    return page.flatMap(found ->
        found.asksForVotes()
            ? snapshot.ask(votesOf, searching).map(votes -> found.with(votes.byIdea()))
            : Mono.just(found.withoutVotes()));
  }

  private static ResponseEntity<byte[]> ok(Made made, byte[] bytes) {
    return headers(ResponseEntity.ok(), made).contentType(MediaType.APPLICATION_JSON).body(bytes);
  }

  private static ResponseEntity.BodyBuilder headers(ResponseEntity.BodyBuilder answer, Made made) {
    var cache = CacheControl.noCache();
    return answer
        .eTag(made.tag())
        .cacheControl(made.viewer().fellow().isPresent() ? cache.cachePrivate() : cache)
        .varyBy(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.COOKIE,
            "X-Act-As",
            SEEN_BY,
            HttpHeaders.ACCEPT_ENCODING)
        .header(POSITION, Long.toString(made.position()));
  }

  private Mono<Boolean> arrived(ServerWebExchange exchange, Positions positions) {
    var wanted = exchange.getRequest().getHeaders().getFirst(WAIT_FOR);
    if (wanted == null) {
      return Mono.just(true);
    }
    try {
      var position = Long.parseLong(wanted.strip());
      return positions
          .await(position, LONGEST_WAIT)
          .filter(shown -> shown)
          .flatMap(_ -> shown(position))
          .defaultIfEmpty(false);
    } catch (NumberFormatException _) {
      return Mono.error(
          new InvalidQuery(
              List.of(new InvalidQuery.Field(WAIT_FOR, "position.invalid", "Not a position"))));
    }
  }

  /** A view that catches up shows what it folded with its next refresh. */
  private Mono<Boolean> shown(long position) {
    return newest.get().position() >= position
        ? Mono.just(true)
        : Flux.interval(UNTIL_SHOWN)
            .take(LONGEST_WAIT)
            .map(_ -> newest.get().position() >= position)
            .filter(shown -> shown)
            .next();
  }

  /** The newest may be replaced between asking for it and holding it, but not again and again. */
  private Snapshot acquired() {
    var snapshot = newest.get();
    while (!snapshot.acquire()) {
      snapshot = newest.get();
    }
    return snapshot;
  }
}
