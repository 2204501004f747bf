package io.ascolto.query.view;

import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.ViewsReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How the views stand, and the order to build them anew. */
@Tag(name = "views")
@RestController
@RequestMapping("/api/views")
class ViewsEndpoint {

  private final Views views;

  ViewsEndpoint(Views views) {
    this.views = views;
  }

  @Operation(operationId = "readViews")
  @GetMapping
  Mono<ViewsReport> report() {
    return Mono.fromCallable(views::report).subscribeOn(Schedulers.boundedElastic());
  }

  @Operation(operationId = "rebuildViews")
  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<ViewsReport> rebuild() {
    return Mono.fromRunnable(views::rebuild)
        .subscribeOn(Schedulers.boundedElastic())
        .then(report());
  }
}
