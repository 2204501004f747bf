package io.ascolto.query.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.test.StepVerifier;

class LiveTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir private Path data;
  private final Story story = new Story();
  private final AtomicInteger asked = new AtomicInteger();
  private ListsView view;
  private Live live;
  private int told;

  /** How many boards there are. */
  private record Boards(AtomicInteger asked, Duration apart)
      implements Live.Watched, Question<Page> {

    @Override
    public Question<Page> since(long position) {
      return this;
    }

    @Override
    public Page answer(Snapshot snapshot) {
      asked.incrementAndGet();
      return new Page.Writing().add("{\"boards\":" + snapshot.boards().size() + "}").done();
    }
  }

  @BeforeEach
  void open() {
    view = Listening.store(data).open(1);
    live = Listening.live(view);
  }

  @AfterEach
  void close() {
    view.close();
  }

  @Test
  void theStateIsToldFirstAndAgainAfterEachChange() {
    board("a");
    StepVerifier.create(live.messages(boards(Duration.ZERO)).map(LiveTest::text))
        .expectNext("id:1\ndata:{\"boards\":1}\n\n")
        .then(() -> board("b"))
        .expectNext("id:2\ndata:{\"boards\":2}\n\n")
        .thenCancel()
        .verify(LIMIT);
  }

  @Test
  void whatIsAsItWasIsNotToldAgain() {
    board("a");
    StepVerifier.create(live.messages(boards(Duration.ZERO)).map(LiveTest::text))
        .expectNextCount(1)
        .then(() -> show(story.opened("a", "SIGNED_IN")))
        .then(() -> board("b"))
        .expectNext("id:3\ndata:{\"boards\":2}\n\n")
        .thenCancel()
        .verify(LIMIT);
  }

  @Test
  void thoseWhoWatchTheSameShareOneSearchAndALateOneIsToldTheStateAtOnce() {
    board("a");
    var first = live.messages(boards(Duration.ZERO)).subscribe();
    StepVerifier.create(live.messages(boards(Duration.ZERO)).map(LiveTest::text))
        .expectNext("id:1\ndata:{\"boards\":1}\n\n")
        .thenCancel()
        .verify(LIMIT);
    first.dispose();

    assertThat(asked).hasValue(1);
  }

  @Test
  void manyChangesBecomeFewMessagesAndTheLastStateIsAlwaysTold() {
    board("a");
    var messages = live.messages(boards(Duration.ofMillis(200))).map(LiveTest::text).share();
    StepVerifier.create(messages.takeUntil(message -> message.contains(":41}")).count())
        .then(() -> {
          for (int i = 0; i < 40; i++) {
            board("more-" + i);
          }
        })
        .assertNext(count -> assertThat(count).isBetween(2L, 10L))
        .expectComplete()
        .verify(LIMIT);
  }

  @Test
  void afterTheLastOneLeftTheNextBeginsAnew() {
    board("a");
    for (int i = 0; i < 3; i++) {
      StepVerifier.create(live.messages(boards(Duration.ZERO)))
          .expectNextCount(1)
          .thenCancel()
          .verify(LIMIT);
    }
  }

  @Test
  void noProxyHoldsBackOrKeepsWhatIsTold() {
    board("a");
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/roadmap"));
    var headers = exchange.getResponse().getHeaders();
    var watching = live.stream(exchange, _ -> boards(Duration.ZERO)).subscribe();

    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(headers.getFirst("X-Accel-Buffering")).isEqualTo("no"));
    assertThat(headers.getCacheControl()).isEqualTo("no-store");
    watching.dispose();
  }

  private Boards boards(Duration apart) {
    return new Boards(asked, apart);
  }

  private void board(String slug) {
    show(story.board(slug, "UPVOTE", "PUBLIC"));
  }

  private void show(Story so) {
    view.apply(so.log().subList(told, so.log().size()));
    told = so.log().size();
    live.shown(told);
  }

  private static String text(byte[] message) {
    return new String(message, StandardCharsets.UTF_8);
  }
}
