package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.journey.IdentityProvider.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people do in a browser: the tests in {@code src/main/browser/tests/e2e}, by Playwright in
 * Chromium, with a hub of their own. Pictures of every page are left in {@code target/screens}.
 * Nothing runs beside them, for a browser takes both processors.
 */
@Isolated
class BrowserJourney {

  private static final Path APPLICATION = Path.of("src/main/browser");
  private static final Path SCREENS = Path.of("target/screens").toAbsolutePath();

  @Test
  void peopleReadVoteWatchAndImport() throws Exception {
    try (var hub = Hub.embedded()) {
      assertThat(told(hub, Map.of("HUB_TESTS", "e2e"))).isZero();
    }
  }

  /** Those that are installed: Debian's Firefox, and WebKitGTK. */
  @Test
  void theCustomersStoryIsTheSameInOtherBrowsers() throws Exception {
    try (var hub = Hub.embedded()) {
      assertThat(told(hub, Map.of("HUB_TESTS", "others"))).isZero();
    }
  }

  /**
   * By a provider of identities, a real one, and by a link from the company's own product; what the
   * hub writes to them there goes to a mail server that the tests are.
   */
  @Test
  void peopleArriveFromElsewhereAndAreWrittenTo() throws Exception {
    var port = Hub.freePort();
    var secret = "the-secret-of-the-shop-in-the-browser";
    var smtp = Integer.toString(Hub.freePort());
    var settings = new HashMap<>(Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", smtp));
    settings.putAll(
        Map.of(
            "ASCOLTO_JOIN",
            "acme.example",
            "ASCOLTO_OIDC_ACME_ISSUER",
            IdentityProvider.issuer(port),
            "ASCOLTO_OIDC_ACME_CLIENT_ID",
            IdentityProvider.CLIENT,
            "ASCOLTO_OIDC_ACME_CLIENT_SECRET",
            IdentityProvider.SECRET,
            "ASCOLTO_OIDC_ACME_NAME",
            "Acme",
            "ASCOLTO_OIDC_AWAY_ISSUER",
            IdentityProvider.issuer(Hub.freePort()),
            "ASCOLTO_OIDC_AWAY_CLIENT_ID",
            IdentityProvider.CLIENT,
            "ASCOLTO_OIDC_AWAY_NAME",
            "Away",
            "ASCOLTO_PRODUCT_SHOP_ISSUER",
            "shop",
            "ASCOLTO_PRODUCT_SHOP_SECRETS",
            secret));
    try (var hub = launched(settings);
        var provider = IdentityProvider.started(port, hub.address(), "acme")) {
      var ada = Scene.called("Ada");
      provider.knows("ada", new Person("ada@acme.example", true, true, ada));
      provider.knows(
          "mallory", new Person("mallory@acme.example", false, true, Scene.called("Mallory")));
      var ways =
          Map.of(
              "HUB_TESTS",
              "ways",
              "HUB_PASSWORD",
              IdentityProvider.PASSWORD,
              "HUB_SECRET",
              secret,
              "HUB_PERSON",
              ada,
              "HUB_SMTP",
              smtp);
      assertThat(told(hub, ways)).isZero();
    }
  }

  @Test
  void theOwnerOfAnEmptyHubMakesABoardOrLooksAroundInTheDemo() throws Exception {
    try (var hub = atHome()) {
      assertThat(told(hub, Map.of("HUB_TESTS", "empty"))).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "it"})
  void anEvaluatorHasAQuarterOfAnHour(String language) throws Exception {
    try (var hub = atHome()) {
      var evaluator = Map.of("HUB_TESTS", "evaluator", "HUB_LANGUAGE", language);
      assertThat(told(hub, evaluator)).isZero();
    }
  }

  /** A hub with nothing in it, on the machine of whoever looks at it. */
  private static Hub atHome() {
    return launched(Map.of("SERVER_ADDRESS", "127.0.0.1", "ASCOLTO_DEMO_LOOK_AROUND", "true"));
  }

  private static Hub launched(Map<String, String> settings) {
    var hub = Hub.launched(settings);
    hub.awaitHealth();
    return hub;
  }

  private static int told(Hub hub, Map<String, String> which) throws Exception {
    var tests =
        new ProcessBuilder(List.of("node", "node_modules/@playwright/test/cli.js", "test"))
            .directory(APPLICATION.toFile())
            .redirectErrorStream(true);
    var environment = tests.environment();
    environment.putAll(which);
    environment.put("HUB_URL", hub.address() + "/");
    environment.put("HUB_KEY", Hub.OWNER_KEY);
    environment.put("HUB_LOG", hub.output().toString());
    environment.put("HUB_SCREENS", SCREENS.toString());
    return printed(tests.start());
  }

  /** The exit code, when all that it says was printed. */
  private static int printed(Process process) throws IOException, InterruptedException {
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(line);
      }
    }
    return process.waitFor();
  }
}
