package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a browser is signed in by the owner's link, what its cookie may do, and how that ends. */
class SessionJourney {

  private static Hub hub;
  private static Browser browser;

  private Scene scene;
  private String idea;

  @BeforeAll
  static void enter() {
    hub = Hub.embedded();
    browser = Browser.enteredBy(hub.ownerLink(), hub.anonymous());
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @BeforeEach
  void open() {
    scene = Scene.upvoting(hub);
    idea = scene.submitted("A quiet mill");
  }

  @Test
  void whoEnteredByTheLinkIsTheOwner() {
    var session = browser.client().get("/api/session");

    assertThat(session.json().path("role").asString()).isEqualTo("OWNER");
    assertThat(session.json().path("permissions").valueStream().map(one -> one.asString()))
        .contains("KEEP_VIEWS", "IMPORT");
    assertThat(session.json().path("member").asString())
        .isEqualTo(hub.owner().get("/api/session").json().path("member").asString());
    assertThat(session.header("Cache-Control")).isEqualTo("no-store");
    assertThat(browser.client().get("/api/views").status()).isEqualTo(200);
  }

  @Test
  void aVisitorHasNoRole() {
    var session = hub.anonymous().get("/api/session").json();

    assertThat(session.path("member").isNull()).isTrue();
    assertThat(session.path("role").isNull()).isTrue();
    assertThat(session.path("permissions").isEmpty()).isTrue();
  }

  @Test
  void theLinkWorksOnce() {
    var link = relaunched();
    Browser.enteredBy(link, hub.anonymous());

    assertProblem(Browser.enter(link.getFragment(), hub.anonymous()), 403, "link.invalid");
  }

  @Test
  void theCookieVotesOnOurPage() {
    assertThat(vote(browser.onOurPage()).good()).isTrue();
    assertThat(votesAfter(browser.onOurPage())).isEqualTo(1);
  }

  @Test
  void anOlderBrowserSaysOurOriginInstead() {
    assertThat(vote(browser.client().with("Origin", hub.address())).good()).isTrue();
  }

  @Test
  void whatAnotherSitesPageSendsIsRefusedAndChangesNothing() {
    for (var foreign :
        List.of(
            browser.onAnotherSite(),
            browser.onAnotherSite().with("Origin", hub.address()),
            browser.client().with("Sec-Fetch-Site", "same-site"),
            browser.client().with("Origin", "https://elsewhere.example"),
            browser.client())) {
      assertProblem(vote(foreign), 403, "origin.foreign");
      assertProblem(foreign.delete("/api/session"), 403, "origin.foreign");
    }
    assertThat(votesAfter(hub.owner().as(somebody()))).isEqualTo(1);
    assertThat(role(browser.client())).isEqualTo("OWNER");
  }

  @Test
  void anotherSiteCannotSignABrowserIn() {
    var elsewhere = hub.anonymous().with("Sec-Fetch-Site", "cross-site");
    for (var path : List.of("/api/session", "/api/sessio%6E")) {
      assertProblem(elsewhere.post(path, Map.of("link", "x")), 403, "origin.foreign");
    }
  }

  @Test
  void aCookieDoesNotActForOthers() {
    assertProblem(vote(browser.onOurPage().as(somebody())), 403, "permission.missing");
    assertProblem(browser.client().as(somebody()).get(idea), 403, "permission.missing");
  }

  @Test
  void aKeyWinsOverACookie() {
    var member = somebody();
    scene.voted(idea, member, "UP");
    var both = browser.onAnotherSite().with("Authorization", "Bearer " + Hub.OWNER_KEY);

    assertThat(role(both.as(member))).isEqualTo("MEMBER");
    assertThat(vote(both).good()).isTrue();
    assertProblem(
        browser.client().with("Authorization", "Bearer wrong").get("/api/session"),
        401,
        "sign-in.required");
  }

  @Test
  void aPasswordForAProxyInFrontLeavesTheCookieAlone() {
    var behindProxy = browser.client().with("Authorization", "Basic YWRhOnNlY3JldA==");

    assertThat(role(behindProxy)).isEqualTo("OWNER");
    assertProblem(vote(behindProxy.with("Sec-Fetch-Site", "cross-site")), 403, "origin.foreign");
  }

  @Test
  void theLinkIsForTheServerThatHasThePages() {
    try (var other = Hub.launched(Map.of("MANAGEMENT_SERVER_PORT", "0"))) {
      other.awaitAnswer("/api/boards");
      assertThat(other.ownerLink().getPort()).isEqualTo(other.port());
      Browser.enteredBy(other.ownerLink(), other.anonymous());
    }
  }

  @Test
  void aWrongCookieIsAVisitors() {
    var wrong = hub.anonymous().with("Cookie", "ascolto=" + "A".repeat(43));

    assertThat(wrong.get("/api/boards").status()).isEqualTo(200);
    assertThat(role(wrong)).isEmpty();
    assertProblem(submit(Browser.fromOurPage(wrong)), 401, "sign-in.required");
  }

  @Test
  void aRestartKeepsSessionsAndPrintsANewLink() {
    var before = hub.ownerLink();
    var after = relaunched();

    assertThat(after).isNotEqualTo(before);
    assertThat(role(browser.client())).isEqualTo("OWNER");
    assertThat(vote(browser.onOurPage()).good()).isTrue();
  }

  @Test
  void whoLeavesIsAVisitorAtOnceAndForGood() {
    var leaving = Browser.enteredBy(relaunched(), hub.anonymous());
    assertThat(role(leaving.client())).isEqualTo("OWNER");
    var left = leaving.onOurPage().delete("/api/session");

    assertThat(left.header("Set-Cookie")).startsWith("ascolto=;").contains("Max-Age=0");
    assertThat(role(leaving.client())).isEmpty();
    assertProblem(submit(leaving.onOurPage()), 401, "sign-in.required");
    assertThat(role(browser.client())).isEqualTo("OWNER");
  }

  @Test
  void theCookieIsForOurPagesOnly() {
    assertThat(browser.setCookie().split("; "))
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34560000")
        .doesNotContain("Secure");
  }

  @Test
  void underHttpsTheCookieIsSecureAndBelowThePublicPath() {
    var settings = Map.of("ASCOLTO_PUBLIC_URL", "https://example.org/feedback");
    try (var other = Hub.launched(settings)) {
      other.awaitHealth();
      var link = other.ownerLink();
      var entered = Browser.enteredBy(link, other.anonymous());

      assertThat(link.toString()).startsWith("https://example.org/feedback/enter#");
      assertThat(entered.setCookie().split("; ")).contains("Secure", "Path=/feedback/");
    }
  }

  /** Read while the hub is stopped: the files of its lists come and go. */
  @Test
  void noFileHoldsASecretAndTheLinkIsPrintedOnce() throws IOException {
    var link = hub.ownerLink().getFragment();
    hub.stop();
    try (var all = Files.walk(hub.home())) {
      var files = all.filter(Files::isRegularFile).toList();
      assertThat(files).noneMatch(file -> holds(file, browser.secret()));
      assertThat(files).filteredOn(file -> holds(file, link)).containsExactly(hub.output());
      assertThat(Files.readString(hub.output()).split(link, -1)).hasSize(2);
    } finally {
      hub.restart();
    }
  }

  private static URI relaunched() {
    hub.stop();
    hub.restart();
    return hub.ownerLink();
  }

  private Answer submit(Client client) {
    return client.put(Scene.ideaPath(), scene.idea("Another mill"));
  }

  private Answer vote(Client voter) {
    return voter.put(idea + "/vote", choice("UP"));
  }

  /** Counted after one more vote, so that what was sent before has had its turn. */
  private int votesAfter(Client voter) {
    var seen = hub.anonymous().after(vote(voter)).get(idea);
    return seen.json().path("votes").path("up").asInt();
  }

  private static String role(Client client) {
    return client.get("/api/session").json().path("role").asString("");
  }

  private static boolean holds(Path file, String secret) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
