package io.ascolto.query.timeline;

import static io.ascolto.query.platform.lists.Listening.as;
import static io.ascolto.query.platform.lists.Story.id;

import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.query.platform.LogInMemory;
import io.ascolto.query.platform.ViewsForTests;
import io.ascolto.query.platform.documents.MongoForTests;
import io.ascolto.query.platform.documents.StoreForTests;
import io.ascolto.query.platform.lists.Listening;
import io.ascolto.query.platform.lists.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

class MomentumEndpointTest {

  private final Story story = new Story();
  @TempDir private Path data;

  @Test
  void everyChoiceCountsASwitchDoesNotAndWhatWasWithdrawnIsTakenAway() {
    story.board("split", "AGREE_DISAGREE", "PUBLIC").idea("lid", "split").idea("mill", "split");
    vote(95, new VoteCast(id("lid"), id("zoe"), "AGREE"));
    vote(40, new VoteCast(id("lid"), id("ada"), "AGREE"));
    vote(10, new VoteCast(id("lid"), id("ben"), "DISAGREE"));
    vote(9, new VoteCast(id("lid"), id("cleo"), "PASS"));
    vote(3, new VoteSwitched(id("lid"), id("ben"), "DISAGREE", "AGREE"));
    vote(2, new VoteWithdrawn(id("lid"), id("ada"), "AGREE"));
    asked(client ->
        weeks(client, "lid", "mill", "lid")
            .expectStatus()
            .isOk()
            .expectBody()
            .json(
                """
                {"items":[{"id":"%s","weeks":[0,0,0,0,0,0,1,0,0,0,2,-1]},
                          {"id":"%s","weeks":[0,0,0,0,0,0,0,0,0,0,0,0]}]}
                """
                    .formatted(id("lid"), id("mill")))
            .jsonPath("$.items.length()")
            .isEqualTo(2));
  }

  @Test
  void whatTheViewerMayNotSeeOrIsNotThereIsLeftOut() {
    story.board("up", "UPVOTE", "PUBLIC").board("closed", "UPVOTE", "SIGNED_IN");
    story.idea("lid", "up").idea("mill", "closed").idea("scale", "up").hidden("scale");
    asked(client -> {
      var names = new String[] {"lid", "mill", "scale", "nothing"};
      weeks(client, names).expectBody().jsonPath("$.items[*].id").isEqualTo(id("lid"));
      weeks(as("ada", client), names).expectBody().jsonPath("$.items.length()").isEqualTo(2);
    });
  }

  @Test
  void noIdeaAndMoreThanAHundredAreRefusedByName() {
    asked(client -> {
      var tooMany = IntStream.range(0, 101).mapToObj(Integer::toString).toArray(String[]::new);
      for (var names : List.of(new String[0], tooMany)) {
        weeks(client, names)
            .expectStatus()
            .isBadRequest()
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("query.invalid")
            .jsonPath("$.errors[0].field")
            .isEqualTo("idea");
      }
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-03-31", "2026-03-31T12:00:00Z", "2026-04-01T01:00:00+02:00", "1970-01-01"})
  void theLastWeekMayEndOnAnyDayAndAtAnyMoment(String asOf) {
    story.board("up", "UPVOTE", "PUBLIC").idea("lid", "up");
    var march = Instant.parse("2026-03-31T12:00:00Z");
    story.at(march, new VoteCast(id("lid"), id("ada"), "UP"));
    story.at(march.plus(Duration.ofDays(1)), new VoteCast(id("lid"), id("ben"), "UP"));
    var votes = asOf.startsWith("2026") ? 1 : 0;
    asked(client ->
        weeksUntil(asOf, client, "lid")
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.items[0].weeks[11]")
            .isEqualTo(votes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "1969-12-31",
        "-999999999-01-01",
        "+10000-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59-18:00"
      })
  void whatIsNoMomentOrOfNoUsualYearIsRefusedByName(String asOf) {
    asked(client ->
        weeksUntil(asOf, client, "lid")
            .expectStatus()
            .isBadRequest()
            .expectBody()
            .jsonPath("$.errors[0].code")
            .isEqualTo("asOf.invalid"));
  }

  /** Ages in the middle of weeks, so that midnight may pass meanwhile. */
  private void vote(int daysAgo, Object ballot) {
    story.at(Instant.now().minus(Duration.ofDays(daysAgo)), ballot);
  }

  private void asked(Consumer<WebTestClient> questions) {
    var log = new LogInMemory();
    story.log().forEach(recorded -> log.add(recorded.event(), recorded.happenedAt()));
    try (var mongo = MongoForTests.inMemory();
        var lists = Listening.store(data).open(1)) {
      lists.apply(story.log());
      var store = StoreForTests.of(mongo);
      var views = ViewsForTests.shown(log, store);
      try {
        questions.accept(
            new Listening(lists)
                .to(reads -> new MomentumEndpoint(reads, new Momentum(views, store))));
      } finally {
        views.stop();
      }
    }
  }

  private static WebTestClient.ResponseSpec weeks(WebTestClient client, String... names) {
    return weeksUntil("", client, names);
  }

  private static WebTestClient.ResponseSpec weeksUntil(
      String asOf, WebTestClient client, String... names) {
    var ids = List.of(names).stream().map(Story::id).toArray();
    return client
        .get()
        .uri(uri ->
            uri.path("/api/ideas/weeks")
                .queryParam("idea", ids)
                .queryParam("asOf", "{asOf}")
                .build(asOf))
        .exchange();
  }
}
