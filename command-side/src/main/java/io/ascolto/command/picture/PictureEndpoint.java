package io.ascolto.command.picture;

import io.ascolto.command.picture.Pictures.Kept;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.RateLimit;
import io.ascolto.events.member.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Takes pictures for what people write. */
@Tag(name = "pictures")
@RestController
class PictureEndpoint implements DisposableBean {

  private static final int ARRIVE_AT_ONCE = 8;

  private final RateLimit byOneMember = new RateLimit(30, Duration.ofHours(1));
  private final Arriving arriving = new Arriving(ARRIVE_AT_ONCE);

  /** One after the other: each takes a processor and tens of megabytes. */
  private final Scheduler drawing =
      Schedulers.newBoundedElastic(1, ARRIVE_AT_ONCE, "pictures", 60, true);

  private final Pictures pictures;
  private final Commands commands;

  PictureEndpoint(Pictures pictures, Commands commands) {
    this.pictures = pictures;
    this.commands = commands;
  }

  /**
   * @param url relative to the hub's; in Markdown {@code ![what it shows](url)}. The size in it is
   *     for the page alone, which keeps the place while the picture is on its way
   */
  @Schema(name = "Picture")
  record Added(String id, String url, int width, int height) {

    static Added of(Kept kept) {
      return new Added(
          kept.id(),
          "api/pictures/" + kept.id() + "#" + kept.width() + "x" + kept.height(),
          kept.width(),
          kept.height());
    }
  }

  /**
   * The part {@code file}: a PNG, JPEG, GIF or WebP of at most 5 MB and 24 megapixels (WebP 6). Of
   * one that moves the first picture is taken. What the file says besides its colours is dropped,
   * and what is longer than 1600 pixels is scaled to them. Until an idea or a comment of its author
   * shows it nobody else sees it, and after a day it is gone.
   */
  @Operation(
      operationId = "addPicture",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                      schema = @Schema(implementation = PictureForm.class))))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Added.class)))
  @PostMapping(path = "/api/pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Mono<ResponseEntity<Added>> add(
      @Parameter(hidden = true) @RequestBody Flux<PartEvent> form, Actor author) {
    return permitted(author)
        .then(commands.taken())
        .then(Mono.fromRunnable(() -> byOneMember.spend(author.member().toString())))
        .then(
            arriving.file(
                form,
                file ->
                    Mono.fromCallable(
                            () -> pictures.add(author.member().toString(), Reencoded.of(file)))
                        .subscribeOn(drawing)))
        .map(kept -> ResponseEntity.status(HttpStatus.CREATED).body(Added.of(kept)));
  }

  /** Whoever may write anywhere may show there what they mean. */
  private static Mono<Void> permitted(Actor author) {
    return author.maySomewhere(Permission.SUBMIT) || author.maySomewhere(Permission.COMMENT)
        ? Mono.empty()
        : Mono.error(author.refusal(Permission.COMMENT));
  }

  @Override
  public void destroy() {
    drawing.dispose();
  }
}
