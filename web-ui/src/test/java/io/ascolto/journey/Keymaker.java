package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owner who makes keys of the API. */
record Keymaker(Hub hub) {

  static String path(String id) {
    return "/api/keys/" + id;
  }

  static Map<String, Object> wanted(String name, @Nullable String expiresAt, String... scopes) {
    var wanted = new HashMap<String, Object>(Map.of("name", name, "scopes", List.of(scopes)));
    if (expiresAt != null) {
      wanted.put("expiresAt", expiresAt);
    }
    return wanted;
  }

  String secret(String id, String... scopes) {
    var made = hub.owner().put(path(id), wanted("A key", null, scopes));
    assertCreated(made);
    return made.json().path("secret").asString();
  }

  /** Whoever has a new key with these scopes. */
  Client made(String... scopes) {
    return by(secret(UUID.randomUUID().toString(), scopes));
  }

  Client by(String secret) {
    return new Client(hub.address(), "Authorization", "Bearer " + secret);
  }
}
