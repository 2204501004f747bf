package io.ascolto.command.integration;

import io.ascolto.command.integration.ImportFolder.Order;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Shape;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api/imports")
class ImportEndpoint {

  private static final Map<String, Set<String>> FILES =
      Map.of("polis", Set.of("comments.csv", "votes.csv"));
  private static final Duration EVERY = Duration.ofMillis(500);

  private final Imports imports;
  private final Scheduler disk =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("import").start(task));

  ImportEndpoint(Imports imports) {
    this.imports = imports;
  }

  /**
   * The parts {@code format}, {@code board} and {@code files}; the files are kept before the 202.
   */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Mono<ResponseEntity<ImportJob>> accept(
      @RequestBody MultiValueMap<String, Part> parts, Actor owner) {
    return Mono.fromCallable(() -> order(parts, owner))
        .flatMap(order -> keep(order, parts))
        .publishOn(disk)
        .map(imports::accept)
        .map(job -> ResponseEntity.accepted().body(job));
  }

  private static Order order(MultiValueMap<String, Part> parts, Actor owner) {
    var format = field(parts, "format");
    var board = field(parts, "board");
    var files = files(parts).stream().map(FilePart::filename).toList();
    var needed = FILES.getOrDefault(format, Set.of());
    new Shape()
        .require(FILES.containsKey(format), "format", "unknown", "must be polis")
        .require(!board.isEmpty(), "board", "required", "is missing")
        .require(
            new HashSet<>(files).equals(needed) && files.size() == needed.size(),
            "files",
            "incomplete",
            "must be " + String.join(" and ", needed.stream().sorted().toList()))
        .check();
    return new Order(UUID.randomUUID().toString(), format, board, owner.member().toString(), files);
  }

  private Mono<Order> keep(Order order, MultiValueMap<String, Part> parts) {
    var folder = imports.folder(UUID.fromString(order.id()));
    return Mono.fromRunnable(folder::make)
        .subscribeOn(disk)
        .thenMany(Flux.fromIterable(files(parts)))
        .concatMap(file -> file.transferTo(folder.path().resolve(file.filename())))
        .then(Mono.just(order));
  }

  @GetMapping("/{id}")
  Mono<ImportJob> job(@PathVariable UUID id) {
    return Mono.fromCallable(() -> find(id)).subscribeOn(disk);
  }

  /** The job now and after each change, at most twice a second, until it is over. */
  @GetMapping(path = "/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ImportJob> progress(@PathVariable UUID id) {
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
    return parts.getFirst(name) instanceof FormFieldPart field ? field.value().strip() : "";
  }

  private static List<FilePart> files(MultiValueMap<String, Part> parts) {
    return parts.getOrDefault("files", List.of()).stream()
        .filter(FilePart.class::isInstance)
        .map(FilePart.class::cast)
        .toList();
  }
}
