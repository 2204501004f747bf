package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** People who no longer come are asked, and forgotten when they do not answer. */
class RetentionJourney {

  private static final String RULES = "/api/retention";
  private static final String INACTIVE = RULES + "/INACTIVE_PEOPLE";
  private static final String REMARK = "Rosmarinstrauchschere";
  private static final Duration LONG = Duration.ofDays(400);

  @RegisterExtension private final PostOffice server = new PostOffice();

  private Hub begun() {
    var hub =
        Hub.launched(
            Map.of(
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                Integer.toString(server.getSmtp().getPort())));
    hub.awaitHealth();
    return hub;
  }

  /** As the hub would know it if so much time had passed; it is stopped meanwhile. */
  private static void turnBack(Hub hub, String column, Duration by) {
    hub.stop();
    var events = "jdbc:sqlite:" + hub.data().resolve("events.sqlite");
    try (var connection = DriverManager.getConnection(events);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE presence SET " + column + " = " + column + " - " + by.toSeconds());
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
    hub.restart();
  }

  private static long due(JsonNode rule, String act) {
    return rule.path("due")
        .valueStream()
        .filter(effect -> effect.path("act").asString().equals(act))
        .mapToLong(effect -> effect.path("count").asLong())
        .sum();
  }

  private static JsonNode rule(Hub hub) {
    return hub.owner().get(RULES).json().get(0);
  }

  private JsonNode run(Hub hub) {
    var ran = hub.owner().post(INACTIVE + "/run", Map.of());
    assertThat(ran.status()).as(ran.toString()).isEqualTo(200);
    return ran.json();
  }

  @Test
  void whoDoesNotComeIsAskedThenForgottenAndTheirVoteStays() throws IOException {
    try (var hub = begun()) {
      var scene = Scene.upvoting(hub);
      var ada = somebody();
      var grace = somebody();
      var idea = scene.submitted("A quiet mill");
      scene.voted(idea, ada, "UP");
      scene.voted(idea, grace, "UP");
      var comment = idea + "/comments/" + UUID.randomUUID();
      assertCreated(hub.owner().as(ada).put(comment, Map.of("text", REMARK)));
      turnBack(hub, "seen_at", LONG);

      assertThat(rule(hub).path("days").isNull()).as("off until an owner wants it").isTrue();
      assertThat(due(hub.owner().get(INACTIVE + "?days=730").json(), "ASKED")).isZero();
      assertThat(due(hub.owner().get(INACTIVE + "?days=365").json(), "ASKED")).isEqualTo(2);
      assertThat(hub.owner().put(INACTIVE, Map.of("days", 365)).good()).isTrue();
      assertThat(Instant.parse(rule(hub).path("nextRun").asString())).isAfter(Instant.now());

      assertThat(run(hub).path("did").get(0).path("count").asLong()).isEqualTo(2);
      assertThat(server.getReceivedMessages()).hasSize(2);
      assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0])).contains("/enter");
      assertThat(due(rule(hub), "ASKED")).isZero();
      assertThat(due(rule(hub), "FORGOTTEN")).as("they have thirty days").isZero();

      turnBack(hub, "asked_at", Duration.ofDays(30));
      assertThat(due(rule(hub), "FORGOTTEN")).isEqualTo(2);
      scene.voted(idea, grace, "UP");
      hub.stop();
      hub.restart();
      assertThat(due(rule(hub), "FORGOTTEN")).as("one came").isOne();
      run(hub);

      Scene.awaitForgotten(hub, Duration.ofSeconds(30));
      hub.awaitViews(Duration.ofSeconds(20));
      assertThat(hub.anonymous().get(idea).json().path("votes").path("up").asInt()).isEqualTo(2);
      assertThat(hub.owner().as(grace).get("/api/me").json().path("address").asString())
          .isEqualTo(grace);
      assertThat(due(rule(hub), "FORGOTTEN")).isZero();
      Bytes.assertNothingLeft(hub, List.of(ada, REMARK));
    }
  }

  @Test
  void rulesAreForOwnersAndABadTermIsNamed() {
    try (var hub = Hub.embedded()) {
      assertThat(hub.anonymous().get(RULES).status()).isEqualTo(401);
      assertThat(hub.owner().as(Scene.invited(hub, "PRODUCT_MANAGER")).get(RULES).status())
          .isEqualTo(403);
      assertProblem(hub.owner().put(INACTIVE, Map.of("days", 5)), 422, "fields.invalid");
      assertProblem(hub.owner().put(INACTIVE, Map.of()), 422, "fields.invalid");
      assertProblem(hub.owner().get(RULES + "/SIGN_INS"), 409, "retention.must-end");
      assertProblem(hub.owner().delete(RULES + "/SIGN_INS"), 409, "retention.must-end");
      assertThat(hub.owner().delete(INACTIVE).good()).isTrue();
      assertThat(hub.owner().get(RULES + "/SUGAR?days=9").status()).isEqualTo(400);
      assertThat(rule(hub).path("lacksMail").asBoolean()).isTrue();
      assertThat(hub.owner().put(INACTIVE, Map.of("days", 365)).good()).isTrue();

      assertThat(run(hub).path("did").get(0).path("count").asLong()).isZero();
    }
  }

  @Test
  void detailsOfSignInsGoAndTheSessionStays() throws SQLException {
    try (var hub = Hub.embedded()) {
      var ada = new Entrance(hub).signedIn(somebody());
      hub.stop();
      var events = "jdbc:sqlite:" + hub.data().resolve("events.sqlite");
      try (var connection = DriverManager.getConnection(events);
          var statement = connection.createStatement()) {
        statement.executeUpdate("UPDATE session SET began_at = began_at - " + LONG.toSeconds());
      }
      hub.restart();

      var ran = hub.owner().post(RULES + "/SIGN_INS/run", Map.of()).json();

      assertThat(ran.path("did").get(0).path("count").asLong()).isOne();
      var session = ada.client().get("/api/me/sessions").json().get(0);
      assertThat(session.path("way").isNull()).isTrue();
      assertThat(session.path("current").asBoolean()).isTrue();
    }
  }
}
