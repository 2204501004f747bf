package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside the pages: the application's files, the sitemap, and the interface. */
@OnSharedHub
class BesidePagesJourney {

  private Hub hub;
  private Scene scene;

  @BeforeEach
  void open(Hub shared) {
    hub = shared;
    scene = Scene.upvoting(hub);
  }

  @Test
  void searchEnginesAreToldWhatIsPublicWhoeverAsks() {
    var idea = scene.submitted("A quiet mill");
    var members = Scene.forMembers(hub);
    var hidden = members.submitted("A hidden saw");
    hub.awaitViews(Duration.ofSeconds(10));
    for (var asking : List.of(hub.anonymous(), hub.owner())) {
      assertThat(asking.get("/sitemap.xml").text())
          .contains("<loc>" + hub.address() + "/</loc>")
          .contains("<loc>" + hub.address() + "/boards/" + scene.board() + "</loc>")
          .contains("<loc>" + hub.address() + idea.substring("/api".length()) + "</loc>")
          .doesNotContain(members.board())
          .doesNotContain(hidden.substring("/api".length()))
          .endsWith("</urlset>\n");
    }
    assertThat(hub.anonymous().get("/robots.txt").text())
        .contains("Disallow: /api\n", "Sitemap: " + hub.address() + "/sitemap.xml");
  }

  @Test
  void whoLooksWhetherAPageIsThereIsTold() {
    assertThat(hub.anonymous().head("/roadmap").status()).isEqualTo(200);
    assertThat(hub.anonymous().head("/roadmap").text()).isEmpty();
    assertThat(hub.anonymous().head("/nothing").status()).isEqualTo(404);
  }

  @Test
  void filesOfTheApplicationAreKeptForEverAndSentSmall() {
    var page = Page.of(hub.anonymous(), "/roadmap");
    var script = "/" + page.found("<script type=\"module\"[^>]* src=\"\\./(assets/[^\"]*)\"");
    var plain = hub.anonymous().get(script);
    var small = hub.anonymous().with("Accept-Encoding", "gzip").get(script);

    assertThat(plain.status()).isEqualTo(200);
    assertThat(plain.header("Cache-Control")).contains("max-age=31536000", "immutable");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(small.header("Cache-Control")).contains("immutable");
    assertThat(small.header("Vary")).contains("Accept-Encoding");
    assertThat(Long.parseLong(small.header("Content-Length")))
        .isLessThan(Long.parseLong(plain.header("Content-Length")));
    assertThat(hub.anonymous().get("/assets/none.js").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/api/ideas/00000000-0000-0000-0000-000000000000"})
  void theInterfaceAnswersWithProblemsAlsoToBrowsers(String path) {
    for (var accepted : List.of("text/html", "text/html,*/*;q=0.8", "*/*")) {
      var answer = hub.anonymous().with("Accept", accepted).get(path);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
      assertThat(answer.problem()).isNotEmpty();
    }
  }
}
