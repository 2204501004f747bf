package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two members turn out to be one person, and are joined, and parted again. */
class JoiningJourney {

  private static Hub hub;
  private static Entrance entrance;

  private Client owner;
  private Scene scene;
  private String byron;
  private String ada;
  private Twins twins;

  @BeforeAll
  static void start() {
    hub = Hub.embedded();
    entrance = new Entrance(hub);
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @BeforeEach
  void open() {
    owner = hub.owner();
    scene = Scene.agreeing(hub);
    twins = Twins.on(hub);
    byron = twins.byron();
    ada = twins.ada();
  }

  @Test
  void anOwnerJoinsTwoWhoThenCountOnceAndAreMetAsOne() {
    var alone = scene.submitted("Only Byron votes here");
    var both = scene.submitted("Both vote here");
    scene.voted(alone, byron, "AGREE");
    scene.voted(both, byron, "AGREE");
    scene.voted(both, ada, "DISAGREE");
    var comment = alone + "/comments/" + UUID.randomUUID();
    assertCreated(owner.as(byron).put(comment, Map.of("text", "Since last spring")));
    hub.awaitViews(Duration.ofSeconds(20));

    var foreseen = foreseen(twins.id(byron), twins.id(ada));
    assertThat(foreseen.path("moving").asInt()).isEqualTo(1);
    assertThat(foreseen.path("both")).hasSize(1);
    assertThat(foreseen.path("both").get(0).path("stays").asString()).isEqualTo("DISAGREE");
    assertThat(foreseen.path("both").get(0).path("goes").asString()).isEqualTo("AGREE");
    assertThat(foreseen.path("comments").asInt()).isEqualTo(1);

    var byronsId = twins.id(byron);
    var joined = twins.join(byronsId, twins.id(ada));

    assertThat(joined.status()).as(joined.toString()).isEqualTo(200);
    assertThat(votes(alone, joined)).isEqualTo("1:0");
    assertThat(votes(both, joined)).isEqualTo("0:1");
    assertThat(twins.vote(alone, ada, joined)).isEqualTo("AGREE");
    assertThat(twins.vote(alone, byron, joined)).isEqualTo("AGREE");
    assertThat(entrance.signedIn(byron).client().get("/api/session").json().path("member"))
        .hasToString("\"" + twins.id(ada) + "\"");
    var comments = owner.after(joined).get(alone + "/comments").json().path("items");
    var author = comments.path(0).path("comment").path("author");
    assertThat(author.path("member").asString()).isEqualTo(twins.id(ada));
    var met = member(ada, joined);
    assertThat(met.path("others").get(0).path("address").asString()).isEqualTo(byron);
    assertThat(met.path("others").get(0).path("reason").asString()).isEqualTo(Twins.BECAUSE);
    assertThat(twins.join(byronsId, twins.id(ada)).status()).isEqualTo(200);

    var text = "/api/comments/" + comment.substring(comment.lastIndexOf('/') + 1) + "/text";
    assertThat(owner.as(ada).put(text, Map.of("text", "Since last autumn")).good()).isTrue();
  }

  @Test
  void partingGivesBackWhatWasNotChangedSince() {
    var kept = scene.submitted("Stays as it was");
    var changed = scene.submitted("Changed since");
    var both = scene.submitted("Both had voted");
    scene.voted(kept, byron, "AGREE");
    scene.voted(changed, byron, "AGREE");
    scene.voted(both, byron, "AGREE");
    scene.voted(both, ada, "AGREE");
    var byronsId = twins.id(byron);
    twins.join(byronsId, twins.id(ada));
    scene.voted(changed, byron, "DISAGREE");

    var foreseen = owner.get(Twins.path(byronsId, "parting")).json();
    assertThat(foreseen.path("returning").asInt()).isEqualTo(1);
    assertThat(foreseen.path("restored").asInt()).isEqualTo(1);
    assertThat(foreseen.path("staying").asInt()).isEqualTo(1);

    var parted = owner.put(Twins.path(byronsId, "parted"), Map.of("reason", "Two sisters"));

    assertThat(parted.status()).as(parted.toString()).isEqualTo(200);
    assertThat(twins.id(byron)).isEqualTo(byronsId);
    assertThat(votes(kept, parted)).isEqualTo("1:0");
    assertThat(twins.vote(kept, byron, parted)).isEqualTo("AGREE");
    assertThat(twins.vote(kept, ada, parted)).isEmpty();
    assertThat(votes(changed, parted)).isEqualTo("0:1");
    assertThat(twins.vote(changed, ada, parted)).isEqualTo("DISAGREE");
    assertThat(votes(both, parted)).isEqualTo("2:0");
    assertThat(member(ada, parted).path("others")).isEmpty();
    var again = owner.put(Twins.path(byronsId, "parted"), Map.of("reason", "Two sisters"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(votes(both, again)).isEqualTo("2:0");
  }

  @Test
  void votesGoOnTheirWayAfterAKillInTheMiddle() {
    try (var killed = Hub.embedded()) {
      var there = Scene.upvoting(killed);
      var ideas =
          IntStream.range(0, 100).mapToObj(one -> there.submitted("Idea number " + one)).toList();
      ideas.forEach(idea -> there.voted(idea, byron, "UP"));
      there.voted(ideas.getLast(), ada, "UP");
      var board = "/api/ideas?limit=100&board=" + there.board();
      var twins = new Twins(killed.owner(), byron, ada);
      var byronsId = twins.id(byron);
      var adasId = twins.id(ada);
      Thread.ofVirtual()
          .start(() -> {
            try {
              killed.owner().put(Twins.path(byronsId, "joined"), Twins.because(adasId));
            } catch (UncheckedIOException _) {
              // That is what a kill looks like from outside.
            }
          });
      await()
          .atMost(20, SECONDS)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> own(killed.owner().as(ada).get(board)) > 1);
      killed.kill9();
      killed.restart();

      await()
          .atMost(60, SECONDS)
          .untilAsserted(() -> {
            var seen = killed.owner().as(ada).get(board);
            assertThat(own(seen)).isEqualTo(100);
            assertThat(items(seen)).allMatch(idea -> idea.path("votes").path("up").asInt() == 1);
          });
    }
  }

  private static long own(Answer list) {
    return items(list).stream().filter(idea -> !idea.path("viewerVote").isNull()).count();
  }

  private static List<JsonNode> items(Answer list) {
    return list.json().path("items").valueStream().toList();
  }

  private JsonNode foreseen(String member, String into) {
    var answer = owner.get(Twins.path(member, "joining?into=" + into));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode member(String email, Answer after) {
    return owner
        .after(after)
        .post("/api/members/search", Map.of("q", email))
        .json()
        .path("items")
        .get(0);
  }

  private String votes(String idea, Answer after) {
    var votes = owner.as(ada).after(after).get(idea).json().path("votes");
    return votes.path("agree").asInt() + ":" + votes.path("disagree").asInt();
  }
}
