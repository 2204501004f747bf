package io.ascolto.journey;

import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.journey.Description.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface, of which the browser application's client is made. */
@OnSharedHub
class OpenApiJourney {

  private static final Path KEPT = Path.of("src/main/browser/openapi.json");
  private static final JsonMapper SORTED =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  private Scene scene;
  private Scene split;
  private Description description;

  @BeforeEach
  void read(Hub hub) {
    scene = Scene.upvoting(hub);
    split = Scene.agreeing(hub);
    description = new Description(hub.anonymous().get("/api/openapi.json").json());
  }

  @Test
  void noAnswerIsDescribedAsBytesOrAsAnything() {
    assertThat(description.operations()).hasSizeGreaterThan(15);
    assertThat(description.operations())
        .allSatisfy(operation ->
            assertThat(operation.schemas())
                .as(operation.name())
                .noneMatch(schema -> schema.toString().contains("\"byte\""))
                .noneMatch(schema -> schema.toString().equals("{\"type\":\"object\"}")));
  }

  @Test
  void everyOperationHasAnOwnNameATagAndItsRefusals() {
    assertThat(description.operations())
        .extracting(operation -> operation.says().path("operationId").asString())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    assertThat(description.operations())
        .extracting(Operation::says)
        .allSatisfy(says -> {
          assertThat(says.path("tags").path(0).asString()).matches("[a-z]+");
          assertThat(says.path("responses").has("default")).isTrue();
        });
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    var references = description.document().findValuesAsString("$ref");
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(description.document().at(reference.substring(1)).isObject())
                .as(reference)
                .isTrue());
  }

  @Test
  void theCopyThatTheBrowserIsBuiltWithIsWhatTheHubSays() throws IOException {
    ((ObjectNode) description.document()).remove("servers");
    var served = SORTED.writeValueAsString(description.document()) + "\n";
    if (Boolean.getBoolean("openapi.renew")) {
      Files.createDirectories(KEPT.getParent());
      Files.writeString(KEPT, served);
    }
    assertThat(Files.readString(KEPT))
        .as("%s; renewed by this test with -Dopenapi.renew=true, see CONTRIBUTING.md", KEPT)
        .isEqualTo(served);
  }

  @Test
  void whatIsAnsweredAboutIdeasIsWhatIsDescribed() {
    var idea = scene.submitted("A quiet mill");
    var other = split.submitted("Pods have no place");
    var voter = somebody();
    scene.voted(idea, voter, "UP");
    split.voted(other, somebody(), "DISAGREE");
    scene.owner().put(idea + "/votes/" + somebody(), choice("UP"));
    var staged = scene.staged(idea, "planned");
    for (var reader : List.of(scene.owner().as(voter), scene.anonymous(), scene.owner())) {
      var after = reader.after(staged);
      assertDescribed(after, "/api/ideas", "?limit=3&sort=new");
      assertDescribed(after, "/api/ideas/facets", "");
      assertDescribed(after, "/api/ideas/{id}", idea);
      assertDescribed(after, "/api/ideas/{id}", other);
      assertDescribed(after, "/api/ideas/{id}/timeline", idea + "/timeline");
      assertDescribed(after, "/api/ideas/weeks", "?idea=" + idea.substring("/api/ideas/".length()));
      assertDescribed(after, "/api/roadmap", "");
      assertDescribed(after, "/api/roadmap", "?asOf=" + LocalDate.now());
      assertDescribed(after, "/api/boards", "");
    }
  }

  @Test
  void whatIsAnsweredAboutViewsAndImportsIsWhatIsDescribed() {
    assertDescribed(scene.owner(), "/api/views", "");
    var csv = "title,status,votes\nQuiet pump,on ice,3\n";
    for (var dryRun : List.of("true", "false")) {
      var fields = Map.of("format", "csv", "board", scene.board(), "dryRun", dryRun);
      var answer = scene.owner().upload("/api/imports", fields, Map.of("ideas.csv", csv));
      assertThat(differences("/api/imports", "post", answer)).as(answer.text()).isEmpty();
      if (answer.status() == 202) {
        var job = "/api/imports/" + answer.json().path("id").asString();
        assertDescribed(scene.owner(), "/api/imports/{id}", job);
      }
    }
  }

  @Test
  void refusalsAreWhatIsDescribed() {
    var nothing = scene.anonymous().get(Scene.ideaPath());
    assertThat(differences("/api/ideas/{id}", "get", nothing)).isEmpty();
    var query = scene.anonymous().get("/api/ideas?limit=0");
    assertThat(differences("/api/ideas", "get", query)).isEmpty();
    var fields = scene.owner().put(Scene.ideaPath(), Map.of());
    assertThat(differences("/api/ideas/{id}", "put", fields)).isEmpty();
    var noJson = scene.owner().putRaw(Scene.ideaPath(), "{");
    assertThat(differences("/api/ideas/{id}", "put", noJson)).isEmpty();
    var stranger = scene.anonymous().put(Scene.ideaPath(), scene.idea("A quiet mill"));
    assertThat(differences("/api/ideas/{id}", "put", stranger)).isEmpty();
  }

  @Test
  void whatIsNotDescribedIsFound() {
    var item = (ObjectNode) scene.anonymous().get("/api/ideas").json();
    item.remove("total");
    item.put("colour", "red").put("nextCursor", 1);
    assertThat(description.differences("/api/ideas", "get", 200, item)).hasSize(3);
  }

  private void assertDescribed(Client reader, String path, String asked) {
    var answer = reader.get(asked.startsWith("/") ? asked : path + asked);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(differences(path, "get", answer)).as(answer.text()).isEmpty();
  }

  private List<String> differences(String path, String method, Answer answer) {
    return description.differences(path, method, answer.status(), answer.json());
  }
}
