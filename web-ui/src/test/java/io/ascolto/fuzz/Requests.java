package io.ascolto.fuzz;

import io.ascolto.fuzz.Operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes requests that are as described, for others to put a mistake into. */
final class Requests {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A choice that would narrow what is possible is left out, and so is what needs another. */
  private static final List<String> BETTER_LEFT_OUT =
      List.of("segments", "parent", "cursor", "account", "official");

  private final Real real;
  private final Random random;

  Requests(Real real, Random random) {
    this.real = real;
    this.random = random;
  }

  /** By nobody yet. */
  Asked usual(Operation operation) {
    var asked = from(Asked.of(operation.method(), target(operation, Map.of())));
    return operation
        .body()
        .map(body ->
            body.isJson()
                ? asked.json(bytes(sample(body.schema(), "")))
                : Form.usual(real.board()).in(asked))
        .orElse(asked);
  }

  /** From an address that nobody else has: limits by address are another test's. */
  Asked from(Asked asked) {
    return asked
        .with("X-Forwarded-For", "2001:db8::" + Integer.toHexString(random.nextInt(1, 65_535)))
        .with("Sec-Fetch-Site", "same-origin");
  }

  /**
   * @param instead what stands, as it goes over the wire, for parameters with these names
   */
  String target(Operation operation, Map<String, String> instead) {
    var path = operation.path();
    var query = new ArrayList<String>();
    for (var one : operation.parameters()) {
      var value =
          instead.containsKey(one.name()) ? instead.get(one.name()) : encoded(operation, one);
      if (one.isIn("path")) {
        path = path.replace("{" + one.name() + "}", value);
      } else if (one.isIn("query") && (one.required() || instead.containsKey(one.name()))) {
        query.add(one.name() + "=" + value);
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private String encoded(Operation operation, Parameter one) {
    var text =
        one.isIn("path")
            ? real.inPath(operation, one.name(), random)
            : one.schema().isA("integer") ? "1" : real.text(one.name(), random);
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What is as described, and as full as can be. */
  JsonNode sample(Schema schema, String name) {
    if (!schema.names().isEmpty()) {
      return schema.names().getFirst();
    }
    return switch (schema.types().getFirst()) {
      case "object" -> object(schema);
      case "array" -> NODES.arrayNode().add(sample(schema.items(), name));
      case "boolean" -> NODES.booleanNode(false);
      case "integer" -> NODES.numberNode(1);
      default ->
          schema.format().equals("uuid")
              ? NODES.stringNode(Real.fresh(random))
              : NODES.stringNode(real.text(name, random));
    };
  }

  private JsonNode object(Schema schema) {
    var object = NODES.objectNode();
    schema.properties().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(one -> !BETTER_LEFT_OUT.contains(one.getKey()))
        .forEach(one -> object.set(one.getKey(), sample(one.getValue(), one.getKey())));
    schema.others().ifPresent(value -> object.set("pilot", sample(value, "value")));
    return object;
  }

  static byte[] bytes(JsonNode body) {
    return JsonMapper.shared().writeValueAsBytes(body);
  }
}
