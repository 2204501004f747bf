package io.ascolto.journey;

import static io.ascolto.journey.Mailed.header;
import static io.ascolto.journey.Mailed.subject;
import static io.ascolto.journey.Mailed.text;
import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What people are told of comes by mail, through a real mail server of the test's own. */
class NoticeMailJourney {

  private static final Duration SOON = Duration.ofSeconds(30);

  @RegisterExtension private final PostOffice server = new PostOffice();

  private Hub hub;
  private Scene scene;
  private String ada;
  private Client adas;

  @BeforeEach
  void begin() {
    hub = Hub.launched(Mailed.by(server, "https://ideas.example.org/hub/"));
    hub.awaitHealth();
    scene = Scene.upvoting(hub);
    ada = somebody();
    adas = signedIn(ada, "it");
  }

  @AfterEach
  void end() {
    hub.close();
  }

  /** With the code that came by mail. */
  private Client signedIn(String email, String language) {
    var entrance = new Entrance(hub);
    assertThat(entrance.ask(email).status()).isEqualTo(202);
    await().atMost(SOON).until(() -> !mails(email).isEmpty());
    var code = subject(mails(email).getLast()).replaceAll("\\D", "");
    var browser = entrance.browser().with("Accept-Language", language);
    var entered = entrance.enter(email, code, browser);
    assertThat(entered.status()).as(entered.toString()).isEqualTo(204);
    return Browser.given(entered, hub.anonymous()).onOurPage();
  }

  private List<MimeMessage> mails(String email) {
    return Mailed.to(email, server);
  }

  /** Those besides the one with the code. */
  private List<MimeMessage> notices(String email) {
    var all = mails(email);
    return all.subList(Math.min(1, all.size()), all.size());
  }

  private void awaitNotices(String email, int many) {
    await().atMost(SOON).untilAsserted(() -> assertThat(notices(email)).hasSize(many));
  }

  private String shared() {
    var idea = Scene.ideaPath();
    assertCreated(adas.put(idea, scene.idea("A quiet mill")));
    return idea;
  }

  @Test
  void aMoveIsToldInTheReadersLanguageAndOneClickStopsMoreOfIt() {
    var added = somebody();
    var idea = shared();
    scene.voted(idea, added, "UP");
    scene.staged(idea, "planned");

    awaitNotices(ada, 1);
    assertThat(mails(added)).as("who was only added by others").isEmpty();
    var mail = notices(ada).getFirst();
    assertThat(subject(mail)).contains("A quiet mill", "Pianificata");
    assertThat(text(mail))
        .contains("https://ideas.example.org/hub" + idea.substring("/api".length()))
        .contains("As we said")
        .doesNotContain(Hub.OWNER_EMAIL);
    assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    var oneClick = URI.create(header(mail, "List-Unsubscribe").replaceAll("[<>\\s]", ""));
    assertThat(oneClick.toString()).startsWith("https://ideas.example.org/hub/api/unsubscribe?");

    var stopped =
        hub.anonymous()
            .with("Content-Type", "application/x-www-form-urlencoded")
            .post("/api/unsubscribe?" + oneClick.getRawQuery());
    assertThat(stopped.text()).isEqualTo("{\"kind\":\"STAGE\"}");
    assertThat(adas.get("/api/me/notice-settings").json().path("kinds").get(0).path("way"))
        .hasToString("\"NEVER\"");
    scene.staged(idea, "in-progress");
    scene.staged(idea, "shipped");
    awaitNotices(ada, 2);
    assertThat(subject(notices(ada).getLast())).contains("A quiet mill");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(adas.get("/api/me/notices").json().path("items").size())
                .as("still told where they look")
                .isEqualTo(3));

    var token = oneClick.getRawQuery().replace("token=", "");
    var all = hub.anonymous().post("/api/unsubscribe", Map.of("token", token, "all", true));
    assertThat(all.json().path("kind").isNull()).isTrue();
    assertThat(adas.get("/api/me/notice-settings").text()).doesNotContain("\"way\":\"AT_ONCE\"");
  }

  @Test
  void killedAtAnyMomentEverybodyHearsAndNoMailHasTwoNames() throws SQLException {
    var ideas = List.of(shared(), shared(), shared());
    scene.staged(ideas.getFirst(), "planned");
    hub.kill9();
    hub.restart();
    ideas.subList(1, 3).forEach(idea -> scene.staged(idea, "planned"));
    awaitNotices(ada, 3);
    hub.kill9();
    // As if how far was told had never been written down.
    write("UPDATE notice_progress SET position = 0");
    hub.restart();
    scene.staged(ideas.getFirst(), "declined");

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(adas.get("/api/me/notices").json().path("items").size()).isEqualTo(4));
    assertThat(notices(ada).stream().map(mail -> header(mail, "Message-ID")).distinct()).hasSize(3);
    var report = hub.owner().get("/api/mail").json();
    assertThat(report.path("sent").asLong()).isEqualTo(3);
    assertThat(report.path("waiting").asLong()).as("the fourth of a day is the daily one").isOne();
    assertThat(report.path("letters").get(0).path("kind").asString()).isEqualTo("DIGEST");
  }

  /** While the hub stands still. */
  private void write(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + hub.data().resolve("events.sqlite"));
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void theDailyMailBringsAllOfADay() throws SQLException {
    adas.put("/api/me/notice-settings/STAGE", Map.of("way", "DAILY"));
    var idea = shared();
    scene.staged(idea, "planned");
    scene.staged(idea, "in-progress");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(adas.get("/api/me/notices").json().path("items").size()).isEqualTo(2));
    assertThat(notices(ada)).isEmpty();

    hub.stop();
    write("UPDATE mail SET due_at = due_at - 86400");
    hub.restart();

    awaitNotices(ada, 1);
    assertThat(text(notices(ada).getFirst())).contains("Pianificata", "In corso");
  }

  @Test
  void anOwnerSeesWhatWaitsAndWhyAndTriesAgain() {
    var idea = shared();
    server.stop();
    scene.staged(idea, "planned");

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(report().path("letters").path(0).path("answer").asString(""))
                .isNotBlank()
                .doesNotContain(ada));
    var letter = report().path("letters").get(0);
    assertThat(letter.path("state").asString()).isEqualTo("WAITING");
    assertThat(letter.path("tries").asInt()).isOne();
    var test = hub.owner().post("/api/mail/test");
    assertThat(test.json().path("sent").asBoolean()).isFalse();
    assertThat(test.json().path("answer").asString()).isNotBlank();

    server.start();
    var id = "/api/mail/" + letter.path("id").asString();
    assertThat(hub.owner().post(id + "/retry").status()).isEqualTo(204);
    await().atMost(SOON).until(() -> mails(ada).size() == 1);
    assertThat(hub.owner().post("/api/mail/test").json().path("sent").asBoolean()).isTrue();
    assertThat(mails(Hub.OWNER_EMAIL)).hasSize(1);
    assertProblem(hub.owner().delete(id), 404, "mail.unknown");
  }

  private JsonNode report() {
    return hub.owner().get("/api/mail").json();
  }

  @Test
  void whoeverIsForgottenIsWrittenToNoMore() throws IOException {
    adas.put("/api/me/notice-settings/STAGE", Map.of("way", "DAILY"));
    var idea = shared();
    scene.staged(idea, "planned");
    await().atMost(SOON).until(() -> report().path("waiting").asLong() == 1);

    var forgotten = adas.post("/api/me/forget", Map.of());
    assertThat(forgotten.good()).as(forgotten.toString()).isTrue();
    Scene.awaitForgotten(hub, SOON);

    assertThat(report().path("waiting").asLong()).isZero();
    assertThat(Files.readString(hub.output())).doesNotContain(ada);
    Bytes.assertNothingLeft(hub, List.of(ada));
  }
}
