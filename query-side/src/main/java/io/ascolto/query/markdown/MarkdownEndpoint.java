package io.ascolto.query.markdown;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Markdown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How a text will look, before it is sent: nothing of it is kept. */
@Tag(name = "ideas")
@RestController
class MarkdownEndpoint {

  private static final int LONGEST = 10_000;

  @Schema(name = "MarkdownText")
  record Written(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String text) {}

  @Schema(name = "MarkdownShown")
  record Shown(String html) {}

  @Operation(operationId = "previewMarkdown")
  @PostMapping("/api/markdown")
  Mono<Shown> preview(@RequestBody Written body) {
    var text = body.text();
    if (text == null) {
      return wrong("text.missing", "What is written");
    }
    if (text.length() > LONGEST) {
      return wrong("text.long", "At most 10,000 characters");
    }
    return Mono.fromSupplier(() -> new Shown(Markdown.html(text)))
        .subscribeOn(Schedulers.parallel());
  }

  private static Mono<Shown> wrong(String code, String message) {
    return Mono.error(new InvalidQuery(List.of(new InvalidQuery.Field("text", code, message))));
  }
}
