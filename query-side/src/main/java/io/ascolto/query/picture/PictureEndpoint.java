package io.ascolto.query.picture;

import io.ascolto.query.platform.KeptPictures;
import io.ascolto.query.platform.KeptPictures.Picture;
import io.ascolto.query.platform.NotThere;
import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows the pictures in texts to whoever may read the text. */
@Tag(name = "pictures")
@RestController
class PictureEndpoint {

  /** Should a browser ever take it for a page, that page can do nothing. */
  private static final String NOTHING_ELSE = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private final KeptPictures kept;
  private final ShownPictures shown;
  private final Reads reads;

  PictureEndpoint(KeptPictures kept, ShownPictures shown, Reads reads) {
    this.kept = kept;
    this.shown = shown;
    this.reads = reads;
  }

  /**
   * To whoever may now read a text of its author that shows it, and always to its author. A browser
   * may keep it, but asks each time: what is hidden meanwhile is not there.
   */
  @Operation(operationId = "readPicture")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.IMAGE_JPEG_VALUE,
            schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = MediaType.IMAGE_PNG_VALUE,
            schema = @Schema(type = "string", format = "binary"))
      })
  @GetMapping("/api/pictures/{id}")
  Mono<ResponseEntity<byte[]>> show(@PathVariable String id, ServerWebExchange exchange) {
    return Mono.fromCallable(() -> kept.find(id))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(Mono::justOrEmpty)
        .filterWhen(picture ->
            reads.ask(exchange, (viewer, snapshot) -> shown.isSeen(picture, viewer, snapshot)))
        .flatMap(picture -> answer(picture, exchange))
        .switchIfEmpty(
            Mono.error(() -> new NotThere("picture.unknown", "There is no such picture")));
  }

  private Mono<ResponseEntity<byte[]>> answer(Picture picture, ServerWebExchange exchange) {
    if (exchange.getRequest().getHeaders().getIfNoneMatch().contains(tag(picture))) {
      return Mono.just(
          headers(ResponseEntity.status(HttpStatus.NOT_MODIFIED), picture).<byte[]>build());
    }
    return Mono.fromCallable(() -> kept.open(picture.id()))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(Mono::justOrEmpty)
        .map(bytes ->
            headers(ResponseEntity.ok(), picture)
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .body(bytes));
  }

  private static ResponseEntity.BodyBuilder headers(
      ResponseEntity.BodyBuilder answer, Picture picture) {
    return answer
        .eTag(tag(picture))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE, "X-Act-As")
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().build().toString())
        .header("Content-Security-Policy", NOTHING_ELSE);
  }

  /** What is kept under an id never changes. */
  private static String tag(Picture picture) {
    return "\"" + picture.id() + "\"";
  }
}
