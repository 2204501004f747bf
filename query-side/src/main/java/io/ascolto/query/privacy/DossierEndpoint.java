package io.ascolto.query.privacy;

import io.ascolto.query.platform.Feed;
import io.ascolto.query.platform.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tells people everything that is known about them. */
@Tag(name = "privacy")
@RestController
class DossierEndpoint implements DisposableBean {

  private static final int AT_ONCE = 1_000;
  private static final int MAY_WAIT = 100;

  private final Feed feed;
  private final Words words;

  /** One after the other: each reads the whole log. */
  private final Scheduler reading = Schedulers.newBoundedElastic(1, MAY_WAIT, "dossier", 60, true);

  DossierEndpoint(Feed feed, Words words) {
    this.feed = feed;
    this.words = words;
  }

  /** All of the log is read for it: some ten seconds for a million events. */
  @Operation(operationId = "myDossier")
  @GetMapping("/api/me/data")
  Mono<ResponseEntity<DossierJson>> mine(Principal me) {
    return of(me.getName());
  }

  /** For whoever asked the hub's owner instead. */
  @Operation(operationId = "dossier")
  @GetMapping("/api/members/{member}/data")
  Mono<ResponseEntity<DossierJson>> of(@PathVariable String member) {
    return Mono.fromCallable(() -> read(member))
        .subscribeOn(reading)
        .map(dossier ->
            ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(dossier.json()));
  }

  private Dossier read(String member) {
    var dossier = new Dossier(member, words);
    var position = 0L;
    for (var next = feed.after(position, AT_ONCE);
        !next.isEmpty();
        next = feed.after(position, AT_ONCE)) {
      next.forEach(dossier::look);
      position = next.getLast().position();
    }
    return dossier;
  }

  @Override
  public void destroy() {
    reading.dispose();
  }
}
