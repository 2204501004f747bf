package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@OnSharedHub
class ImportJourney {

  private static final String COMMENTS =
      """
      timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
      1700000000000,x,0,0,1,1,1,"Milk, then ""coffee\"""
      1700000000001,x,1,0,0,0,-1,Buy my watches
      """;
  private static final String VOTES =
      """
      timestamp,datetime,comment-id,voter-id,vote
      1700000000002,x,0,1,1
      1700000000003,x,0,1,-1
      1700000000004,x,0,2,0
      1700000000005,x,9,2,1
      """;
  private static final Path SEATTLE = Path.of("../../shared/data/polis/15-per-hour-seattle");

  private Scene scene;

  @BeforeEach
  void start(Hub hub) {
    scene = Scene.agreeing(hub);
  }

  @Test
  void aConversationBecomesIdeasWithTheirTimesAndTheLastVoteOfEachVoter() {
    var job = imported(COMMENTS, VOTES);

    assertThat(job.path("state").asString()).isEqualTo("DONE");
    assertThat(job.path("done").asLong()).isEqualTo(job.path("total").asLong()).isEqualTo(6);
    assertThat(job.path("failures").toString())
        .isEqualTo(
            """
            [{"file":"votes.csv","line":5,"reason":"there is no comment 9",\
            "code":"comment.unknown","values":{"comment":"9"}}]\
            """);
    var ideas = ideas();
    assertThat(ideas.path("total").asInt()).isEqualTo(1);
    var idea = ideas.path("items").path(0);
    assertThat(idea.path("title").asString()).isEqualTo("Milk, then \"coffee\"");
    assertThat(idea.path("submittedAt").asString()).startsWith("2023-11-14T22:13:20");
    assertThat(idea.path("votes").toString())
        .isEqualTo(
            """
            {"agree":0,"disagree":1,"pass":1}\
            """);
  }

  @Test
  void aSecondImportChangesNothingAlsoInTheLog() {
    imported(COMMENTS, VOTES);
    var head = Views.of(scene.owner()).head();
    imported(COMMENTS, VOTES);

    assertThat(Views.of(scene.owner()).head()).isEqualTo(head);
  }

  @Test
  void aFolderIsHandedToARunningHubByTheProgramItself(Hub hub, @TempDir Path folder)
      throws Exception {
    for (var file : files(COMMENTS, VOTES).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    var handed = ran(hub, Hub.OWNER_KEY, folder);

    assertThat(handed.code()).as(handed.said()).isZero();
    assertThat(handed.said()).contains("DONE 6 of 6, 1 failed", "there is no comment 9");
    assertThat(ideas().path("items").path(0).path("votes").toString())
        .isEqualTo("{\"agree\":0,\"disagree\":1,\"pass\":1}");

    var refused = ran(hub, "another key", folder);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.said()).contains("sign-in.required");
    var lost = ran(hub, Hub.OWNER_KEY, folder.resolve("nowhere"));
    assertThat(lost.code()).isEqualTo(2);
    assertThat(lost.said()).contains("There is no file or folder " + folder.resolve("nowhere"));
    for (var said : List.of(handed.said(), refused.said(), lost.said())) {
      assertThat(said).as("nothing of the program's inside").doesNotContain("DEBUG", "\tat ");
    }
  }

  private HubCommand.Ran ran(Hub hub, String key, Path folder) throws Exception {
    return HubCommand.ran(
        hub.home(),
        Map.of("ASCOLTO_API_KEY", key),
        "import",
        "--format=polis",
        "--board=" + scene.board(),
        "--url=" + hub.address(),
        folder.toString());
  }

  @Test
  void aRealConversationIsTakenInWholeAndOnlyOnce() throws IOException {
    assumeTrue(Files.isDirectory(SEATTLE), "the conversations lie beside the project");
    var comments = Files.readString(SEATTLE.resolve("comments.csv"));
    var votes = Files.readString(SEATTLE.resolve("votes.csv"));
    var job = imported(comments, votes);
    var head = Views.of(scene.owner()).head();

    assertThat(job.path("failed").asInt()).isZero();
    assertThat(job.path("done").asInt()).isEqualTo(54 + 2_995);
    imported(comments, votes);
    assertThat(Views.of(scene.owner()).head()).isEqualTo(head);
  }

  @Test
  void aListOfIdeasIsForecastImportedExportedAndKnownAgain(Hub hub) {
    scene = Scene.upvoting(hub);
    var author = Scene.called("Ada");
    var csv =
        """
        number,title,description,created_at,created_by,votes_count,status,tags
        7,=Grind by weight,Scales,2023-05-01T08:00:00Z,%s,41,started,"mill, scale"
        8,Quiet pump,,2023-06-01T08:00:00Z,cleo@example.org,0,on ice,
        """
            .formatted(author);
    var fields = Map.of("format", "csv", "board", scene.board(), "dryRun", "true");
    var forecast = upload(scene.owner(), fields, Map.of("fider.csv", csv));
    assertThat(forecast.status()).as(forecast.toString()).isEqualTo(200);
    assertThat(forecast.json().path("ideas").asInt()).isEqualTo(1);
    assertThat(forecast.json().path("failures").toString()).contains("no stage", "on ice");
    assertThat(forecast.json().path("newTags").propertyNames()).containsExactly("mill", "scale");

    var options = "{\"newStages\": {\"on ice\": \"DECLINED\"}, \"source\": \"fider\"}";
    var asked = Map.of("format", "csv", "board", scene.board(), "options", options);
    assertThat(job(upload(scene.owner(), asked, Map.of("fider.csv", csv))).path("failed").asInt())
        .isZero();
    var head = Views.of(scene.owner()).head();
    job(upload(scene.owner(), asked, Map.of("fider.csv", csv)));
    assertThat(Views.of(scene.owner()).head()).isEqualTo(head);

    var idea = ideas().path("items").path(0);
    assertThat(idea.path("stage").asString()).isEqualTo("in-progress");
    assertThat(idea.path("votes").toString()).isEqualTo("{\"up\":41}");
    assertThat(idea.path("carriedOver").toString()).isEqualTo("{\"fider\":41}");

    var exported = scene.owner().get("/api/ideas.csv?board=" + scene.board());
    assertThat(exported.text()).contains("'=Grind by weight", "on-ice", "\"mill, scale\"");
    var elsewhere = Scene.upvoting(hub);
    var again = Map.of("format", "csv", "board", elsewhere.board(), "options", options);
    job(upload(elsewhere.owner(), again, Map.of("ideas.csv", exported.text())));
    scene = elsewhere;
    assertThat(ideas().path("items").path(0).path("title").asString())
        .isEqualTo("=Grind by weight");
    assertThat(ideas().path("items").path(0).path("votes").toString()).isEqualTo("{\"up\":41}");
  }

  @Test
  void whatCannotBeReadOfTheOptionsIsNamed(Hub hub) {
    var asked =
        Map.of(
            "format",
            "csv",
            "board",
            scene.board(),
            "options",
            "{\"columns\": {\"colour\": \"x\"}, \"stages\": {\"x\": \"y\"}, \"source\":"
                + " \"?\"}");
    var refused = upload(scene.owner(), asked, Map.of("../../etc.csv", "title\nLid\n"));

    assertProblem(refused, 422, "fields.invalid");
    assertThat(refused.badFields())
        .containsExactlyInAnyOrder(
            "options.columns.colour", "options.stages.x", "options.source", "files");
  }

  @Test
  void whatIsMissingIsNamedAtOnce() {
    var refused = upload(scene.owner(), Map.of("format", "word"), Map.of("a.csv", "x"));

    assertProblem(refused, 422, "fields.invalid");
    assertThat(refused.badFields()).containsAll(List.of("format", "board", "files"));
  }

  @Test
  void onlyTheOwnerImports() {
    var member = scene.owner().as(somebody());

    assertProblem(upload(member, fields(), files(COMMENTS, VOTES)), 403, "permission.missing");
  }

  private JsonNode imported(String comments, String votes) {
    return job(upload(scene.owner(), fields(), files(comments, votes)));
  }

  private JsonNode job(Answer accepted) {
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
    var path = "/api/imports/" + accepted.json().path("id").asString();
    return await()
        .atMost(120, SECONDS)
        .until(
            () -> scene.owner().get(path).json(),
            job -> List.of("DONE", "FAILED").contains(job.path("state").asString()));
  }

  private JsonNode ideas() {
    var head = Views.of(scene.owner()).head();
    return scene
        .owner()
        .with("Ascolto-Wait-For", Long.toString(head))
        .get("/api/ideas?board=" + scene.board())
        .json();
  }

  private static Answer upload(
      Client client, Map<String, String> fields, Map<String, String> files) {
    return client.upload("/api/imports", fields, files);
  }

  private Map<String, String> fields() {
    return Map.of("format", "polis", "board", scene.board());
  }

  private static Map<String, String> files(String comments, String votes) {
    return Map.of("comments.csv", comments, "votes.csv", votes);
  }
}
