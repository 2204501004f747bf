package io.ascolto.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.web.stores.EmbeddedStores;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** BlockHound turns a blocking call on an event loop into an error, and so into a 500. */
class EventLoopTest {

  private static final String KEY = "the-key-of-the-owner-in-this-test";

  /** The owner and their key, board, idea, vote, another member with a vote, and a move. */
  private static final String EVERYTHING_WRITTEN = "9";

  @TempDir static Path folder;

  private static ConfigurableApplicationContext hub;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    // Random bytes come from a device of the system that never waits.
    BlockHound.install(
        rules -> rules.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes"));
    var application = new SpringApplication(Ascolto.class);
    application.addInitializers(new EmbeddedStores());
    hub =
        application.run(
            "--server.port=0",
            "--ascolto.data-dir=" + folder.resolve("data"),
            "--ascolto.key-dir=" + folder.resolve("keys"),
            "--ascolto.owner.email=owner@example.org",
            "--ascolto.owner.api-key=" + KEY);
  }

  @AfterAll
  static void stop() {
    hub.close();
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

  private int put(String path, String body) throws Exception {
    return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  private int get(String path) throws Exception {
    return send(request(path).GET());
  }

  private static HttpRequest.Builder request(String path) {
    var port = hub.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + KEY)
        .header("Ascolto-Wait-For", EVERYTHING_WRITTEN)
        .header("Content-Type", "application/json");
  }

  private int send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
