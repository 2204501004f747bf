package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people do in a browser: the tests in {@code src/main/browser/tests/e2e}, by Playwright in
 * Chromium, with a hub of their own. Pictures of every page are left in {@code target/screens}.
 */
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
  private static Hub atHome() throws Exception {
    var hub =
        Hub.launched(Map.of("SERVER_ADDRESS", "127.0.0.1", "ASCOLTO_DEMO_LOOK_AROUND", "true"));
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
