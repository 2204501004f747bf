package io.ascolto.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ascolto.journey.Answer;
import io.ascolto.journey.Hub;
import io.ascolto.journey.Views;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An import whose hub is killed with -9 in the middle goes on after the next start, and in the end
 * the log holds what it would have held without the kill: no row twice, none missing.
 */
@Tag("kill")
class ImportProof {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int STATEMENTS = 20;
  private static final int VOTERS = 400;

  private final StringBuilder comments =
      new StringBuilder("timestamp,comment-id,author-id,moderated,comment-body\n");
  private final StringBuilder votes = new StringBuilder("timestamp,comment-id,voter-id,vote\n");
  private final int[] agrees = new int[STATEMENTS];
  private int rows;

  @Test
  void anImportThatWasKilledGoesOnAndRepeatsNothing() {
    write();
    long whole;
    try (var undisturbed = Hub.embedded()) {
      awaitDone(undisturbed, upload(undisturbed));
      whole = Views.of(undisturbed.owner()).head();
    }
    try (var hub = Hub.embedded()) {
      var job = upload(hub);
      await().atMost(LIMIT).until(() -> job(hub, job).path("done").asInt() > rows / 3);
      hub.kill9();
      hub.restart();
      var before = Views.of(hub.owner()).head();
      assertThat(before)
          .as("events at the kill, of %s", whole)
          .isBetween(STATEMENTS + 1L, whole - 1);
      assertThat(awaitDone(hub, job).path("failed").asInt()).isZero();
      assertThat(Views.of(hub.owner()).head()).isEqualTo(whole);
      hub.awaitViews(LIMIT);
      totalsAreThoseOfTheFile(hub);
    }
  }

  private void write() {
    var random = new SplittableRandom(7);
    for (var statement = 0; statement < STATEMENTS; statement++) {
      comments.append(
          "1700000000000,%d,%d,1,Statement %d\n".formatted(statement, statement, statement));
      for (var voter = 0; voter < VOTERS; voter++) {
        var vote = random.nextInt(-1, 2);
        votes.append("%d,%d,%d,%d\n".formatted(1_700_000_001_000L + rows, statement, voter, vote));
        agrees[statement] += vote == 1 ? 1 : 0;
        rows++;
      }
    }
  }

  private String upload(Hub hub) {
    var board = Map.of("name", "B", "votingModel", "AGREE_DISAGREE", "visibility", "PUBLIC");
    assertThat(hub.owner().put("/api/boards/b", board).good()).isTrue();
    Answer accepted =
        hub.owner()
            .upload(
                "/api/imports",
                Map.of("format", "polis", "board", "b"),
                Map.of("comments.csv", comments.toString(), "votes.csv", votes.toString()));
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
    return accepted.json().path("id").asString();
  }

  private static JsonNode awaitDone(Hub hub, String job) {
    return await()
        .atMost(LIMIT)
        .until(
            () -> job(hub, job),
            now -> List.of("DONE", "FAILED").contains(now.path("state").asString()));
  }

  private static JsonNode job(Hub hub, String job) {
    return hub.owner().get("/api/imports/" + job).json();
  }

  private void totalsAreThoseOfTheFile(Hub hub) {
    var shown = hub.anonymous().get("/api/ideas?board=b&limit=100").json();
    assertThat(shown.path("total").asInt()).isEqualTo(STATEMENTS);
    for (var idea : shown.path("items")) {
      var statement =
          Integer.parseInt(idea.path("title").asString().substring("Statement ".length()));
      assertThat(idea.path("votes").path("agree").asInt())
          .as("statement %d", statement)
          .isEqualTo(agrees[statement]);
    }
  }
}
