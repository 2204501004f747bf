package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody proves that two addresses are theirs; and what nobody gets by joining. */
class OwnJoiningJourney {

  private static Hub hub;
  private static Entrance entrance;

  private Client owner;
  private Scene scene;
  private String byron;
  private String ada;
  private Twins twins;

  @BeforeAll
  static void start() {
    hub = Hub.embedded();
    entrance = new Entrance(hub);
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @BeforeEach
  void open() {
    owner = hub.owner();
    scene = Scene.agreeing(hub);
    twins = Twins.on(hub);
    byron = twins.byron();
    ada = twins.ada();
  }

  @Test
  void somebodyJoinsTheirOtherAddressThemselvesAndPartsItAgain() {
    var idea = scene.submitted("Mine under another address");
    scene.voted(idea, byron, "AGREE");
    var byronsId = twins.id(byron);
    var before = entrance.signedIn(byron);
    var self = entrance.signedIn(ada);
    entrance.ask(byron);
    var address = new HashMap<>(Map.of("email", byron, "code", entrance.code(byron)));
    assertProblem(self.onOurPage().put("/api/session/other", address), 403, "code.invalid");
    asks(self, byron);
    address.put("code", "000000");
    assertProblem(self.onOurPage().put("/api/session/other", address), 403, "code.invalid");
    address.put("code", entrance.code(byron));
    var proven = self.onOurPage().put("/api/session/other", address).json();
    var proof = proven.path("proof").asString();
    assertThat(proven.path("member").asString()).isEqualTo(byronsId);

    var ask = "/api/me/joining?member=" + byronsId + "&proof=";
    assertThat(self.client().get(ask + proof).json().path("moving").asInt()).isEqualTo(1);
    assertProblem(self.client().get(ask + "1.00"), 403, "proof.invalid");
    var body = Map.of("member", byronsId, "proof", proof);
    var stranger = entrance.signedIn(somebody()).onOurPage();
    assertProblem(stranger.put("/api/session/joined", body), 403, "proof.invalid");

    var joined = self.onOurPage().put("/api/session/joined", body);

    assertThat(joined.status()).as(joined.toString()).isEqualTo(200);
    assertThat(twins.vote(idea, ada, joined)).isEqualTo("AGREE");
    assertThat(role(before)).isEmpty();
    var me = self.client().after(joined).get("/api/me").json();
    assertThat(me.path("others").get(0).path("address").asString()).isEqualTo(byron);
    var parting = self.client().get("/api/me/parting?member=" + byronsId);
    assertThat(parting.json().path("returning").asInt()).isEqualTo(1);
    var parted = self.onOurPage().put("/api/session/parted", Map.of("member", byronsId));
    assertThat(parted.status()).as(parted.toString()).isEqualTo(200);
    assertThat(twins.vote(idea, byron, parted)).isEqualTo("AGREE");
    assertThat(role(self)).isEmpty();
  }

  private static void asks(Browser self, String other) {
    var asked = self.onOurPage().post("/api/session/other", Map.of("email", other));
    assertThat(asked.status()).isEqualTo(202);
  }

  @Test
  void nobodyGainsAnythingByJoining() {
    var byronsId = twins.id(byron);
    var adasId = twins.id(ada);
    assertThat(owner.put(Twins.path(byronsId, "role"), Map.of("role", "SUPPORT")).status())
        .isEqualTo(200);
    var self = entrance.signedIn(ada);
    asks(self, byron);
    var address = Map.of("email", byron, "code", entrance.code(byron));
    var proof = self.onOurPage().put("/api/session/other", address).json().path("proof");
    var body = Map.of("member", byronsId, "proof", proof.asString());
    assertProblem(self.onOurPage().put("/api/session/joined", body), 403, "member.has-duties");
    var staff = entrance.signedIn(byron);
    assertProblem(
        staff.onOurPage().put(Twins.path(adasId, "joined"), Twins.because(byronsId)),
        403,
        "permission.missing");
    assertProblem(
        staff.client().get(Twins.path(adasId, "joining?into=" + byronsId)),
        403,
        "permission.missing");

    assertThat(twins.join(byronsId, adasId).status()).isEqualTo(200);
    assertThat(role(entrance.signedIn(byron))).isEqualTo("MEMBER");
    assertProblem(twins.join(adasId, byronsId), 409, "member.into-joined");
    assertProblem(twins.join(adasId, twins.id(somebody())), 409, "member.has-others");
    assertProblem(twins.join(adasId, adasId), 409, "member.same");
    assertProblem(twins.join(byronsId, twins.id(somebody())), 409, "member.joined");
    assertProblem(twins.join(UUID.randomUUID().toString(), adasId), 404, "member.unknown");
    assertThat(owner.put(Twins.path(byronsId, "joined"), Map.of("into", "x")).badFields())
        .containsExactly("into", "reason");
    var own = Map.of("member", byronsId);
    var met = entrance.signedIn(ada).onOurPage();
    assertProblem(met.put("/api/session/parted", own), 403, "joining.by-team");
  }

  private static String role(Browser browser) {
    return browser.client().get("/api/session").json().path("role").asString("");
  }
}
