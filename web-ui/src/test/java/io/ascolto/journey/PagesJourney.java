package io.ascolto.journey;

import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as they come from the hub, before any JavaScript. */
class PagesJourney {

  private static Hub hub;
  private static Browser browser;

  private Scene scene;
  private String idea;
  private Client reader;

  @BeforeAll
  static void start() {
    hub = Hub.embedded();
    browser = Browser.enteredBy(hub.ownerLink(), hub.anonymous());
    assertThat(Page.of(hub.anonymous(), "/").title()).isEqualTo("Boards · Ascolto");
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @BeforeEach
  void open() {
    scene = Scene.upvoting(hub);
    idea = scene.submitted("A quiet <mill>");
    scene.voted(idea, somebody(), "UP");
    reader = hub.anonymous().after(scene.staged(idea, "planned"));
  }

  @Test
  void theBoardIsReadWithItsIdeas() {
    var page = page("/boards/" + scene.board());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.title()).isEqualTo("Machines · Ascolto");
    assertThat(page.lang()).isEqualTo("en");
    assertThat(page.canonical()).isEqualTo(hub.address() + "/boards/" + scene.board());
    assertThat(page.isFindable()).isTrue();
    assertThat(page.text()).contains("A quiet &lt;mill&gt;", "1 votes", "Planned", "Every morning");
    assertTold(page, "api/boards", "api/ideas?" + board(), "api/ideas/facets?" + board(), weeks());
  }

  @Test
  void aBoardIsNarrowedAsTheAddressSays() {
    scene.submitted("A loud saw");
    var other = scene.submitted("Another saw");
    reader = hub.anonymous().after(scene.staged(other, "planned"));
    var query = "q=A%20quiet&stage=planned&tag=mill";
    var page = page("/boards/" + scene.board() + "?tag=mill&sort=new&stage=planned&q=A+quiet");
    var narrowed = board() + "&" + query;

    assertThat(page.text()).contains("mill&gt;").doesNotContain("saw");
    assertThat(page.canonical()).isEqualTo(hub.address() + "/boards/" + scene.board());
    assertTold(
        page,
        "api/boards",
        "api/ideas?" + narrowed + "&sort=new",
        "api/ideas/facets?" + narrowed,
        weeks());
  }

  @Test
  void aLongBoardIsReadPageByPageWithoutJavaScript() {
    for (var n = 1; n < 25; n++) {
      idea = scene.submitted("Saw number " + n);
    }
    reader = hub.anonymous().after(scene.staged(idea, "planned"));
    var first = page("/boards/" + scene.board() + "?sort=new");
    var more = first.found("href=\"([^\"]*cursor[^\"]*)\"").replace("&#x3D;", "=");
    var second = page("/" + more.replace("&amp;", "&"));

    assertThat(first.text()).contains("Saw number 24<", "25 ideas").doesNotContain("Saw number 1<");
    assertThat(second.text()).contains("Saw number 1<", "mill&gt;").doesNotContain("number 24<");
    assertThat(second.text()).doesNotContain("cursor");
    assertThat(second.told().propertyNames()).anyMatch(path -> path.contains("&cursor="));
  }

  @Test
  void anIdeaIsReadWithItsHistory() {
    var page = page(idea.substring("/api".length()));

    assertThat(page.title()).isEqualTo("A quiet &lt;mill&gt; · Machines · Ascolto");
    assertThat(page.canonical()).isEqualTo(hub.address() + idea.substring("/api".length()));
    assertThat(page.found("name=\"description\" content=\"(.*?)\"")).isEqualTo("Every morning.");
    assertThat(page.text()).contains("Every morning.", "As we said");
    var told = idea.substring(1);
    assertTold(page, "api/boards", told, told + "/timeline", told + "/comments");
  }

  @Test
  void theRoadmapIsReadNowAndAsItWas() {
    var now = page("/roadmap?" + board());
    var then = page("/roadmap?" + board() + "&asOf=2020-01-01");

    assertThat(now.title()).isEqualTo("Roadmap · Ascolto");
    assertThat(now.text()).contains("A quiet &lt;mill&gt;");
    assertThat(then.text()).doesNotContain("mill");
    assertThat(then.canonical())
        .as("a search engine keeps the roadmap, not each of its days")
        .isEqualTo(now.canonical())
        .isEqualTo(hub.address() + "/roadmap?" + board());
    assertThat(now.isFindable()).isTrue();
    assertThat(then.isFindable()).isFalse();
    var days = "api/roadmap/days?" + board();
    assertTold(now, "api/boards", "api/roadmap?" + board(), days, weeks());
    assertTold(then, "api/boards", "api/roadmap?" + board() + "&asOf=2020-01-01", days);
    assertThat(page("/roadmap").told().propertyNames()).contains("api/roadmap", "api/roadmap/days");
  }

  @Test
  void theFirstPageListsTheBoards() {
    scene = Scene.agreeing(hub);
    reader = hub.anonymous().after(scene.staged(scene.submitted("A saw"), "planned"));
    var page = page("/");

    assertThat(page.canonical()).isEqualTo(hub.address() + "/");
    assertThat(page.text()).contains("href=\"boards/" + scene.board() + "\"");
    assertTold(page, "api/boards");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/enter", "/import", "/views", "/outbox", "/settings/boards"})
  void whatOnlyTheApplicationShowsSaysSo(String path) {
    var page = page(path);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.title()).isEqualTo("Ascolto");
    assertThat(page.text()).contains("needs JavaScript");
    assertThat(page.isFindable()).isFalse();
    assertTold(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/boards/nothing", "/ideas/nothing", "/boards/a/b", "/ideas"})
  void whatThereIsNotIsAPageThatSaysSo(String path) {
    assertMissing(page(path), 404);
  }

  @Test
  void anIdeaThatIsNotKnownOrNotForEverybodyIsMissing() {
    assertMissing(page("/ideas/" + UUID.randomUUID()), 404);
    var members = Scene.forMembers(hub);
    var hidden = members.submitted("A hidden saw");
    reader = hub.anonymous().after(members.staged(hidden, "planned"));
    var path = hidden.substring("/api".length());

    assertMissing(page(path), 404);
    assertThat(Page.of(browser.client(), path).title()).startsWith("A hidden saw");
  }

  @Test
  void aWrongQuestionIsNoServerError() {
    assertMissing(page("/roadmap?asOf=yesterday"), 400);
    assertMissing(page("/boards/" + scene.board() + "?sort=size"), 400);
    assertMissing(page("/boards/" + scene.board() + "?cursor=none"), 400);
  }

  @Test
  void aPageSpeaksTheReadersLanguage() {
    var path = "/boards/" + scene.board();
    var italian = Page.of(reader.with("Accept-Language", "it-IT,it;q=0.9,en;q=0.5"), path);
    var chosen =
        Page.of(reader.with("Accept-Language", "en").with("Cookie", "lang=it"), "/nothing");
    var neither = Page.of(reader.with("Accept-Language", "fr"), path);
    var broken = Page.of(reader.with("Accept-Language", ";;").with("Cookie", "lang=xx"), path);

    assertThat(italian.lang()).isEqualTo("it");
    assertThat(italian.text()).contains("Pianificata");
    assertThat(chosen.title()).isEqualTo("Qui non c’è nulla");
    assertThat(List.of(neither.lang(), broken.lang())).containsExactly("en", "en");
    assertThat(italian.answer().headers().allValues("Vary").toString())
        .contains("Accept-Language", "Cookie");
  }

  @Test
  void whoIsSignedInReadsTheirOwnVote() {
    var voted = browser.onOurPage().put(idea + "/vote", choice("UP"));
    var page = Page.of(browser.client().after(voted), idea.substring("/api".length()));

    assertThat(page.told().path(idea.substring(1)).path("viewerVote").path("choice").asString())
        .isEqualTo("UP");
    assertThat(page.answer().header("Cache-Control")).isEqualTo("no-cache");
    assertThat(page.told().path("api/session").path("role").asString()).isEqualTo("OWNER");
    var others = Page.of(hub.anonymous().after(voted), idea.substring("/api".length()));
    assertThat(others.told().path(idea.substring(1)).path("viewerVote").isNull()).isTrue();
    assertThat(others.told().path("api/session").path("role").isNull()).isTrue();
  }

  @Test
  void aHubWithOneBoardBeginsWithIt() {
    try (var small = Hub.embedded()) {
      assertThat(Page.of(small.anonymous(), "/").title()).isEqualTo("Boards · Ascolto");
      var only = Scene.upvoting(small);
      var seen = small.anonymous().after(only.staged(only.submitted("A saw"), "planned"));
      var page = Page.of(seen, "/");

      assertThat(page.title()).isEqualTo("Machines · Ascolto");
      assertThat(page.canonical()).isEqualTo(small.address() + "/");
      assertThat(page.text()).contains("A saw");
    }
  }

  private Page page(String path) {
    return Page.of(reader, path);
  }

  private String board() {
    return "board=" + scene.board();
  }

  private static void assertMissing(Page page, int status) {
    assertThat(page.status()).as(page.toString()).isEqualTo(status);
    assertThat(page.title()).isEqualTo("There is nothing here");
    assertThat(page.isFindable()).isFalse();
    assertThat(page.told().isEmpty()).isTrue();
  }

  private String weeks() {
    return "api/ideas/weeks?idea=" + idea.substring(idea.lastIndexOf('/') + 1);
  }

  /** Exactly who asks and these answers, and what the API itself says at each. */
  private void assertTold(Page page, String... besides) {
    var paths = Stream.concat(Stream.of("api/session"), Stream.of(besides)).toList();
    assertThat(page.told().propertyNames()).containsExactlyInAnyOrderElementsOf(paths);
    for (var path : paths) {
      assertThat(page.told().path(path)).isEqualTo(reader.get("/" + path).json());
    }
  }
}
