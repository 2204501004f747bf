package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A hub below a path of another server, which buffers what it passes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BehindAProxy {

  private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"(.*?)\"");

  private final Proxy.Kind kind;
  private String address;
  private Hub hub;
  private Proxy proxy;

  private Scene scene;
  private String idea;
  private Client reader;

  BehindAProxy(Proxy.Kind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void start() throws IOException {
    var program = Proxy.program(kind);
    assumeTrue(program.isPresent(), kind.program() + " is not installed");
    var port = Hub.freePort();
    address = "http://127.0.0.1:" + port + "/feedback";
    hub = Hub.launched(Map.of("ASCOLTO_PUBLIC_URL", address + "/"));
    hub.awaitHealth();
    proxy = new Proxy(kind, program.orElseThrow(), port, hub);
  }

  @AfterAll
  void stop() throws IOException {
    if (proxy != null) {
      proxy.close();
    }
    if (hub != null) {
      hub.close();
    }
  }

  @BeforeEach
  void open() {
    scene = Scene.upvoting(hub);
    idea = scene.submitted("A quiet mill");
    reader = new Client(address).after(scene.staged(idea, "planned"));
  }

  @Test
  void everyPageLiesBelowThePath() {
    for (var path :
        List.of("/", "/boards/" + scene.board(), idea.substring("/api".length()), "/roadmap")) {
      var page = Page.of(reader, path);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.found("<base href=\"(.*?)\"")).isEqualTo("/feedback/");
      assertThat(page.answer().text()).contains("rel=\"canonical\" href=\"" + address + "/");
      assertThat(ADDRESS.matcher(page.answer().text()).results().map(found -> found.group(1)))
          .isNotEmpty()
          .allMatch(this::isBelow);
    }
    assertThat(Page.of(reader, "/boards/" + scene.board()).canonical())
        .isEqualTo(address + "/boards/" + scene.board());
    assertThat(Page.of(reader, "/nothing").status()).isEqualTo(404);
  }

  @Test
  void filesOfTheApplicationAreBelowThePathToo() {
    var page = Page.of(reader, "/roadmap");
    var script = page.found("<script type=\"module\"[^>]* src=\"\\./(assets/[^\"]*)\"");

    for (var file : List.of(script, "early.js", "favicon.svg")) {
      assertThat(reader.get("/" + file).status()).as(file).isEqualTo(200);
    }
    assertThat(reader.get("/" + script).header("Cache-Control")).contains("immutable");
  }

  @Test
  void theSitemapNamesPagesThatAreThere() {
    Page.of(reader, "/");
    var listed =
        Pattern.compile("<loc>(.*?)</loc>").matcher(reader.get("/sitemap.xml").text()).results();

    assertThat(listed.map(found -> found.group(1)))
        .contains(address + "/boards/" + scene.board())
        .contains(address + idea.substring("/api".length()))
        .allMatch(page -> page.startsWith(address + "/"))
        .allMatch(page -> reader.get(page.substring(address.length())).status() == 200);
    assertThat(reader.get("/robots.txt").text())
        .contains("Disallow: /feedback/api\n", "Sitemap: " + address + "/sitemap.xml");
  }

  @Test
  void theOwnerEntersAndVotesThroughTheProxy() {
    var link = hub.ownerLink();
    var browser = Browser.enteredBy(link, new Client(address));
    var ours = browser.client().with("Origin", address.substring(0, address.lastIndexOf('/')));

    assertThat(link.toString()).startsWith(address + "/enter#");
    assertThat(browser.setCookie().split("; ")).contains("Path=/feedback/");
    assertThat(browser.onOurPage().put(idea + "/vote", choice("UP")).good()).isTrue();
    assertThat(ours.delete(idea + "/vote").good()).isTrue();
    assertProblem(
        browser.client().with("Origin", hub.address()).put(idea + "/vote", choice("UP")),
        403,
        "origin.foreign");
  }

  @Test
  void theProxyHoldsNoMessageBack() throws Exception {
    var path = "/api/roadmap?board=" + scene.board();
    reader.get(path);
    var asked = System.nanoTime();
    try (var live = new Client(address).listen(path)) {
      assertThat(live.next()).contains("\"score\":0");
      scene.voted(idea, somebody(), "UP");
      assertThat(live.next()).contains("\"score\":1");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
  }

  private boolean isBelow(String link) {
    return !link.startsWith("/") && !link.startsWith("http")
        || link.equals("/feedback/")
        || link.startsWith(address + "/");
  }
}
