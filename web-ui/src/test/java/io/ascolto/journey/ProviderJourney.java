package io.ascolto.journey;

import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.journey.IdentityProvider.Person;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in with a provider of identities, a real one, as a browser does it. */
class ProviderJourney {

  private static Hub hub;
  private static IdentityProvider provider;

  @BeforeAll
  static void start() {
    var port = Hub.freePort();
    hub =
        Hub.launched(
            Map.of(
                "ASCOLTO_OIDC_ACME_ISSUER",
                IdentityProvider.issuer(port),
                "ASCOLTO_OIDC_ACME_CLIENT_ID",
                IdentityProvider.CLIENT,
                "ASCOLTO_OIDC_ACME_CLIENT_SECRET",
                IdentityProvider.SECRET,
                "ASCOLTO_OIDC_ACME_NAME",
                "Acme",
                "ASCOLTO_OIDC_ACME_ACCOUNT",
                "organization",
                "ASCOLTO_OIDC_ACME_ATTRIBUTES",
                "department",
                "ASCOLTO_OIDC_AWAY_ISSUER",
                IdentityProvider.issuer(Hub.freePort()),
                "ASCOLTO_OIDC_AWAY_CLIENT_ID",
                IdentityProvider.CLIENT));
    hub.awaitHealth();
    provider = IdentityProvider.started(port, hub.address(), "acme");
  }

  @AfterAll
  static void close() {
    provider.close();
    hub.close();
  }

  private static String person(Person person) {
    var name = UUID.randomUUID().toString();
    provider.knows(name, person);
    return name;
  }

  @Test
  void whoIsNewJoinsWithTheAddressThatTheProviderVouchesForAndIsFoundAgain() {
    var email = somebody();
    var called = Scene.called("Ada");
    var name = person(new Person(email, true, true, called));

    var me = new Traveller(hub).entered(name).get("/api/me").json();
    assertThat(me.path("address").asString()).isEqualTo(email);
    assertThat(me.path("name").asString()).isEqualTo(called);
    assertThat(me.path("displayName").isNull()).isTrue();

    provider.knows(name, new Person(somebody(), true, true, Scene.called("Ada")));
    assertThat(new Traveller(hub).entered(name).get("/api/me").json()).isEqualTo(me);
  }

  @Test
  void theProvidersClaimsSayWhichCustomerSomebodyIs() {
    var email = somebody();
    new Traveller(hub).entered(person(new Person(email, true, false, Scene.called("Grace"))));
    hub.awaitViews(Duration.ofSeconds(20));
    var known = Scene.sought(hub.owner(), email).path("items").get(0);

    assertThat(known.path("company").path("account").asString()).isEqualTo("acme");
    assertThat(known.path("attributes").toString()).isEqualTo("{\"department\":\"Research\"}");
  }

  @Test
  void anAddressThatOnlyTheProviderItselfTellsCountsToo() {
    var email = somebody();
    var grace =
        new Traveller(hub).entered(person(new Person(email, true, false, Scene.called("Grace"))));

    assertThat(grace.get("/api/me").json().path("address").asString()).isEqualTo(email);
  }

  @Test
  void whoSignedInWithACodeBeforeIsTheSameMember() {
    var email = somebody();
    var browser = new Entrance(hub).signedIn(email);
    hub.awaitViews(Duration.ofSeconds(20));
    var before = browser.client().get("/api/me").json();
    var after = new Traveller(hub);
    after.signIn(
        person(
            new Person(email.toUpperCase(java.util.Locale.ROOT), true, true, Scene.called("Ada"))));

    assertThat(after.client().get("/api/me").json().path("member"))
        .isEqualTo(before.path("member"));
  }

  @Test
  void anAddressThatNobodyVerifiedLetsNobodyIn() {
    var mallory = person(new Person(Hub.OWNER_EMAIL, false, true, Scene.called("Mallory")));

    assertThat(new Traveller(hub).signIn(mallory).getFragment())
        .isEqualTo("refused=identity.address-unproven");
  }

  @Test
  void whatTheBrowserVotedForBeforeIsThePersonsAfterwards() {
    var scene = Scene.upvoting(hub);
    var idea = scene.submitted("A quiet mill");
    var traveller = new Traveller(hub);
    var voted =
        Browser.given(
            Browser.fromOurPage(hub.anonymous()).put(idea + "/vote", choice("UP")),
            hub.anonymous());
    traveller.keep(voted.setCookie());

    var ada = traveller.entered(person(new Person(somebody(), true, true, Scene.called("Ada"))));
    var seen = ada.get(idea).json();
    assertThat(seen.path("votes").path("up").asInt()).isEqualTo(1);
    assertThat(seen.path("viewerVote").path("choice").asString()).isEqualTo("UP");
  }

  @Test
  void onlyTheBrowserThatLeftComesBackAndOnce() {
    var name = person(new Person(somebody(), true, true, Scene.called("Ada")));
    var ada = new Traveller(hub);
    var answer = ada.passworded(name, ada.leave("acme"));
    while (!Traveller.place(answer).toString().startsWith(hub.address())) {
      answer = ada.get(Traveller.place(answer));
    }
    var back = Traveller.place(answer);

    assertThat(fragment(new Traveller(hub), back)).isEqualTo("refused=provider.interrupted");
    assertThat(fragment(ada, back)).startsWith("entered=");
    assertThat(fragment(ada, back)).isEqualTo("refused=provider.interrupted");
  }

  private static String fragment(Traveller traveller, URI place) {
    return Traveller.place(traveller.get(place)).getFragment();
  }

  @Test
  void whateverGoesWrongIsSaidOnOurPage() {
    var nobody = new Traveller(hub);
    assertThat(Traveller.place(nobody.leave("away")).getFragment())
        .isEqualTo("refused=provider.unreachable");
    assertThat(Traveller.place(nobody.leave("no%20such")).getFragment())
        .isEqualTo("refused=provider.unknown");
    var state =
        Pattern.compile("state=([^&]+)").matcher(Traveller.place(nobody.leave("acme")).getQuery());
    assertThat(state.find()).isTrue();
    var denied = "/api/session/oidc/acme/code?error=access_denied&state=" + state.group(1);
    assertThat(fragment(nobody, URI.create(hub.address() + denied)))
        .isEqualTo("refused=provider.refused");
  }

  @Test
  void thePageIsToldWhichProvidersThereAre() {
    var ways = hub.anonymous().get("/api/session/ways").json();

    assertThat(ways.path("providers").valueStream().map(one -> one.path("name").asString()))
        .containsExactly("Acme", "away");
    assertThat(ways.path("join").asString()).isEqualTo("EVERYONE");
  }
}
