package io.ascolto.command.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a hub still does, and what it says, that cannot do everything. */
@ExtendWith(HubInProcess.Shared.class)
class ImpairedHubTest {

  private static final long A_LITTLE = 499L * 1024 * 1024;
  private static final int DECIDED_AND_WAITING = 256 + 2_000;

  private static HubInProcess hub;
  private static WebTestClient anybody;
  private static WebTestClient owner;

  @BeforeAll
  static void open(HubInProcess shared) {
    hub = shared;
    anybody =
        WebTestClient.bindToServer()
            .baseUrl(hub.address())
            .responseTimeout(Duration.ofSeconds(30))
            .build();
    owner =
        anybody
            .mutate()
            .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + HubInProcess.OWNER_KEY)
            .build();
    board("Coffee").expectStatus().isCreated();
  }

  @Test
  void belowFiveHundredMegabytesCommandsAreRefusedAndReadsGoOn() {
    hub.free.set(A_LITTLE);
    awaits(503);

    board("Tea")
        .expectHeader()
        .valueEquals(HttpHeaders.RETRY_AFTER, "60")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("hub.read-only")
        .jsonPath("$.detail")
        .value(Matchers.containsString("500 MB"));
    health(anybody, 503).jsonPath("$.components").doesNotExist();
    health(owner, 503)
        .jsonPath("$.components.hubHealth.details.closed")
        .value(Matchers.containsString("500 MB"));
    read("/api/boards")
        .jsonPath("$[?(@.board == 'drinks')].name")
        .value(Matchers.not(Matchers.hasItem("Tea")));
    owner.get().uri("/api/demo").exchange().expectStatus().isOk();

    hub.free.set(Long.MAX_VALUE);
    awaits(200);
    health(anybody, 200);
  }

  @Test
  void whoComesWhenTwoThousandWaitIsToldToComeBackAndReadsGoOn() {
    var held = new CountDownLatch(1);
    var _ =
        hub.part(CommandBus.class).subscribe(String.class.getName(), _ -> held.await(60, SECONDS));
    var commands = hub.part(Commands.class);
    var waiting =
        IntStream.range(0, DECIDED_AND_WAITING).mapToObj(_ -> commands.send("waits")).toList();

    board("Tea")
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals(HttpHeaders.RETRY_AFTER, "1")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("hub.overloaded");
    read("/api/boards");

    held.countDown();
    assertThat(waiting)
        .allSatisfy(one -> assertThat(one).succeedsWithin(60, SECONDS).isEqualTo(true));
    board("Coffee").expectStatus().isOk();
  }

  @Test
  void anEventThatNobodyCanReadStopsTheViewsAndItIsToldWhereAndWhy() {
    board("Before").expectStatus().isOk();
    var jdbc = hub.part(JdbcClient.class);
    var torn = hub.part(EventLog.class).head() + 1;
    jdbc.sql(
            """
            INSERT INTO domain_event_entry (global_index, event_identifier, aggregate_identifier,
              sequence_number, type, payload_type, payload_revision, time_stamp, payload, meta_data)
            SELECT global_index + 1, 'torn', 'torn', 0, type, payload_type, payload_revision,
              time_stamp, 'torn', meta_data FROM domain_event_entry WHERE global_index = ?
            """)
        .param(torn - 1)
        .update();
    board("After").expectStatus().isOk();

    for (var view : new String[] {"documents", "lists"}) {
      await().atMost(20, SECONDS).untilAsserted(() -> stands(view, torn));
      health(owner, 503)
          .jsonPath("$.components.hubHealth.details." + view + ".position")
          .isEqualTo(torn)
          .jsonPath("$.components.hubHealth.details." + view + ".reason")
          .value(Matchers.containsString("Exception"));
    }
    health(anybody, 503).jsonPath("$.components").doesNotExist();
    read("/api/boards").jsonPath("$[?(@.board == 'drinks')].name").isEqualTo("Before");

    jdbc.sql(
            """
            UPDATE domain_event_entry SET payload = (SELECT payload FROM domain_event_entry
              WHERE global_index = ?) WHERE global_index = ?
            """)
        .params(torn - 1, torn)
        .update();
    await()
        .atMost(60, SECONDS)
        .untilAsserted(() ->
            read("/api/boards").jsonPath("$[?(@.board == 'drinks')].name").isEqualTo("After"));
    await().atMost(60, SECONDS).untilAsserted(() -> health(anybody, 200));
  }

  private static void stands(String view, long position) {
    var path = "$.views[?(@.name == '" + view + "')]";
    owner
        .get()
        .uri("/api/views")
        .exchange()
        .expectBody()
        .jsonPath(path + ".state")
        .isEqualTo("HALTED")
        .jsonPath(path + ".halted.position")
        .isEqualTo((int) position)
        .jsonPath(path + ".halted.reason")
        .value(Matchers.hasItem(Matchers.containsString("Exception")));
  }

  private static ResponseSpec board(String name) {
    return owner
        .put()
        .uri("/api/boards/drinks")
        .bodyValue(Map.of("name", name, "votingModel", "UPVOTE", "visibility", "PUBLIC"))
        .exchange();
  }

  private static void awaits(int status) {
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() -> board("Coffee").expectStatus().isEqualTo(status));
  }

  private static WebTestClient.BodyContentSpec health(WebTestClient by, int status) {
    return by.get()
        .uri("/actuator/health")
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(status == 200 ? "UP" : "DOWN");
  }

  private static WebTestClient.BodyContentSpec read(String path) {
    return anybody.get().uri(path).exchange().expectStatus().isOk().expectBody();
  }
}
