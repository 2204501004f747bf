package io.ascolto.journey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What requests tell a hub of people that others are not to read. */
final class Confided {

  private static final Pattern ACCOUNT = Pattern.compile("/api/accounts/([^/?]+)");

  private Confided() {}

  /** Learns what to search for, so that no test has to remember to say it. */
  static void by(String method, String path, String body, Overheard to) {
    if (method.equals("POST") && path.equals("/api/session")) {
      json(body).ifPresent(said -> claims(said.path("token").asString(""), to));
    }
    if (!method.equals("PUT")) {
      return;
    }
    if (path.equals("/api/session/name")) {
      json(body)
          .filter(said -> isHidden(said.path("name").asString(""), said.path("shown").asString("")))
          .ifPresent(said -> to.confide(said.path("name").asString()));
    }
    var account = ACCOUNT.matcher(path);
    if (account.matches()) {
      to.confide(account.group(1));
      json(body)
          .map(said -> said.path("name").asString(""))
          .filter(name -> !name.isEmpty())
          .ifPresent(to::confide);
    }
  }

  /** What a product says of its user is not what they chose to show. */
  private static void claims(String token, Overheard to) {
    var parts = token.split("\\.");
    if (parts.length < 2) {
      return;
    }
    json(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
        .ifPresent(claims -> {
          var account = claims.path("account");
          Stream.of(claims.path("name"), account, account.path("id"), account.path("name"))
              .filter(JsonNode::isString)
              .forEach(said -> to.confide(said.asString()));
        });
  }

  /** Of one word the first name is all there is. */
  private static boolean isHidden(String name, String shown) {
    return shown.equals("MADE_UP") && !name.isBlank()
        || shown.equals("FIRST_AND_INITIAL") && name.strip().contains(" ");
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JsonMapper.shared().readTree(body));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
