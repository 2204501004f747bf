package io.ascolto.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What {@code GET /api/openapi.json} says, and where an answer is another. */
record Description(JsonNode document) {

  private static final List<String> METHODS = List.of("get", "put", "post", "delete");

  /** One operation: its path and method in {@code name}. */
  record Operation(String name, JsonNode says) {

    /** Each content that is described for an answer. */
    List<JsonNode> schemas() {
      return says.path("responses")
          .valueStream()
          .flatMap(response -> response.path("content").valueStream())
          .map(content -> content.path("schema"))
          .toList();
    }
  }

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    document
        .path("paths")
        .forEachEntry((path, methods) -> {
          for (var method : METHODS) {
            if (methods.has(method)) {
              operations.add(new Operation(method + " " + path, methods.path(method)));
            }
          }
        });
    return operations;
  }

  /** Where the body of an answer is not what is described; empty where it is. */
  List<String> differences(String path, String method, int status, JsonNode body) {
    var responses = document.path("paths").path(path).path(method).path("responses");
    var response = responses.path(Integer.toString(status));
    var described = resolved(response.isMissingNode() ? responses.path("default") : response);
    var content = described.path("content").valueStream().findFirst();
    return content
        .map(found -> differences(found.path("schema"), body, path))
        .orElseGet(() -> List.of(path + " is not described"));
  }

  private List<String> differences(JsonNode unresolved, JsonNode value, String at) {
    var schema = resolved(unresolved);
    var choices = schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
    if (!choices.isEmpty()) {
      return choices.valueStream().anyMatch(choice -> differences(choice, value, at).isEmpty())
          ? List.of()
          : List.of(at + " is none of what it can be: " + value);
    }
    if (types(schema).noneMatch(type -> isA(type, value))) {
      return List.of(at + " is no " + schema.path("type") + ": " + value);
    }
    if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
      return List.of(at + " is not one of the names: " + value);
    }
    var found = new ArrayList<String>();
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        found.addAll(differences(schema.path("items"), value.path(i), at + "[" + i + "]"));
      }
    }
    if (value.isObject()) {
      found.addAll(properties(schema, value, at));
    }
    return found;
  }

  private List<String> properties(JsonNode schema, JsonNode value, String at) {
    var found = new ArrayList<String>();
    schema
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .filter(name -> !value.has(name))
        .forEach(name -> found.add(at + " lacks " + name));
    var others = schema.path("additionalProperties");
    value.forEachEntry((name, property) -> {
      var described = schema.path("properties").path(name);
      if (described.isMissingNode() && !others.isObject()) {
        found.add(at + " has the unknown " + name);
      } else {
        var by = described.isMissingNode() ? others : described;
        found.addAll(differences(by, property, at + "." + name));
      }
    });
    return found;
  }

  private JsonNode resolved(JsonNode described) {
    var reference = described.path("$ref").asString("");
    return reference.isEmpty() ? described : document.at(reference.substring(1));
  }

  private static Stream<String> types(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray()
        ? type.valueStream().map(JsonNode::asString)
        : Stream.of(type.asString(""));
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
