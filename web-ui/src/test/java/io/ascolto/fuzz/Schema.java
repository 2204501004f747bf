package io.ascolto.fuzz;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a value is described to be, within the document that describes the whole interface. */
record Schema(JsonNode document, JsonNode says) {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  static Schema of(JsonNode document, JsonNode described) {
    var reference = described.path("$ref").asString("");
    return reference.isEmpty()
        ? new Schema(document, described)
        : of(document, document.at(reference.substring(1)));
  }

  private Schema at(JsonNode described) {
    return of(document, described);
  }

  List<String> types() {
    var type = says.path("type");
    return type.isArray()
        ? type.valueStream().map(JsonNode::asString).toList()
        : type.isString() ? List.of(type.asString()) : List.of();
  }

  boolean isA(String type) {
    return types().contains(type);
  }

  String format() {
    return says.path("format").asString("");
  }

  Map<String, Schema> properties() {
    return says.path("properties")
        .propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> at(one.getValue())));
  }

  List<String> required() {
    return says.path("required").valueStream().map(JsonNode::asString).toList();
  }

  Optional<Schema> others() {
    return Optional.of(says.path("additionalProperties")).filter(JsonNode::isObject).map(this::at);
  }

  Schema items() {
    return at(says.path("items"));
  }

  List<JsonNode> names() {
    return says.path("enum").valueStream().toList();
  }

  /** Whether a value is as described; one of any that is, where there is a choice. */
  boolean fits(JsonNode value) {
    var choices = Stream.concat(says.path("oneOf").valueStream(), says.path("anyOf").valueStream());
    var either = choices.map(this::at).toList();
    if (!either.isEmpty()) {
      return either.stream().anyMatch(one -> one.fits(value));
    }
    return types().stream().anyMatch(type -> isOf(type, value))
        && (names().isEmpty() || names().contains(value));
  }

  private boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "null" -> value.isNull();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber() && (is64() ? value.isLong() : value.isInt());
      case "number" -> value.isNumber();
      case "string" -> value.isString() && isFormed(value.asString());
      case "array" -> value.isArray() && value.valueStream().allMatch(items()::fits);
      case "object" -> value.isObject() && isObject(value);
      default -> throw new IllegalStateException("Unknown type " + type);
    };
  }

  private boolean is64() {
    return format().equals("int64");
  }

  private boolean isFormed(String text) {
    return switch (format()) {
      case "uuid" -> UUID_TEXT.matcher(text).matches();
      case "date-time" -> isMoment(text);
      default -> true;
    };
  }

  private static boolean isMoment(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNull() || (value.isString() && value.asString().isBlank());
  }

  /** Whatever may be left out may be null or blank as well. */
  private boolean isObject(JsonNode value) {
    var properties = properties();
    return required().stream().allMatch(value::has)
        && value
            .propertyStream()
            .allMatch(one -> {
              var described = Optional.ofNullable(properties.get(one.getKey())).or(this::others);
              var isLeftOut = isNothing(one.getValue()) && !required().contains(one.getKey());
              return isLeftOut || described.filter(by -> !by.fits(one.getValue())).isEmpty();
            });
  }
}
