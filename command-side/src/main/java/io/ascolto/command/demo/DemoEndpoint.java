package io.ascolto.command.demo;

import io.ascolto.command.demo.DemoReport.State;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.EventLog;
import io.ascolto.command.platform.Shape;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A year of a made-up company, for a hub that is empty. */
@Tag(name = "demo")
@RestController
@RequestMapping("/api/demo")
class DemoEndpoint {

  private static final Duration EVERY = Duration.ofMillis(300);

  private final Demos demos;
  private final LookAround lookAround;
  private final EventLog log;

  DemoEndpoint(Demos demos, LookAround lookAround, EventLog log) {
    this.demos = demos;
    this.lookAround = lookAround;
    this.log = log;
  }

  @Operation(operationId = "readDemo", description = "As text/event-stream: until it is loaded")
  @GetMapping
  Mono<ResponseEntity<DemoReport>> report(ServerHttpRequest request) {
    return told(request)
        .map(demo -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(demo));
  }

  /** The report now and after each change, until there is nothing more to wait for. */
  @Operation(hidden = true)
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<DemoReport> progress(ServerHttpRequest request, ServerHttpResponse response) {
    response.getHeaders().setCacheControl(CacheControl.noStore());
    // A proxy would hold the messages back until there are enough of them.
    response.getHeaders().set("X-Accel-Buffering", "no");
    return Flux.interval(Duration.ZERO, EVERY)
        .onBackpressureDrop()
        .concatMap(_ -> told(request))
        .distinctUntilChanged()
        .takeUntil(demo -> demo.state() != State.LOADING);
  }

  private Mono<DemoReport> told(ServerHttpRequest request) {
    return demos
        .report()
        .flatMap(demo -> lookAround.offered(demo.state().isLoaded(), request).map(demo::offering));
  }

  /**
   * Its boards are named in this language where they have a name in it; refused unless the hub is
   * empty.
   */
  @Operation(operationId = "loadDemo")
  @ApiResponse(responseCode = "202")
  @PostMapping
  Mono<ResponseEntity<DemoReport>> load(
      @RequestParam(defaultValue = Story.USUAL_LANGUAGE) String language, Actor owner) {
    return demos.begin(language, owner).map(demo -> ResponseEntity.accepted().body(demo));
  }

  /** Starts afresh where the demo is LOADED; where it is CHANGED its boards are archived. */
  @Operation(operationId = "removeDemo")
  @DeleteMapping
  Mono<ResponseEntity<DemoReport>> remove(Actor owner) {
    return demos
        .remove(owner)
        .map(demo ->
            ResponseEntity.ok().header(Commands.POSITION, Long.toString(log.head())).body(demo));
  }

  /** As whom to look around. */
  @Schema(name = "DemoEntrance")
  record Entrance(
      @Schema(requiredMode = RequiredMode.REQUIRED, implementation = LookAround.As.class)
          LookAround.@Nullable As as) {

    LookAround.As checked() {
      new Shape().require(as != null, "as", "required", "is missing").check();
      return Objects.requireNonNull(as);
    }
  }

  /**
   * Possible where a hub is shown to whoever sits at its machine; elsewhere there is no such path.
   */
  @Operation(operationId = "enterDemo")
  @PostMapping("/enter")
  Mono<ResponseEntity<Void>> enter(@RequestBody Entrance entrance, ServerHttpRequest request) {
    return demos
        .people()
        .filterWhen(_ -> lookAround.offered(true, request).map(offered -> !offered.isEmpty()))
        .switchIfEmpty(Mono.error(LookAround::nothing))
        .flatMap(people -> lookAround.enter(entrance.checked(), people, request))
        .map(cookies ->
            ResponseEntity.noContent()
                .header(
                    HttpHeaders.SET_COOKIE,
                    cookies.stream().map(ResponseCookie::toString).toArray(String[]::new))
                .build());
  }
}
