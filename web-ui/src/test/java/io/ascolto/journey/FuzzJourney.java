package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.fuzz.Asked;
import io.ascolto.fuzz.Broken;
import io.ascolto.fuzz.Campaign;
import io.ascolto.fuzz.Case;
import io.ascolto.fuzz.Case.Expected;
import io.ascolto.fuzz.Cases;
import io.ascolto.fuzz.Operation;
import io.ascolto.fuzz.RawHttp;
import io.ascolto.fuzz.Real;
import io.ascolto.fuzz.Strangers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every operation that the hub describes, asked as nobody should: nothing breaks, nothing is told
 * of the inside, and what is refused leaves nothing behind.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FuzzJourney {

  private static final long SEED = Long.getLong("fuzz.seed", 20_260_331L);

  private static Hub hub;
  private static RawHttp http;
  private static List<Operation> operations;
  private static Cases cases;
  private static Strangers strangers;

  @BeforeAll
  static void furnish() {
    hub = Hub.embedded();
    http = new RawHttp(hub.port(), new OverheardWire(hub));
    var scene = Scene.upvoting(hub);
    var idea = scene.submitted("A quiet mill");
    var comment = UUID.randomUUID().toString();
    assertCreated(
        scene.owner().put(idea + "/comments/" + comment, Map.of("text", "Every morning")));
    var email = Scene.somebody();
    var member = hub.owner().as(email);
    var voted = member.put(idea + "/vote", Scene.choice("UP"));
    var id = member.after(voted).get("/api/me").json().path("member").asString();
    assertThat(id).isNotEmpty();
    var real = new Real(scene.board(), idea.substring("/api/ideas/".length()), comment, id);
    operations = Operation.of(hub.anonymous().get("/api/openapi.json").json());
    cases = new Cases(operations, real, new Random(SEED), FuzzJourney::byOwner);
    var entered = Browser.enteredBy(hub.ownerLink(), hub.anonymous());
    var cookie = "ascolto=" + entered.secret();
    strangers =
        new Strangers(
            cases,
            asked -> byOwner(asked).with("X-Act-As", email),
            asked -> asked.with("Cookie", cookie));
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  private static Asked byOwner(Asked asked) {
    return asked.with("Authorization", "Bearer " + Hub.OWNER_KEY);
  }

  private interface Of {
    List<Case> cases(Operation operation);
  }

  @Test
  @Order(1)
  void whoeverMayNotIsRefused() throws Exception {
    assertNothingChanges("unauthorised", strangers::of);
  }

  @Test
  @Order(2)
  void whatIsNotAsDescribedIsRefused() throws Exception {
    assertNothingChanges("malformed", operation -> malformed(operation, false));
  }

  @Test
  @Order(3)
  void oddHeadersDoNoHarm() throws Exception {
    assertNothingChanges("headers", cases::headers);
  }

  @Test
  @Order(4)
  void noPathTakesAnotherMethod() throws Exception {
    assertNothingChanges("methods", cases::methods);
  }

  @Test
  @Order(5)
  void pagesAreAskedForOddly() throws Exception {
    var campaign = new Campaign("pages", http, SEED);
    campaign.send(cases.pages());
    System.out.println(campaign);
    assertThat(campaign.faults()).isEmpty();
  }

  @Test
  @Order(6)
  void whatIsNoHttpIsRefused() throws IOException {
    var before = Before.now();
    var statuses = new TreeMap<String, Integer>();
    for (var broken : new Broken(Hub.OWNER_KEY).all().entrySet()) {
      statuses.put(broken.getKey(), http.send(broken.getValue()).status());
    }
    System.out.println("Fuzz, no HTTP: " + statuses);
    assertThat(statuses.values()).allMatch(status -> status < 500);
    before.assertIsStillSo();
  }

  /** Last, because what is odd and yet as described may be taken. */
  @Test
  @Order(7)
  void whatIsOddIsAnswered() throws Exception {
    assertThat(faults("odd", operation -> malformed(operation, true))).isEmpty();
    hub.awaitViews(Duration.ofSeconds(30));
    hub.kill9();
    hub.restart();
    hub.awaitViews(Duration.ofSeconds(30));
    assertThat(hub.anonymous().get("/").status()).isEqualTo(200);
  }

  private static List<Case> malformed(Operation operation, boolean mayBeTaken) {
    return cases.malformed(operation).stream()
        .filter(one -> mayBeTaken == (one.expected() == Expected.ANSWERED))
        .toList();
  }

  private static void assertNothingChanges(String kind, Of asked) throws Exception {
    var before = Before.now();
    assertThat(faults(kind, asked)).isEmpty();
    before.assertIsStillSo();
    hub.awaitHealth();
  }

  /** What has to be the same after what was refused. */
  private record Before(long head, AtRest beside, int letters) {

    static Before now() {
      hub.awaitViews(Duration.ofSeconds(30));
      return new Before(Views.of(hub.owner()).head(), AtRest.of(hub), letterCount());
    }

    void assertIsStillSo() {
      assertThat(Views.of(hub.owner()).head()).as("position of the log").isEqualTo(head);
      assertThat(AtRest.of(hub).tables()).as("what lies beside the log").isEqualTo(beside.tables());
      assertThat(letterCount()).as("letters").isEqualTo(letters);
      System.out.printf(
          "Fuzz, unchanged: the log at %d, %d rows in %d tables beside it, %d letters%n",
          head, beside.rows(), beside.tables().size(), letters);
    }

    private static int letterCount() {
      return hub.owner().get("/api/outbox").json().size();
    }
  }

  private static List<String> faults(String kind, Of asked) throws Exception {
    var campaign = new Campaign(kind, http, SEED);
    for (var operation : operations) {
      campaign.send(asked.cases(operation));
    }
    System.out.println(campaign);
    return campaign.faults();
  }
}
