package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens what hubs of this and of earlier versions left behind. */
class KeptDataJourney {

  private static final Path FOLDER = Path.of("src/test/resources/kept");

  static Stream<String> versions() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".zip"))
          .map(name -> name.substring(0, name.length() - ".zip".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whatAHubLeftIsShownAsItShowedItAlsoAfterARebuild(String version) throws IOException {
    var kept = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(version + ".json")));
    var home = Files.createTempDirectory("ascolto-kept-");
    Kept.unpack(FOLDER.resolve(version + ".zip"), home);
    try (var hub = Hub.over(home)) {
      hub.awaitViews(Duration.ofMinutes(1));
      assertThat(Views.of(hub.owner()).head()).isGreaterThanOrEqualTo(kept.path("head").asLong());
      assertShown(kept, hub.owner());

      var rebuilt = Views.rebuilt(hub);
      assertThat(rebuilt.views())
          .allSatisfy(view -> {
            assertThat(view.compared()).as(view.name()).isPositive();
            assertThat(view.differing()).as(view.name()).isZero();
          });
      assertShown(kept, hub.owner());
    }
  }

  @Test
  void whereTheKeysWereLeftBehindNothingIsTakenAndItIsSaidWhy() throws IOException {
    var version = versions().findFirst().orElseThrow();
    var kept = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(version + ".json")));
    var idea = "/api/ideas/" + kept.path("shown").path("ideas").path(0).path("id").asString();
    var home = Files.createTempDirectory("ascolto-keyless-");
    Kept.unpack(FOLDER.resolve(version + ".zip"), home);
    FileSystemUtils.deleteRecursively(home.resolve("keys"));
    try (var hub = Hub.launchedOver(home, Map.of())) {
      hub.awaitAnswer("/api/session");
      var why = "The keys are missing or are another hub's";

      assertThat(hub.output()).content().contains(why, "The hub takes no commands");
      assertThat(hub.anonymous().get("/actuator/health").status()).isEqualTo(503);
      var vote = new Entrance(hub).browser().put(idea + "/vote", Scene.choice("UP"));
      assertProblem(vote, 503, "hub.read-only");
      assertThat(vote.header("Retry-After")).isEqualTo("60");
      assertThat(vote.json().path("detail").asString()).startsWith(why);
      assertProblem(hub.owner().get("/api/views"), 503, "keys.missing");

      var owner = Browser.enteredBy(hub.ownerLink(), hub.anonymous());
      assertThat(owner.client().get("/actuator/health").text()).contains(why);
      assertThat(Views.of(owner.client()).head()).isEqualTo(kept.path("head").asLong());
    }
  }

  /** The roadmap twice: of the lists, and of the documents as it was then. */
  private static void assertShown(JsonNode kept, Client owner) {
    assertThat(Kept.shown(owner)).isEqualTo(kept.path("shown"));
    var then = "?asOf=" + kept.path("keptAt").asString();
    assertThat(Kept.roadmap(owner, then)).isEqualTo(kept.path("shown").path("roadmap"));
  }
}
