package io.ascolto.command.integration;

import io.ascolto.command.integration.ImportFolder.Order;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.BrokenForm;
import io.ascolto.command.platform.IdText;
import io.ascolto.command.platform.Rejection;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Tag(name = "imports")
@RestController
@RequestMapping("/api/imports")
class ImportEndpoint {

  private static final Duration EVERY = Duration.ofMillis(500);

  private final Imports imports;
  private final Present present;
  private final Scheduler disk =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("import").start(task));

  ImportEndpoint(Imports imports, Present present) {
    this.imports = imports;
    this.present = present;
  }

  @InitBinder
  void ids(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new IdText());
  }

  /**
   * The parts {@code format} and {@code files}, which are kept before the 202. With {@code polis}
   * and {@code csv} also {@code board}; with {@code csv}, {@code companies} and {@code people} also
   * {@code options}, a {@link CsvOptions} as JSON, and {@code dryRun=true}, which answers 200 and a
   * {@link CsvForecast}, of customers a {@link CustomerForecast}.
   */
  @Operation(
      operationId = "importFiles",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                      schema = @Schema(implementation = ImportForm.class),
                      // JSON, but as a form field: a part that is called JSON would be a file.
                      encoding = @Encoding(name = "options", contentType = "text/plain"))))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(oneOf = {CsvForecast.class, CustomerForecast.class})))
  @ApiResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = ImportJob.class)))
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Mono<ResponseEntity<Object>> accept(
      @RequestBody Mono<MultiValueMap<String, Part>> form, Actor owner) {
    return Mono.usingWhen(
        form.onErrorMap(BrokenForm::is, BrokenForm::refused),
        parts -> accept(parts, owner),
        ImportEndpoint::forget);
  }

  /** People's words, which would otherwise stay where they were put until they had all come. */
  private static Mono<Void> forget(MultiValueMap<String, Part> parts) {
    return Flux.fromIterable(parts.values())
        .flatMapIterable(named -> named)
        .concatMap(Part::delete)
        .then();
  }

  private Mono<ResponseEntity<Object>> accept(MultiValueMap<String, Part> parts, Actor owner) {
    var request =
        new ImportRequest(
            field(parts, "format"),
            field(parts, "board"),
            field(parts, "options"),
            field(parts, "dryRun").equals("true"),
            files(parts).stream().map(FilePart::filename).toList());
    return Mono.fromCallable(() -> request.order(owner, present))
        .subscribeOn(disk)
        .flatMap(order -> keep(order, parts))
        .publishOn(disk)
        .map(order ->
            request.dryRun()
                ? ResponseEntity.ok(imports.forecast(order))
                : ResponseEntity.accepted().body(imports.accept(order)));
  }

  private Mono<Order> keep(Order order, MultiValueMap<String, Part> parts) {
    var folder = imports.folder(UUID.fromString(order.id()));
    return Mono.fromRunnable(folder::make)
        .subscribeOn(disk)
        .thenMany(Flux.fromIterable(files(parts)))
        .concatMap(file -> file.transferTo(folder.path().resolve(file.filename())))
        .then(Mono.just(order));
  }

  @Operation(operationId = "readImport", description = "As text/event-stream: until it is over")
  @GetMapping("/{id}")
  Mono<ImportJob> job(@PathVariable UUID id) {
    return Mono.fromCallable(() -> find(id)).subscribeOn(disk);
  }

  /** The job now and after each change, at most twice a second, until it is over. */
  @Operation(hidden = true)
  @GetMapping(path = "/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ImportJob> progress(@PathVariable UUID id, ServerHttpResponse response) {
    response.getHeaders().setCacheControl(CacheControl.noStore());
    // A proxy would hold the messages back until there are enough of them.
    response.getHeaders().set("X-Accel-Buffering", "no");
    return Flux.interval(Duration.ZERO, EVERY)
        .onBackpressureDrop()
        .concatMap(_ -> job(id))
        .distinctUntilChanged()
        .takeUntil(job -> Imports.isOver(job.state()));
  }

  private ImportJob find(UUID id) {
    return imports
        .job(id)
        .orElseThrow(
            () -> Rejection.notFound("import.unknown", "There is no such import").asException());
  }

  private static String field(MultiValueMap<String, Part> parts, String name) {
    var value = parts.getFirst(name) instanceof FormFieldPart field ? field.value().strip() : "";
    if (value.indexOf('\0') >= 0) {
      throw new ServerWebInputException("A field of the form has U+0000 in it");
    }
    return value;
  }

  private static List<FilePart> files(MultiValueMap<String, Part> parts) {
    return parts.getOrDefault("files", List.of()).stream()
        .filter(FilePart.class::isInstance)
        .map(FilePart.class::cast)
        .toList();
  }
}
