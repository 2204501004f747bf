package io.ascolto.journey;

import static io.ascolto.journey.Keymaker.wanted;
import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An owner makes keys of the API that may less than the owner, and takes them back. */
class KeyJourney {

  private static final String KEYS = "/api/keys";

  private static Hub hub;
  private static Entrance entrance;

  private Client owner;
  private Keymaker keys;
  private String id;

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
    keys = new Keymaker(hub);
    id = UUID.randomUUID().toString();
  }

  @Test
  void aKeyIsShownOnceAndTheSameAgainMakesNoOther() {
    var wanted = wanted("Website", null, "READ", "EXPORT");
    var made = owner.put(path(id), wanted);

    assertCreated(made);
    assertThat(made.header("Cache-Control")).contains("no-store");
    var secret = made.json().path("secret").asString();
    assertThat(secret).matches("asc_[\\w-]{43}");
    var again = owner.put(path(id), wanted);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("secret").isNull()).isTrue();
    assertProblem(owner.put(path(id), wanted("Another", null, "READ")), 409, "key.exists");

    var listed = listed(owner.after(made), id);
    assertThat(listed.path("name").asString()).isEqualTo("Website");
    assertThat(listed.path("hint").asString()).isEqualTo(secret.substring(0, 8));
    assertThat(listed.path("scopes").valueStream().map(JsonNode::asString))
        .containsExactly("READ", "EXPORT");
    assertThat(listed.path("expiresAt").isNull()).isTrue();
    assertThat(listed.path("lastUsedAt").isNull()).isTrue();
    var session = keys.by(secret).get("/api/session").json();
    assertThat(session.path("role").asString()).isEqualTo("OWNER");
    assertThat(session.path("permissions").valueStream().map(JsonNode::asString))
        .containsExactly("SEE_TEAM", "EXPORT");
  }

  @Test
  void aKeyEndsWhenItWasToEnd() {
    var end = Instant.now().plusSeconds(3).toString();
    var made = owner.put(path(id), wanted("Short", end, "READ"));
    var key = keys.by(made.json().path("secret").asString());
    assertThat(key.get("/api/session").status()).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertProblem(key.get("/api/session"), 401, "key.expired"));
    assertThat(key.get("/api/session").header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(listed(owner.after(made), id).path("name").asString()).isEqualTo("Short");
  }

  @Test
  void aRevokedKeyIsWorthNothingAtOnceAndForGood() {
    var secret = keys.secret(id, "READ");
    assertThat(keys.by(secret).get("/api/session").status()).isEqualTo(200);

    var revoked = owner.delete(path(id));

    assertThat(revoked.status()).isEqualTo(200);
    assertProblem(keys.by(secret).get("/api/session"), 401, "key.revoked");
    assertThat(owner.delete(path(id)).status()).isEqualTo(200);
    assertThat(ids(owner.after(revoked))).doesNotContain(id);
    assertProblem(owner.put(path(id), wanted("Again", null, "READ")), 409, "key.revoked");
    assertProblem(owner.delete(path(UUID.randomUUID().toString())), 404, "key.unknown");
  }

  @Test
  void usingAKeyIsKnownAndWritesNoEvent() {
    var key = keys.by(keys.secret(id, "READ"));
    var head = Views.of(owner).head();
    var before = Instant.now().minusSeconds(1);
    for (var i = 0; i < 50; i++) {
      assertThat(key.get("/api/session").status()).isEqualTo(200);
    }

    assertThat(Instant.parse(listed(owner, id).path("lastUsedAt").asString())).isAfter(before);
    assertThat(Views.of(owner).head()).isEqualTo(head);
  }

  @Test
  void onlyOwnersSeeKeysAndMakeThem() {
    var email = somebody();
    assertCreated(owner.post("/api/members", Map.of("email", email, "role", "PRODUCT_MANAGER")));
    var manager = entrance.signedIn(email).onOurPage();

    assertProblem(manager.get(KEYS), 403, "permission.missing");
    assertProblem(manager.put(path(id), wanted("Mine", null, "READ")), 403, "permission.missing");
    assertProblem(manager.delete(path(id)), 403, "permission.missing");
    assertProblem(hub.anonymous().get(KEYS), 401, "sign-in.required");
  }

  @Test
  void whatIsWrongIsSaidOfAllFieldsAtOnce() {
    assertThat(owner.put(path(id), wanted("", "tomorrow", "ALL")).badFields())
        .containsExactly("name", "scopes", "expiresAt");
    assertThat(owner.put(path(id), wanted("Late", "2020-01-01T00:00:00Z", "READ")).badFields())
        .containsExactly("expiresAt");
  }

  @Test
  void aRebuildGivesTheSameKeys() {
    var made = owner.put(path(id), wanted("Website", null, "READ"));
    var before = ids(owner.after(made));

    assertThat(Views.rebuilt(hub).views()).allMatch(view -> view.differing() == 0);
    assertThat(ids(owner)).isEqualTo(before);
  }

  @Test
  void noFileHoldsAKeyAndTheOneOfTheSettingsStaysRevoked() throws IOException {
    try (var other = Hub.embedded()) {
      var made = other.owner().put(path(id), wanted("Zirbelkiefer", null, "READ", "MANAGE"));
      var secret = made.json().path("secret").asString();
      var key = new Client(other.address(), "Authorization", "Bearer " + secret);
      assertThat(key.get("/api/session").status()).isEqualTo(200);
      assertThat(key.as("somebody@example.org").get("/api/session").status()).isEqualTo(403);
      var settings = ids(key.after(made)).stream().filter(one -> !one.equals(id)).findFirst();
      assertThat(key.delete(path(settings.orElseThrow())).status()).isEqualTo(200);
      assertProblem(other.owner().get("/api/session"), 401, "key.revoked");
      Bytes.assertNothingLeft(other, List.of(secret.substring(8), "Zirbelkiefer"));

      other.restart();

      assertProblem(other.owner().get("/api/session"), 401, "key.revoked");
      assertThat(listed(key, id).path("lastUsedAt").isNull()).isFalse();
    }
  }

  private static String path(String id) {
    return Keymaker.path(id);
  }

  private static List<String> ids(Client client) {
    return client.get(KEYS).json().valueStream().map(key -> key.path("id").asString()).toList();
  }

  private static JsonNode listed(Client client, String id) {
    return client
        .get(KEYS)
        .json()
        .valueStream()
        .filter(key -> key.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
