package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.called;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody may on the board that they were entrusted with, and nowhere else. */
class BoardRolesJourney {

  private static final List<String> ROLES =
      List.of("RESEARCHER", "MODERATOR", "SUPPORT", "COMMUNITY_MANAGER", "PRODUCT_MANAGER");

  /** In each line a member with each of the roles on this board, and a member with none. */
  private static final String EXPECTED =
      """
      PUBLIC    view    + + + + + +
      PUBLIC    list    + + + + + +
      PUBLIC    live    + + + + + +
      PUBLIC    vote    + + + + + +
      PUBLIC    submit  + + + + + +
      PUBLIC    comment + + + + + +
      PUBLIC    export  - - - - - -
      PUBLIC    answer  - - + + + -
      PUBLIC    behalf  - - - - - -
      PUBLIC    move    - - - + + -
      PUBLIC    tag     - - - + + -
      PUBLIC    hide    - + - + + -
      PUBLIC    hidden  + + + + + -
      SIGNED_IN view    + + + + + +
      SIGNED_IN list    + + + + + +
      SIGNED_IN live    + + + + + +
      SIGNED_IN vote    + + + + + +
      SIGNED_IN submit  + + + + + +
      SIGNED_IN comment + + + + + +
      SIGNED_IN export  - - - - - -
      SIGNED_IN answer  - - + + + -
      SIGNED_IN behalf  - - - - - -
      SIGNED_IN move    - - - + + -
      SIGNED_IN tag     - - - + + -
      SIGNED_IN hide    - + - + + -
      SIGNED_IN hidden  + + + + + -
      SEGMENT   view    + - + + + -
      SEGMENT   list    + - + + + -
      SEGMENT   live    + - + + + -
      SEGMENT   vote    + - + + + -
      SEGMENT   submit  + - + + + -
      SEGMENT   comment + - + + + -
      SEGMENT   export  - - - - - -
      SEGMENT   answer  - - + + + -
      SEGMENT   behalf  - - - - - -
      SEGMENT   move    - - - + + -
      SEGMENT   tag     - - - + + -
      SEGMENT   hide    - - - + + -
      SEGMENT   hidden  + - + + + -
      TEAM      view    + - + + + -
      TEAM      list    + - + + + -
      TEAM      live    + - + + + -
      TEAM      vote    + - + + + -
      TEAM      submit  + - + + + -
      TEAM      comment + - + + + -
      TEAM      export  - - - - - -
      TEAM      answer  - - + + + -
      TEAM      behalf  - - - - - -
      TEAM      move    - - - + + -
      TEAM      tag     - - - + + -
      TEAM      hide    - - - + + -
      TEAM      hidden  + - + + + -
      """;

  private static Hub hub;

  @BeforeAll
  static void start() {
    hub = Hub.embedded();
    var conditions = List.of(Map.of("attribute", "pilot", "test", "IS", "values", List.of("yes")));
    assertCreated(
        hub.owner()
            .put("/api/segments/pilots", Map.of("name", "Pilots", "conditions", conditions)));
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  private static String idOf(String email) {
    return hub.owner().as(email).get("/api/session").json().path("member").asString();
  }

  private static Answer give(String email, String board, String role) {
    return hub.owner()
        .put("/api/members/" + idOf(email) + "/boards/" + board + "/role", Map.of("role", role));
  }

  private static Client entrusted(String email, Place with, String role) {
    var given = give(email, with.scene.board(), role);
    assertThat(given.good()).as(given.toString()).isTrue();
    return hub.owner().as(email);
  }

  @Test
  void everyRoleMayOnItsBoardWhatTheTableSaysAndElsewhereWhatAnyMemberMay() throws Exception {
    var measured = new StringBuilder();
    for (var visibility : List.of("PUBLIC", "SIGNED_IN", "SEGMENT", "TEAM")) {
      var here = new Place(hub, visibility);
      var elsewhere = new Place(hub, visibility);
      var nobody = hub.owner().as(Scene.invited(hub, "MEMBER"));
      var people = new LinkedHashMap<String, Client>();
      ROLES.forEach(role -> people.put(role, entrusted(Scene.invited(hub, "MEMBER"), here, role)));
      for (var act : Act.values()) {
        measured.append("%-9s %-7s".formatted(visibility, act.name().toLowerCase()));
        for (var who : people.values()) {
          measured.append(act.isAllowed(who, here) ? " +" : " -");
          assertThat(act.isAllowed(who, elsewhere))
              .as("%s elsewhere, %s", act, visibility)
              .isEqualTo(act.isAllowed(nobody, elsewhere));
        }
        measured.append(act.isAllowed(nobody, here) ? " +\n" : " -\n");
      }
    }
    assertThat(measured.toString()).isEqualTo(EXPECTED);
  }

  @Test
  void whoModeratesOneBoardReadsItsReportsAlone() {
    var here = new Place(hub, "PUBLIC");
    var elsewhere = new Place(hub, "PUBLIC");
    for (var place : List.of(here, elsewhere)) {
      var told =
          hub.owner()
              .as(Scene.invited(hub, "MEMBER"))
              .put(place.idea + "/report", Map.of("grounds", "SPAM"));
      assertThat(told.good()).as(told.toString()).isTrue();
    }
    var moderator = entrusted(Scene.invited(hub, "MEMBER"), here, "MODERATOR");
    hub.awaitViews(Duration.ofSeconds(20));

    var reports = moderator.get("/api/reports").json();
    assertThat(reports.path("total").asInt()).isEqualTo(1);
    assertThat(reports.path("items").get(0).path("idea").asString()).isEqualTo(here.id());
    assertThat(moderator.delete(elsewhere.idea + "/reports?upTo=1").status()).isEqualTo(403);
    assertThat(moderator.delete(here.idea + "/reports?upTo=1").good()).isTrue();
    assertThat(hub.owner().as(Scene.invited(hub, "MEMBER")).get("/api/reports").status())
        .isEqualTo(403);
  }

  @Test
  void theSessionSaysWhatIsAllowedWhereAndTheListOfPeopleWhoIsWhat() {
    var here = new Place(hub, "PUBLIC");
    var ada = Scene.invited(hub, "MEMBER");
    var client = entrusted(ada, here, "MODERATOR");
    var slug = here.scene.board();

    var session = client.get("/api/session").json();
    assertThat(session.path("permissions").toString()).doesNotContain("MODERATE");
    assertThat(session.path("boards").path(slug).toString()).contains("MODERATE", "COMMENT");

    var changed = give(ada, slug, "SUPPORT");
    assertThat(changed.good()).isTrue();
    var listed = hub.owner().after(changed).get("/api/members?limit=1").json();
    var role = listed.path("items").get(0).path("boardRoles").get(0);
    assertThat(role.path("role").asString()).isEqualTo("SUPPORT");
    assertThat(role.path("board").asString()).isEqualTo(slug);
    assertThat(Views.rebuilt(hub).views())
        .allSatisfy(view -> assertThat(view.differing()).as(view.name()).isZero());
  }

  @Test
  void whoLosesTheRoleIsSignedOutAndMayNoMore() {
    var here = new Place(hub, "TEAM");
    var ada = somebody();
    var browser = new Entrance(hub).signedIn(ada);
    entrusted(ada, here, "PRODUCT_MANAGER");
    assertThat(browser.client().get("/api/session").json().path("member").isNull()).isTrue();
    var again = new Entrance(hub).signedIn(ada);
    assertThat(again.client().get(here.idea).status()).isEqualTo(200);
    assertThat(Page.of(again.client(), "/boards/" + here.scene.board()).status()).isEqualTo(200);

    var taken =
        hub.owner().delete("/api/members/" + idOf(ada) + "/boards/" + here.scene.board() + "/role");
    assertThat(taken.good()).as(taken.toString()).isTrue();
    assertThat(again.client().get(here.idea).status()).isEqualTo(404);
    assertThat(hub.owner().as(ada).get(here.idea).status()).isEqualTo(404);
    assertThat(
            hub.owner()
                .delete("/api/members/" + idOf(ada) + "/boards/" + here.scene.board() + "/role")
                .good())
        .isTrue();
  }

  @Test
  void aKeyAllowsOnABoardNoMoreThanItWasMadeFor() {
    var here = new Place(hub, "TEAM");
    var ada = Scene.invited(hub, "MEMBER");
    entrusted(ada, here, "PRODUCT_MANAGER");
    var key =
        hub.owner()
            .put(
                "/api/keys/" + UUID.randomUUID(),
                Map.of("name", called("Bot"), "scopes", List.of("READ", "ACT_AS")))
            .json()
            .path("secret")
            .asString();
    assertThat(key).isNotBlank();
    var bot = hub.anonymous().with("Authorization", "Bearer " + key).as(ada);

    assertThat(bot.get(here.idea).status()).isEqualTo(200);
    assertProblem(
        bot.put(here.idea + "/stage", Map.of("stage", "planned", "message", "")),
        403,
        "scope.missing");
  }

  @Test
  void whatCannotBeGivenIsRefusedAndSaysWhy() {
    var here = new Place(hub, "PUBLIC");
    var slug = here.scene.board();
    var ada = Scene.invited(hub, "MEMBER");
    assertProblem(give(ada, slug, "OWNER"), 422, "fields.invalid");
    assertProblem(give(ada, "board-of-nobody", "MODERATOR"), 422, "fields.invalid");
    var path = "/api/members/" + UUID.randomUUID() + "/boards/" + slug + "/role";
    assertProblem(hub.owner().put(path, Map.of("role", "MODERATOR")), 404, "member.unknown");
    assertProblem(
        hub.owner()
            .as(Scene.invited(hub, "MEMBER"))
            .put(
                "/api/members/" + idOf(ada) + "/boards/" + slug + "/role",
                Map.of("role", "MODERATOR")),
        403,
        "permission.missing");
  }
}
