package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Two members of whom a journey wants to know whether they are one person. */
record Twins(Client owner, String byron, String ada) {

  static final String BECAUSE = "She married";

  static Twins on(Hub hub) {
    return new Twins(hub.owner(), Scene.somebody(), Scene.somebody());
  }

  static String path(String member, String what) {
    return "/api/members/" + member + "/" + what;
  }

  static Map<String, String> because(String into) {
    return Map.of("into", into, "reason", BECAUSE);
  }

  Answer join(String member, String into) {
    return owner.put(path(member, "joined"), because(into));
  }

  /** Makes somebody a member who is none yet. */
  String id(String email) {
    var named = owner.as(email).put("/api/session/name", Map.of("name", "", "shown", "MADE_UP"));
    assertThat(named.status()).as(named.toString()).isLessThan(500);
    return owner.as(email).get("/api/session").json().path("member").asString();
  }

  String vote(String idea, String who, Answer after) {
    var seen = owner.as(who).after(after).get(idea).json();
    return seen.path("viewerVote").path("choice").asString("");
  }
}
