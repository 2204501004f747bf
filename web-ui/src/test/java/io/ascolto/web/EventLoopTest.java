package io.ascolto.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.command.platform.EventLog;
import io.ascolto.command.platform.HubInProcess;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** BlockHound turns a blocking call on an event loop into an error, and so into a 500. */
@ExtendWith(HubInProcess.Shared.class)
class EventLoopTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private HubInProcess hub;

  @BeforeEach
  void open(HubInProcess shared) {
    hub = shared;
  }

  @Test
  void aBlockingCallOnAnEventLoopIsFound() {
    var blocks =
        Mono.fromRunnable(() -> LockSupport.parkNanos(1_000)).subscribeOn(Schedulers.parallel());

    assertThatThrownBy(blocks::block).hasRootCauseInstanceOf(BlockingOperationError.class);
  }

  @Test
  void noRequestBlocksItsEventLoop() throws Exception {
    var idea = UUID.randomUUID();
    var statuses =
        List.of(
            put(
                "/api/boards/coffee",
                """
                {"name": "Coffee", "votingModel": "UPVOTE", "visibility": "PUBLIC"}
                """),
            put(
                "/api/ideas/" + idea,
                """
                {"board": "coffee", "title": "Remember my grind size", "text": "", "tags": []}
                """),
            put("/api/ideas/" + idea + "/vote", "{\"choice\": \"UP\"}"),
            put("/api/ideas/" + idea + "/votes/ada@example.org", "{\"choice\": \"UP\"}"),
            put("/api/ideas/" + idea + "/stage", "{\"stage\": \"planned\"}"),
            get("/api/boards"),
            get("/api/ideas?board=coffee&q=grind"),
            get("/api/ideas/" + idea),
            get("/api/views"),
            get("/actuator/health"));

    assertThat(statuses).containsExactly(201, 201, 200, 200, 200, 200, 200, 200, 200, 200);
  }

  @Test
  void whatPeopleSayAndReadBlocksNoEventLoop() throws Exception {
    var board = "b" + UUID.randomUUID().toString().substring(0, 8);
    var idea = "/api/ideas/" + UUID.randomUUID();
    var comment = "/comments/" + UUID.randomUUID();
    put("/api/boards/" + board, "{'name': 'Tea', 'votingModel': 'UPVOTE', 'visibility': 'PUBLIC'}");
    put(idea, "{'board': '" + board + "', 'title': 'A lid', 'text': 'On top.', 'tags': ['lid']}");
    var statuses =
        List.of(
            put("/api/session/name", "{'name': 'Ada Byron', 'shown': 'FULL'}"),
            put(idea + comment, "{'text': '*Yes*'}"),
            put("/api" + comment + "/reaction", "{}"),
            put("/api" + comment + "/report", "{'grounds': 'SPAM', 'note': ''}"),
            put("/api" + comment + "/hidden", "{'reason': 'Twice here'}"),
            get("/api/reports"),
            get(idea + "/comments"),
            get(idea + "/timeline"),
            get("/api/roadmap?board=" + board),
            get("/api/roadmap?board=" + board + "&asOf=2026-01-01"),
            get("/api/ideas/similar?title=lid&board=" + board),
            get("/api/ideas.csv?board=" + board),
            get(idea + "/voters"),
            get("/api/me/notices"),
            get("/api/me/data"),
            get("/api/me/contributions"),
            get("/api/members"),
            get("/api/keys"),
            get("/api/retention"),
            get("/api/asides"),
            get("/api/outbox"),
            get("/api/openapi.json"),
            post("/api/session/code", "{'email': 'ada@example.org'}"));

    assertThat(statuses).allMatch(status -> status < 300);
  }

  @Test
  void noPageBlocksItsEventLoop() throws Exception {
    var idea = UUID.randomUUID();
    put("/api/boards/mocha", "{'name': 'Mocha', 'votingModel': 'UPVOTE', 'visibility': 'PUBLIC'}");
    put(
        "/api/ideas/" + idea,
        "{'board': 'mocha', 'title': 'A bigger one', 'text': 'For six.', 'tags': []}");

    for (var page : List.of("/", "/boards/mocha", "/ideas/" + idea, "/roadmap", "/enter", "/x")) {
      assertThat(send(request(page).setHeader("Accept", "text/html").GET()))
          .as(page)
          .isLessThan(500);
    }
  }

  @Test
  void noPictureBlocksItsEventLoop() throws Exception {
    var added =
        http.send(
            request("/api/pictures")
                .setHeader("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    var id = added.body().replaceAll(".*\"id\":\"([-0-9a-f]+)\".*", "$1");
    assertThat(get("/api/pictures/" + id)).isEqualTo(200);
  }

  private static byte[] form() throws IOException {
    var form = new ByteArrayOutputStream();
    var head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n";
    form.writeBytes(head.getBytes(UTF_8));
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", form);
    form.writeBytes("\r\n--part--\r\n".getBytes(UTF_8));
    return form.toByteArray();
  }

  /** Quotes may be single ones. */
  private int put(String path, String body) throws Exception {
    return send(request(path).PUT(json(body)));
  }

  private int post(String path, String body) throws Exception {
    return send(request(path).POST(json(body)));
  }

  private static HttpRequest.BodyPublisher json(String body) {
    return HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'));
  }

  private int get(String path) throws Exception {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(hub.address() + path))
        .header("Authorization", "Bearer " + HubInProcess.OWNER_KEY)
        .header("Ascolto-Wait-For", Long.toString(hub.part(EventLog.class).head()))
        .header("Content-Type", "application/json");
  }

  private int send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
