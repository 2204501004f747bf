package io.ascolto.query.privacy;

import io.ascolto.query.platform.Feed;
import io.ascolto.query.platform.KeptPictures;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.Words;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tells people everything that is known about them. */
@Tag(name = "privacy")
@RestController
class DossierEndpoint implements DisposableBean {

  private static final int AT_ONCE = 1_000;
  private static final int MAY_WAIT = 100;

  private static final String JOINED = "joined";

  private final Feed feed;
  private final Words words;
  private final Views views;
  private final DocumentStore store;
  private final KeptPictures pictures;
  private final KeptBeside kept;
  private final Reads reads;

  /** One after the other: each reads the whole log. */
  private final Scheduler reading = Schedulers.newBoundedElastic(1, MAY_WAIT, "dossier", 60, true);

  DossierEndpoint(
      Feed feed,
      Words words,
      Views views,
      DocumentStore store,
      KeptPictures pictures,
      KeptBeside kept,
      Reads reads) {
    this.feed = feed;
    this.words = words;
    this.views = views;
    this.store = store;
    this.pictures = pictures;
    this.kept = kept;
    this.reads = reads;
  }

  /** All of the log is read for it: some ten seconds for a million events. */
  @Operation(operationId = "myDossier")
  @GetMapping("/api/me/data")
  Mono<ResponseEntity<DossierJson>> mine(Principal me, ServerWebExchange exchange) {
    return of(me.getName(), exchange);
  }

  /** For whoever asked the hub's owner instead. */
  @Operation(operationId = "dossier")
  @GetMapping("/api/members/{member}/data")
  Mono<ResponseEntity<DossierJson>> of(@PathVariable String member, ServerWebExchange exchange) {
    return selves(member)
        .flatMap(selves -> Mono.fromCallable(() -> read(member, selves)).subscribeOn(reading))
        .flatMap(dossier -> named(dossier, exchange))
        .map(dossier -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(dossier));
  }

  /** Titles of others' ideas are for whoever asks as they are on any page. */
  private Mono<DossierJson> named(DossierJson dossier, ServerWebExchange exchange) {
    return reads.ask(
        exchange,
        (viewer, snapshot) ->
            Mono.fromCallable(
                () -> dossier.with(titles(dossier, viewer, snapshot), boards(viewer, snapshot))));
  }

  private static Map<String, String> titles(DossierJson dossier, Viewer viewer, Snapshot snapshot)
      throws IOException {
    var titles = new HashMap<String, String>();
    for (var id : dossier.about().toList()) {
      snapshot
          .idea(id, viewer.audience())
          .flatMap(idea -> idea.card().title())
          .flatMap(snapshot::open)
          .ifPresent(title -> titles.put(id, title));
    }
    dossier.ideas().stream()
        .filter(own -> own.title() != null)
        .forEach(own -> titles.put(own.idea(), own.title()));
    return titles;
  }

  private static Map<String, String> boards(Viewer viewer, Snapshot snapshot) {
    var names = new HashMap<String, String>();
    snapshot.boards().values().stream()
        .filter(board -> board.isSeenBy(viewer.audience()))
        .forEach(
            board -> snapshot.open(board.name()).ifPresent(name -> names.put(board.board(), name)));
    return names;
  }

  /** Who was joined with whom is kept by the view of members. */
  private Mono<Set<String>> selves(String member) {
    return views
        .current(store)
        .find(JOINED, member)
        .map(joined -> joined.getList("others", String.class, List.of()))
        .defaultIfEmpty(List.of())
        .map(others ->
            Stream.concat(Stream.of(member), others.stream()).collect(Collectors.toSet()));
  }

  private DossierJson read(String member, Set<String> selves) {
    var dossier = new Dossier(member, selves, words);
    var position = 0L;
    for (var next = feed.after(position, AT_ONCE);
        !next.isEmpty();
        next = feed.after(position, AT_ONCE)) {
      next.forEach(dossier::look);
      position = next.getLast().position();
    }
    return dossier.json(pictures.of(selves), kept.of(selves));
  }

  @Override
  public void destroy() {
    reading.dispose();
  }
}
