package io.ascolto.proof;

import static org.awaitility.Awaitility.await;

import io.ascolto.journey.Answer;
import io.ascolto.journey.Hub;
import io.ascolto.journey.Kept;
import io.ascolto.journey.Views;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the small data folder that later versions have to open: a bit of everything that can
 * happen. Arguments: where to put it, the version, the commit.
 */
public final class KeepData {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final int IDEAS = 20;
  private static final int MEMBERS = 30;
  private static final List<String> STANCES = List.of("AGREE", "DISAGREE", "PASS");
  private static final List<String> STAGES =
      List.of("open", "planned", "in-progress", "shipped", "declined");

  /** Of the two statements one was refused by moderators: it is hidden. */
  private static final Map<String, String> CONVERSATION =
      Map.of(
          "comments.csv",
          """
          timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
          1700000000000,x,0,0,1,1,1,"Milk, then ""coffee\"""
          1700000000001,x,1,0,0,0,-1,Buy my watches
          """,
          "votes.csv",
          """
          timestamp,datetime,comment-id,voter-id,vote
          1700000000002,x,0,1,1
          1700000000003,x,0,1,-1
          1700000000004,x,0,2,0
          """);

  private static final Map<String, String> LIST =
      Map.of(
          "fider.csv",
          """
          number,title,description,created_at,created_by,votes_count,status,tags
          7,=Grind by weight,Scales,2023-05-01T08:00:00Z,Ada Byron,41,started,"mill, scale"
          8,Quiet pump,,2023-06-01T08:00:00Z,cleo@example.org,3,on ice,
          """);

  private final Hub hub;

  private KeepData(Hub hub) {
    this.hub = hub;
  }

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var version = arguments[1];
    try (var hub = Hub.embedded()) {
      new KeepData(hub).happen();
      hub.awaitViews(LIMIT);
      var said =
          JsonMapper.shared()
              .createObjectNode()
              .put("version", version)
              .put("commit", arguments[2])
              .put("keptAt", Instant.now().toString())
              .put("head", Views.of(hub.owner()).head())
              .set("shown", Kept.shown(hub.owner()));
      hub.stop();
      Files.createDirectories(folder);
      Kept.pack(hub.home(), folder.resolve(version + ".zip"));
      Files.writeString(folder.resolve(version + ".json"), said.toPrettyString() + "\n");
    }
  }

  private void happen() {
    board("machines", "UPVOTE");
    board("claims", "AGREE_DISAGREE");
    for (int idea = 0; idea < IDEAS; idea++) {
      submit(idea);
      vote(idea);
    }
    imported(
        "csv", "machines", "{\"newStages\":{\"on ice\":\"DECLINED\"},\"source\":\"fider\"}", LIST);
    imported("polis", "claims", "", CONVERSATION);
    for (int idea = 0; idea < IDEAS; idea++) {
      move(idea, STAGES.get(idea % STAGES.size()));
    }
  }

  private void board(String slug, String model) {
    var body = Map.of("name", "Über " + slug, "votingModel", model, "visibility", "PUBLIC");
    good(hub.owner().put("/api/boards/" + slug, body));
  }

  private void submit(int idea) {
    var body =
        Map.of(
            "board",
            isClaim(idea) ? "claims" : "machines",
            "title",
            "Idea number " + idea + " \u2615",
            "text",
            "Every morning,\n*" + idea + "* cups, gr\u00fcn.",
            "tags",
            List.of("tag-" + idea % 3));
    good(hub.owner().as(Requests.member(idea)).put(path(idea), body));
  }

  /** Of some 150 votes a few are switched, a few withdrawn, and one each is taken by telephone. */
  private void vote(int idea) {
    for (int member = idea % 4; member < MEMBERS; member += 4) {
      var voter = hub.owner().as(Requests.member(member));
      good(voter.put(path(idea) + "/vote", choice(idea, idea + member)));
      if (isClaim(idea) && member % 5 == 0) {
        good(voter.put(path(idea) + "/vote", choice(idea, idea + member + 1)));
      }
      if (member % 7 == 0) {
        good(voter.delete(path(idea) + "/vote"));
      }
    }
    var heard =
        Map.of("choice", choice(idea, idea).get("choice"), "source", "call", "note", "Twice");
    good(hub.owner().put(path(idea) + "/votes/" + Requests.member(MEMBERS - 1 - idea), heard));
  }

  private static Map<String, String> choice(int idea, int n) {
    return Map.of("choice", isClaim(idea) ? STANCES.get(n % STANCES.size()) : "UP");
  }

  private void move(int idea, String stage) {
    var body = Map.of("stage", stage, "message", "Because of " + idea);
    good(hub.owner().put(path(idea) + "/stage", body));
  }

  private void imported(String format, String board, String options, Map<String, String> files) {
    var fields = Map.of("format", format, "board", board, "options", options);
    var accepted = good(hub.owner().upload("/api/imports", fields, files));
    var job = "/api/imports/" + accepted.json().path("id").asString();
    await()
        .atMost(LIMIT)
        .until(() -> good(hub.owner().get(job)).json().path("state").asString().equals("DONE"));
  }

  private static boolean isClaim(int idea) {
    return idea >= IDEAS / 2;
  }

  private static String path(int idea) {
    var name = ("idea " + idea).getBytes(StandardCharsets.UTF_8);
    return "/api/ideas/" + UUID.nameUUIDFromBytes(name);
  }

  private static Answer good(Answer answer) {
    if (!answer.good()) {
      throw new IllegalStateException(answer.toString());
    }
    return answer;
  }
}
