package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.board;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Boards, as their keepers and their visitors meet them. */
@OnSharedHub
class BoardJourney {

  private Scene scene;

  @BeforeEach
  void open(Hub hub) {
    scene = Scene.upvoting(hub);
  }

  @Test
  void newBoardIsListedToItsMakerAtOnce() {
    var again = scene.owner().put(scene.boardPath(), board("Machines", "UPVOTE", "PUBLIC"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(listed(scene.owner().after(again)).path("name").asString()).isEqualTo("Machines");
  }

  @Test
  void repeatedPutRenames() {
    var renamed = scene.owner().put(scene.boardPath(), board("Mills", "UPVOTE", "PUBLIC"));
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(listed(scene.owner().after(renamed)).path("name").asString()).isEqualTo("Mills");
  }

  @Test
  void modelStaysOnceSomebodyVoted() {
    scene.voted(scene.submitted("A quiet mill"), somebody(), "UP");
    var other = board("Machines", "AGREE_DISAGREE", "PUBLIC");
    assertProblem(scene.owner().put(scene.boardPath(), other), 409, "board.model.in-use");
  }

  @Test
  void modelIsFreeUntilSomebodyVoted() {
    var other = board("Machines", "AGREE_DISAGREE", "PUBLIC");
    assertThat(scene.owner().put(scene.boardPath(), other).status()).isEqualTo(200);
  }

  @Test
  void budgetIsRefusedByName() {
    var budget = board("Machines", "BUDGET", "PUBLIC");
    assertProblem(scene.owner().put(scene.boardPath(), budget), 409, "board.model.unavailable");
  }

  @Test
  void everyBadFieldIsNamedAtOnce() {
    var refused = scene.owner().put("/api/boards/Not_A_Slug", Map.of("visibility", "WORLD"));
    assertProblem(refused, 422, "fields.invalid");
    assertThat(refused.badFields()).contains("board", "name", "votingModel", "visibility");
  }

  @Test
  void onlyStaffKeepsBoards() {
    var member = scene.owner().as(somebody());
    var mine = board("Mine", "UPVOTE", "PUBLIC");
    assertProblem(member.put("/api/boards/mine", mine), 403, "permission.missing");
    assertProblem(scene.anonymous().put("/api/boards/mine", mine), 401, "sign-in.required");
  }

  @Test
  void aStageIsAddedOnceAndIdeasGoThere() {
    var held = Map.of("kind", "PLANNED");
    var path = scene.boardPath() + "/stages/on-hold";
    assertThat(scene.owner().put(path, held).status()).isEqualTo(201);
    assertThat(scene.owner().put(path, held).status()).isEqualTo(200);
    assertProblem(scene.owner().put(path, Map.of("kind", "SHIPPED")), 409, "stage.exists");
    var moved = scene.staged(scene.submitted("A quiet mill"), "on-hold");
    assertThat(listed(scene.owner().after(moved)).path("stages").valueStream())
        .anyMatch(stage -> stage.path("slug").asString().equals("on-hold"));
  }

  @Test
  void aStageNeedsABoardAKindAndWhoeverKeepsIt() {
    var held = Map.of("kind", "PLANNED");
    var path = scene.boardPath() + "/stages/on-hold";
    assertProblem(scene.owner().put(path, Map.of("kind", "LATER")), 422, "fields.invalid");
    assertProblem(scene.owner().put(path, Map.of()), 422, "fields.invalid");
    assertProblem(scene.owner().as(somebody()).put(path, held), 403, "permission.missing");
    assertProblem(
        scene.owner().put("/api/boards/nowhere/stages/on-hold", held), 404, "board.unknown");
  }

  @Test
  void boardForThoseSignedInIsInNoAnonymousList() {
    var closed = scene.owner().put(scene.boardPath(), board("Machines", "UPVOTE", "SIGNED_IN"));
    assertThat(listed(scene.anonymous().after(closed)).isMissingNode()).isTrue();
    assertThat(listed(scene.owner().after(closed)).isMissingNode()).isFalse();
  }

  private JsonNode listed(Client reader) {
    var answer = reader.get("/api/boards");
    assertThat(answer.status()).isEqualTo(200);
    var json = answer.json();
    var boards = json.isArray() ? json : json.path("items");
    return StreamSupport.stream(boards.spliterator(), false)
        .filter(one -> one.toString().contains(scene.board()))
        .findFirst()
        .orElseGet(() -> json.path("absent"));
  }
}
