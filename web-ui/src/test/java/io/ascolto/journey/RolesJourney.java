package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what on which board, asked of a hub for each role, beside what it should be. */
class RolesJourney {

  private static final List<String> ROLES =
      List.of(
          "MEMBER",
          "RESEARCHER",
          "MODERATOR",
          "SUPPORT",
          "COMMUNITY_MANAGER",
          "PRODUCT_MANAGER",
          "OWNER");

  /** In each line visitor, device, the roles as above, and a member who is in the segment. */
  private static final String EXPECTED =
      """
      PUBLIC    view    + + + + + + + + + +
      PUBLIC    list    + + + + + + + + + +
      PUBLIC    live    + + + + + + + + + +
      PUBLIC    vote    + + + + + + + + + +
      PUBLIC    submit  - - + + + + + + + +
      PUBLIC    comment - - + + + + + + + +
      PUBLIC    export  - - - + - - + + + -
      PUBLIC    answer  - - - - - + + + + -
      PUBLIC    behalf  - - - - - + + + + -
      PUBLIC    move    - - - - - - + + + -
      PUBLIC    tag     - - - - - - + + + -
      PUBLIC    hide    - - - - + - + + + -
      PUBLIC    hidden  - - - + + + + + + -
      SIGNED_IN view    - - + + + + + + + +
      SIGNED_IN list    - - + + + + + + + +
      SIGNED_IN live    - - + + + + + + + +
      SIGNED_IN vote    - - + + + + + + + +
      SIGNED_IN submit  - - + + + + + + + +
      SIGNED_IN comment - - + + + + + + + +
      SIGNED_IN export  - - - + - - + + + -
      SIGNED_IN answer  - - - - - + + + + -
      SIGNED_IN behalf  - - - - - + + + + -
      SIGNED_IN move    - - - - - - + + + -
      SIGNED_IN tag     - - - - - - + + + -
      SIGNED_IN hide    - - - - + - + + + -
      SIGNED_IN hidden  - - - + + + + + + -
      SEGMENT   view    - - - + - + + + + +
      SEGMENT   list    - - - + - + + + + +
      SEGMENT   live    - - - + - + + + + +
      SEGMENT   vote    - - - + - + + + + +
      SEGMENT   submit  - - - + - + + + + +
      SEGMENT   comment - - - + - + + + + +
      SEGMENT   export  - - - + - - + + + -
      SEGMENT   answer  - - - - - + + + + -
      SEGMENT   behalf  - - - - - + + + + -
      SEGMENT   move    - - - - - - + + + -
      SEGMENT   tag     - - - - - - + + + -
      SEGMENT   hide    - - - - - - + + + -
      SEGMENT   hidden  - - - + - + + + + -
      TEAM      view    - - - + - + + + + -
      TEAM      list    - - - + - + + + + -
      TEAM      live    - - - + - + + + + -
      TEAM      vote    - - - + - + + + + -
      TEAM      submit  - - - + - + + + + -
      TEAM      comment - - - + - + + + + -
      TEAM      export  - - - + - - + + + -
      TEAM      answer  - - - - - + + + + -
      TEAM      behalf  - - - - - + + + + -
      TEAM      move    - - - - - - + + + -
      TEAM      tag     - - - - - - + + + -
      TEAM      hide    - - - - - - + + + -
      TEAM      hidden  - - - + - + + + + -
      """;

  private static Hub hub;
  private static final Map<String, Client> PEOPLE = new LinkedHashMap<>();

  @BeforeAll
  static void gather() {
    hub = Hub.embedded();
    PEOPLE.put("visitor", Browser.fromOurPage(hub.anonymous()));
    var voted =
        Browser.fromOurPage(hub.anonymous())
            .put(Scene.upvoting(hub).submitted("A quiet mill") + "/vote", choice("UP"));
    PEOPLE.put("DEVICE", Browser.given(voted, hub.anonymous()).onOurPage());
    for (var role : ROLES) {
      PEOPLE.put(
          role, role.equals("OWNER") ? hub.owner() : hub.owner().as(Scene.invited(hub, role)));
    }
    PEOPLE.put("customer", hub.owner().as(inSegment()));
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  private static String inSegment() {
    var conditions = List.of(Map.of("attribute", "pilot", "test", "IS", "values", List.of("yes")));
    assertCreated(
        hub.owner()
            .put("/api/segments/pilots", Map.of("name", "Pilots", "conditions", conditions)));
    var email = somebody();
    var pilot = Map.of("attributes", Map.of("pilot", "yes"));
    var kept = hub.owner().put("/api/members/" + email + "/customer", pilot);
    assertThat(kept.good()).as(kept.toString()).isTrue();
    return email;
  }

  @Test
  void everyRoleMayWhatTheTableSaysAndNoMore() throws Exception {
    var measured = new StringBuilder();
    for (var visibility : List.of("PUBLIC", "SIGNED_IN", "SEGMENT", "TEAM")) {
      var place = new Place(hub, visibility);
      for (var act : Act.values()) {
        measured.append("%-9s %-7s".formatted(visibility, act.name().toLowerCase()));
        for (var who : PEOPLE.values()) {
          measured.append(act.isAllowed(who, place) ? " +" : " -");
        }
        measured.append('\n');
      }
    }
    assertThat(measured.toString()).isEqualTo(EXPECTED);
  }

  @Test
  void theTableIsThereForEverybodyToRead() {
    var roles = hub.anonymous().get("/api/roles").json();

    assertThat(roles.valueStream().map(one -> one.path("role").asString()).toList())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("DEVICE"), ROLES.stream()).toList());
    var moderator =
        roles
            .valueStream()
            .filter(one -> one.path("role").asString().equals("MODERATOR"))
            .findFirst()
            .orElseThrow()
            .path("permissions")
            .valueStream()
            .map(one -> one.asString())
            .collect(Collectors.toSet());
    assertThat(moderator).contains("MODERATE").doesNotContain("SEE_MEMBERS", "EXPORT", "SEE_TEAM");
  }

  @Test
  void aVolunteerWhoModeratesSeesNobodysAddressAndNoList() {
    var volunteer = hub.owner().as(Scene.invited(hub, "MODERATOR"));

    assertThat(volunteer.get("/api/members").status()).isEqualTo(403);
    assertThat(volunteer.get("/api/ideas.csv").status()).isEqualTo(403);
    assertThat(volunteer.get("/api/outbox").status()).isEqualTo(403);
    assertThat(volunteer.get("/api/reports").status()).isEqualTo(200);
  }
}
