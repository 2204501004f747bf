package io.ascolto.query.platform.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.ExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

class ReadsTest {

  /** Answers how far the documents are. */
  @RestController
  static class OfDocuments {

    private final Reads reads;
    private final AtomicLong documents;

    OfDocuments(Reads reads, AtomicLong documents) {
      this.reads = reads;
      this.documents = documents;
    }

    @GetMapping("/documents")
    Mono<ResponseEntity<byte[]>> read(ServerWebExchange exchange) {
      return reads.answerLater(exchange, (_, _) -> Mono.just(documents.toString().getBytes(UTF_8)));
    }
  }

  @Test
  void anAnswerOfDocumentsIsAsOldAsTheyAreAndChangesWithThem(@TempDir Path data) {
    var story = new Story();
    story.board("up", "UPVOTE", "PUBLIC").idea("a", "up");
    var documents = new AtomicLong(1);
    try (var view = Listening.store(data).open(1)) {
      view.apply(story.log());
      var client =
          new Listening(view)
              .documentsAt(documents::get)
              .to(reads -> new OfDocuments(reads, documents));
      var before = asked(client, "\"none\"");
      var tag = String.valueOf(before.getResponseHeaders().getETag());
      assertThat(before.getResponseHeaders().getFirst(Reads.POSITION)).isEqualTo("1");

      assertThat(asked(client, tag).getStatus()).isEqualTo(HttpStatus.NOT_MODIFIED);
      documents.set(2);
      assertThat(asked(client, tag).getStatus()).isEqualTo(HttpStatus.OK);
    }
  }

  private static ExchangeResult asked(WebTestClient client, String tag) {
    return client
        .get()
        .uri("/documents")
        .header(HttpHeaders.IF_NONE_MATCH, tag)
        .exchange()
        .returnResult(byte[].class);
  }
}
