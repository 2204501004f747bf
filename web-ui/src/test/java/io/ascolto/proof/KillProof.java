package io.ascolto.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ascolto.journey.Hub;
import io.ascolto.journey.Postgres;
import io.ascolto.journey.Views;
import io.ascolto.proof.Ballots.Key;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The hub is killed with -9 in the middle of votes, again and again, half of the times also in the
 * middle of a rebuild. After each start every acknowledged vote is there and every view equals one
 * built from scratch. {@code -Dkills=20} sets the number of kills on each store, {@code -Dseed=…}
 * their moments.
 */
@Tag("kill")
class KillProof {

  /** Long, because a busy machine is slow, not wrong. */
  private static final Duration VOTES = Duration.ofMinutes(5);

  private static final Duration CATCH_UP = Duration.ofMinutes(2);
  private static final Duration REBUILD = Duration.ofMinutes(5);
  private static final int SAMPLE = 400;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Ballots ballots = new Ballots();

  @Test
  void theEmbeddedStoresLoseNoAcknowledgedVote() {
    try (var hub = Hub.embedded()) {
      prove(hub, Log.of(hub), Integer.getInteger("kills", 3));
    }
  }

  @Test
  void postgresLosesNoAcknowledgedVote() {
    try (var postgres = Postgres.start();
        var hub = Hub.on(postgres)) {
      prove(hub, Log.of(postgres), Integer.getInteger("kills", 2));
    }
  }

  private void prove(Hub hub, Log log, int kills) {
    openBoards(hub);
    for (var kill = 1; kill <= kills; kill++) {
      killUnderLoad(hub, kill);
      hub.restart();
      hub.awaitViews(CATCH_UP);
      var doubtful = settleDoubts(hub);
      var events = Views.of(hub.owner()).head();
      everyTotalIsThatOfTheAcknowledgedVotes(hub);
      acknowledgedVotesAreShownToTheirVoters(hub);
      var documents = everyViewEqualsOneBuiltFromScratch(hub);
      report(kill, doubtful, events, documents);
    }
    hub.stop();
    var extent = log.extent();
    assertThat(extent.count()).as("events and the last position").isEqualTo(extent.max());
  }

  private static void openBoards(Hub hub) {
    var owner = hub.owner();
    for (var board : Map.of("up", "UPVOTE", "split", "AGREE_DISAGREE").entrySet()) {
      var body =
          Map.of("name", board.getKey(), "votingModel", board.getValue(), "visibility", "PUBLIC");
      var answer = owner.put("/api/boards/" + board.getKey(), body);
      assertThat(answer.good()).as(answer.toString()).isTrue();
    }
    for (var idea = 0; idea < Crowd.IDEAS; idea++) {
      var board = Crowd.split(idea) ? "split" : "up";
      var body = Map.of("board", board, "title", "Idea " + idea, "text", "Why", "tags", List.of());
      var answer = owner.put("/api/ideas/" + Requests.idea(idea), body);
      assertThat(answer.good()).as(answer.toString()).isTrue();
    }
  }

  private void killUnderLoad(Hub hub, int kill) {
    var enough = 500 + random.nextInt(2500);
    try (var crowd = new Crowd(hub.owner(), ballots, seed + kill)) {
      if (kill % 2 == 0) {
        awaitVotes(enough / 2);
        assertThat(hub.owner().post("/api/views/rebuild").good()).isTrue();
      }
      awaitVotes(enough);
      hub.kill9();
      assertThat(crowd.refusals()).isEmpty();
    }
  }

  private void awaitVotes(int more) {
    var enough = ballots.count() + more;
    await().atMost(VOTES).pollInterval(Duration.ofMillis(2)).until(() -> ballots.count() >= enough);
  }

  /** A vote without an answer is there or not, and from now on stays as it is. */
  private int settleDoubts(Hub hub) {
    var doubtful = ballots.inDoubt();
    for (var key : doubtful) {
      var shown = shown(hub, key);
      assertThat(ballots.of(key).allows(shown)).as("%s shows %s", key, shown).isTrue();
      ballots.settle(key, shown);
    }
    return doubtful.size();
  }

  private void everyTotalIsThatOfTheAcknowledgedVotes(Hub hub) {
    for (var idea = 0; idea < Crowd.IDEAS; idea++) {
      var votes = hub.owner().get("/api/ideas/" + Requests.idea(idea)).json().path("votes");
      for (var choice : Crowd.choices(idea)) {
        assertThat(votes.path(choice.toLowerCase(Locale.ROOT)).asLong(-1))
            .as("%s of idea %s (seed %s)", choice, idea, seed)
            .isEqualTo(ballots.total(idea, choice));
      }
    }
  }

  private void acknowledgedVotesAreShownToTheirVoters(Hub hub) {
    var keys = ballots.keys();
    Collections.shuffle(keys, random);
    for (var key : keys.subList(0, Math.min(SAMPLE, keys.size()))) {
      assertThat(shown(hub, key))
          .as("%s (seed %s)", key, seed)
          .isEqualTo(ballots.of(key).acknowledged());
    }
  }

  private static String shown(Hub hub, Key key) {
    var voter = hub.owner().as(Crowd.member(key.member()));
    var answer = voter.get("/api/ideas/" + Requests.idea(key.idea()));
    return answer.json().path("viewerVote").path("choice").asString(Ballots.NONE);
  }

  private static long everyViewEqualsOneBuiltFromScratch(Hub hub) {
    var rebuilt = Rebuild.of(hub, REBUILD);
    assertThat(rebuilt.views())
        .hasSize(2)
        .allSatisfy(view -> {
          assertThat(view.compared()).as(view.name()).isPositive();
          assertThat(view.differing()).as(view.toString()).isZero();
        });
    return rebuilt.views().stream().mapToLong(Views.State::compared).sum();
  }

  /** The counts are what the proof is worth: a kill between two votes would prove nothing. */
  private void report(int kill, int doubtful, long events, long documents) {
    System.out.printf(
        "kill %d: %d votes acknowledged so far, %d in doubt, %d events, %d documents equal%n",
        kill, ballots.count(), doubtful, events, documents);
  }
}
