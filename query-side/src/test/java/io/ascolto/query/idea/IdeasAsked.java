package io.ascolto.query.idea;

import io.ascolto.query.platform.lists.Listening;
import io.ascolto.query.platform.lists.ListsView;
import io.ascolto.query.platform.lists.Story;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two public boards, what happens on them, and somebody who asks for the ideas. */
abstract class IdeasAsked {

  @TempDir private Path data;
  ListsView view;
  final Story story = new Story();
  WebTestClient client;
  private int told;

  @BeforeEach
  void open() {
    view = Listening.store(data).open(1);
    client = new Listening(view).to(reads -> new IdeaEndpoint(reads, Listening.live(view)));
    story.board("up", "UPVOTE", "PUBLIC").board("split", "AGREE_DISAGREE", "PUBLIC");
  }

  @AfterEach
  void close() {
    view.close();
  }

  boolean tellUpTo(long position) {
    tell();
    return view.position() >= position;
  }

  void tell() {
    view.apply(story.log().subList(told, story.log().size()));
    told = story.log().size();
  }

  WebTestClient.BodyContentSpec get(String uri) {
    tell();
    return client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
  }

  String body(String uri) {
    return body(uri, client);
  }

  static String body(String uri, WebTestClient by) {
    var body = by.get().uri(uri).exchange().expectBody(String.class).returnResult();
    return String.valueOf(body.getResponseBody());
  }

  List<Integer> numbers(String uri) {
    return Answered.numbers(body(uri));
  }

  static void unknown(String uri, WebTestClient by) {
    by.get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("idea.unknown");
  }

  void expectCursorInvalid(String uri) {
    client
        .get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("cursor.invalid");
  }
}
