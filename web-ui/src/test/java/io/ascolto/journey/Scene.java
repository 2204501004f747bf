package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a journey starts from: the owner, a fresh board, and ideas on it. */
record Scene(Client owner, Client anonymous, String board) {

  static Scene upvoting(Hub hub) {
    return with(hub, "UPVOTE", "PUBLIC");
  }

  static Scene agreeing(Hub hub) {
    return with(hub, "AGREE_DISAGREE", "PUBLIC");
  }

  /** On a board that visitors do not see. */
  static Scene forMembers(Hub hub) {
    return with(hub, "UPVOTE", "SIGNED_IN");
  }

  private static Scene with(Hub hub, String model, String visibility) {
    var scene = new Scene(hub.owner(), hub.anonymous(), "board-" + UUID.randomUUID());
    assertCreated(scene.owner().put(scene.boardPath(), board("Machines", model, visibility)));
    return scene;
  }

  static Map<String, String> board(String name, String model, String visibility) {
    return Map.of("name", name, "votingModel", model, "visibility", visibility);
  }

  static Map<String, String> choice(String choice) {
    return Map.of("choice", choice);
  }

  static String somebody() {
    return UUID.randomUUID() + "@example.org";
  }

  /** A name that is found again wherever it should not be. */
  static String called(String first) {
    return first + " Byron" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Members by a part of what they are called, as somebody finds them on our page. */
  /** The address of somebody whom the owner gave this role. */
  static String invited(Hub hub, String role) {
    var email = somebody();
    assertCreated(hub.owner().post("/api/members", Map.of("email", email, "role", role)));
    return email;
  }

  /** Waits until somebody is forgotten: that is what is said last. */
  static void awaitForgotten(Hub hub, Duration limit) {
    await()
        .atMost(limit)
        .until(() ->
            hub.owner()
                .get("/api/members")
                .json()
                .path("items")
                .valueStream()
                .anyMatch(one -> one.path("forgotten").asBoolean()));
  }

  static JsonNode sought(Client by, String called) {
    return Browser.fromOurPage(by).post("/api/members/search", Map.of("q", called)).json();
  }

  static String ideaPath() {
    return "/api/ideas/" + UUID.randomUUID();
  }

  String boardPath() {
    return "/api/boards/" + board;
  }

  Map<String, Object> idea(String title) {
    return Map.of(
        "board", board, "title", title, "text", "Every morning.", "tags", List.of("mill"));
  }

  /** A new idea's path. */
  String submitted(String title) {
    var path = ideaPath();
    assertCreated(owner.put(path, idea(title)));
    return path;
  }

  Answer voted(String idea, String member, String choice) {
    var answer = owner.as(member).put(idea + "/vote", choice(choice));
    assertThat(answer.good()).as(answer.toString()).isTrue();
    return answer;
  }

  Answer staged(String idea, String stage) {
    var answer = owner.put(idea + "/stage", Map.of("stage", stage, "message", "As we said"));
    assertThat(answer.good()).as(answer.toString()).isTrue();
    return answer;
  }

  static void assertCreated(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.problem()).as(answer.toString()).isEqualTo(code);
  }
}
