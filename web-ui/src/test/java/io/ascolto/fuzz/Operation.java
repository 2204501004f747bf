package io.ascolto.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One operation as it is described.
 *
 * @param method in capitals
 * @param body absent where it takes none
 */
public record Operation(
    String id, String method, String path, List<Parameter> parameters, Optional<Body> body) {

  /**
   * @param in path, query or cookie
   */
  record Parameter(String name, String in, boolean required, Schema schema) {

    boolean isIn(String place) {
      return in.equals(place);
    }
  }

  record Body(String contentType, Schema schema) {

    boolean isJson() {
      return contentType.equals("application/json");
    }
  }

  public Operation {
    parameters = List.copyOf(parameters);
  }

  public static List<Operation> of(JsonNode document) {
    var all = new ArrayList<Operation>();
    document
        .path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, says) -> all.add(read(document, path, method, says))));
    return all;
  }

  public boolean reads() {
    return method.equals("GET");
  }

  Optional<Body> json() {
    return body.filter(Body::isJson);
  }

  private static Operation read(JsonNode document, String path, String method, JsonNode says) {
    var parameters =
        says.path("parameters")
            .valueStream()
            .map(one ->
                new Parameter(
                    one.path("name").asString(),
                    one.path("in").asString(),
                    one.path("required").asBoolean(),
                    Schema.of(document, one.path("schema"))))
            .toList();
    var body =
        says.path("requestBody")
            .path("content")
            .propertyStream()
            .findFirst()
            .map(one -> new Body(one.getKey(), Schema.of(document, one.getValue().path("schema"))));
    return new Operation(
        says.path("operationId").asString(),
        method.toUpperCase(Locale.ROOT),
        path,
        parameters,
        body);
  }
}
