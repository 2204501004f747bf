package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ascolto.fuzz.Asked;
import io.ascolto.fuzz.RawHttp;
import io.ascolto.fuzz.RawHttp.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How much is taken at once and how often, of a hub as it is when nobody sets anything. */
class LimitsJourney {

  private static final String TOO_LONG = "request.content-too-large";
  private static final int BY_HAND = 120;

  @TempDir static Path uploads;

  private static Hub hub;
  private static RawHttp http;

  @BeforeAll
  static void start() {
    hub = Hub.launched(Map.of("SPRING_WEBFLUX_MULTIPART_FILESTORAGEDIRECTORY", uploads.toString()));
    hub.awaitHealth();
    http = new RawHttp(hub.port(), new OverheardWire(hub));
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @Test
  void aLongBodyIsRefusedBeforeAnyOfItHasCome() throws IOException {
    var reply = http.send(bytes(head("PUT", Scene.ideaPath(), "Content-Length: 10000000")));

    assertTooLong(reply, "256 KB");
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsIsRefusedAsSoonAsItIsTooLong() throws IOException {
    var part = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
    var chunks = head("PUT", Scene.ideaPath(), "Transfer-Encoding: chunked") + part.repeat(5);

    assertTooLong(http.send(bytes(chunks)), "256 KB");
  }

  @Test
  void filesMayBeLongerAndNotWithoutEnd() throws IOException {
    var scene = Scene.upvoting(hub);
    var row = "A quiet mill," + "a".repeat(9_000) + "\n";
    var file = Map.of("ideas.csv", "title,text\n" + row.repeat(100));
    var fields = Map.of("format", "csv", "board", scene.board(), "dryRun", "true");
    assertThat(scene.owner().upload("/api/imports", fields, file).status()).isEqualTo(200);

    assertTooLong(
        http.send(bytes(head("POST", "/api/imports", "Content-Length: 600000000"))), "512 MB");
    var field = Map.of("format", "csv", "board", scene.board(), "options", "a".repeat(300_000));
    var refused = scene.owner().upload("/api/imports", field, file);
    assertProblem(refused, 413, TOO_LONG);
  }

  @Test
  void nothingOfAFileStaysWhereItWasPutWhileItCame() {
    var scene = Scene.upvoting(hub);
    var file = Map.of("ideas.csv", "title,text\n" + "A mill,loud\n".repeat(40_000));
    var fields = Map.of("format", "csv", "board", scene.board(), "dryRun", "true");
    assertThat(scene.owner().upload("/api/imports", fields, file).status()).isEqualTo(200);
    var nowhere = Map.of("format", "csv", "board", "nowhere", "dryRun", "true");
    assertThat(scene.owner().upload("/api/imports", nowhere, file).status()).isEqualTo(422);

    await().atMost(10, SECONDS).untilAsserted(() -> assertThat(uploads).isEmptyDirectory());
  }

  @Test
  void aLongAddressAndLongHeadersAreRefused() throws IOException {
    assertThat(http.send(Asked.of("GET", "/api/ideas?q=" + "a".repeat(9_000))).status())
        .isEqualTo(414);
    assertThat(http.send(Asked.of("GET", "/api/ideas").with("X", "a".repeat(9_000))).status())
        .isEqualTo(431);
  }

  @Test
  void aQuestionAboutAsManyIdeasAsMayBeAskedIsNoLongAddress() throws IOException {
    var ideas =
        IntStream.range(0, 100)
            .mapToObj(_ -> "idea=" + UUID.randomUUID())
            .collect(Collectors.joining("&"));

    assertThat(http.send(Asked.of("GET", "/api/ideas/weeks?" + ideas)).status()).isEqualTo(200);
  }

  @Test
  void whoeverWritesMoreThanAnybodyDoesByHandIsToldWhenToGoOn() {
    var scene = Scene.upvoting(hub);
    var vote = scene.submitted("A quiet mill") + "/vote";
    var up = Scene.choice("UP");
    var first = Browser.fromOurPage(hub.anonymous()).put(vote, up);
    var device = Browser.given(first, hub.anonymous()).onOurPage();
    var answers = new ArrayList<Answer>();
    do {
      answers.add(device.put(vote, up));
    } while (answers.getLast().good() && answers.size() < 5 * BY_HAND);
    assertThat(answers).hasSizeGreaterThan(BY_HAND);
    var refused = answers.getLast();

    assertProblem(refused, 429, "requests.too-many");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(device.get("/api/session").status()).as("reading goes on").isEqualTo(200);
    for (var times = 0; times < 3 * BY_HAND; times++) {
      assertThat(scene.owner().put(vote, up).status()).as("a product's key").isEqualTo(200);
    }
  }

  @Test
  void aHundredNewBrowsersOfOneAddressVoteInAnHourAndOneMoreDoesNot() {
    var scene = Scene.upvoting(hub);
    var idea = scene.submitted("A quiet mill");
    var up = Scene.choice("UP");
    var office = Browser.fromOurPage(hub.anonymous()).with("X-Forwarded-For", "192.0.2.7");
    var first = office.put(idea + "/vote", up);
    for (var browsers = 1; browsers < 100; browsers++) {
      assertThat(office.put(idea + "/vote", up).status()).as("browser %d", browsers).isEqualTo(200);
    }
    var refused = office.put(idea + "/vote", up);

    assertProblem(refused, 429, "requests.too-many");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 36);
    assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    var known = Browser.given(first, hub.anonymous().with("X-Forwarded-For", "192.0.2.7"));
    assertThat(known.onOurPage().put(scene.submitted("A loud mill") + "/vote", up).good())
        .as("who is known is no new one")
        .isTrue();
    var elsewhere = new Entrance(hub).browser().put(idea + "/vote", up);
    assertThat(elsewhere.good()).as("another address").isTrue();
    assertThat(hub.anonymous().after(elsewhere).get(idea).json().path("votes").path("up").asInt())
        .isEqualTo(101);
  }

  private static void assertTooLong(Reply reply, String limit) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(413);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    var problem = JsonMapper.shared().readTree(reply.body());
    assertThat(problem.path("code").asString()).isEqualTo(TOO_LONG);
    assertThat(problem.path("detail").asString()).contains(limit);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String head(String method, String path, String header) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Type: application/json\r\n"
        + "Authorization: Bearer "
        + Hub.OWNER_KEY
        + "\r\n"
        + header
        + "\r\n\r\n";
  }
}
