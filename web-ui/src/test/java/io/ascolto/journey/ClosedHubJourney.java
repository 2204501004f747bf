package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hub for people of one domain, and for whoever was invited. */
class ClosedHubJourney {

  private static Hub hub;
  private static Entrance entrance;

  @BeforeAll
  static void start() {
    hub = Hub.launched(Map.of("ASCOLTO_JOIN", "acme.example, Office.Acme.Example"));
    hub.awaitHealth();
    entrance = new Entrance(hub);
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @Test
  void whoHasAnAddressOfTheDomainJoins() {
    for (var domain : new String[] {"acme.example", "office.acme.example", "ACME.example"}) {
      var colleague = UUID.randomUUID() + "@" + domain;
      assertThat(entrance.signedIn(colleague).client().get("/api/me").json().path("address"))
          .isNotNull();
    }
  }

  @Test
  void whoWasInvitedJoinsWhateverTheirAddress() {
    var guest = somebody();
    var invited = hub.owner().post("/api/members", Map.of("email", guest, "role", "MEMBER"));
    assertThat(invited.status()).isEqualTo(201);
    hub.awaitViews(Duration.ofSeconds(20));
    assertThat(isAwaited(guest)).isTrue();

    assertThat(entrance.signedIn(guest).client().get("/api/session").json().path("role").asString())
        .isEqualTo("MEMBER");
    assertThat(isAwaited(guest)).isFalse();
  }

  /** Whether the people page says that they have not come yet. */
  private static boolean isAwaited(String email) {
    var found = hub.owner().post("/api/members/search", Map.of("q", email)).json();
    return found.path("items").get(0).path("awaited").asBoolean();
  }

  @Test
  void anybodyElseGetsTheSameAnswerAndALetterWithoutACode() {
    var stranger = somebody();
    var asked = entrance.ask(stranger);
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.text()).isEqualTo(entrance.ask(Hub.OWNER_EMAIL).text());

    assertThat(entrance.code(stranger)).isEmpty();
    assertProblem(entrance.enter(stranger, "123456", entrance.browser()), 403, "code.invalid");
  }

  @Test
  void nobodyVotesWithoutAnAccount() {
    var idea = Scene.upvoting(hub).submitted("A quiet mill");

    assertProblem(entrance.browser().put(idea + "/vote", choice("UP")), 401, "sign-in.required");
    assertThat(hub.owner().get(idea).json().path("votes").path("up").asInt()).isZero();
  }

  @Test
  void thePageIsToldWhoMayCome() {
    var ways = hub.anonymous().get("/api/session/ways").json();

    assertThat(ways.path("join").asString()).isEqualTo("DOMAINS");
    assertThat(ways.path("domains").valueStream().map(one -> one.asString()))
        .containsExactly("acme.example", "office.acme.example");
  }
}
