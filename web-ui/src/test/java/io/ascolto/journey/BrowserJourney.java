package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
      assertThat(told(hub, false)).isZero();
    }
  }

  @Test
  void theOwnerOfAnEmptyHubMakesABoardOrLooksAroundInTheDemo() throws Exception {
    var shown = Map.of("SERVER_ADDRESS", "127.0.0.1", "ASCOLTO_DEMO_LOOK_AROUND", "true");
    try (var hub = Hub.launched(shown)) {
      hub.awaitHealth();
      assertThat(told(hub, true)).isZero();
    }
  }

  private static int told(Hub hub, boolean empty) throws Exception {
    var tests =
        new ProcessBuilder(List.of("node", "node_modules/@playwright/test/cli.js", "test"))
            .directory(APPLICATION.toFile())
            .redirectErrorStream(true);
    tests
        .environment()
        .putAll(
            Map.of(
                "HUB_EMPTY",
                Boolean.toString(empty),
                "HUB_URL",
                hub.address() + "/",
                "HUB_KEY",
                Hub.OWNER_KEY,
                "HUB_LOG",
                hub.output().toString(),
                "HUB_SCREENS",
                SCREENS.toString()));
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
