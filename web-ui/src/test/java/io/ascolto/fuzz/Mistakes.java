package io.ascolto.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts into each place of a body whatever can stand there, one after the other. */
final class Mistakes {

  private static final String HERE = "@here@";
  private static final int DEEP = 700;

  /** One for each kind of value, and those that are none. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "9223372036854775808",
          "9".repeat(2_000),
          "\"A quiet mill\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "{\"a\":1}",
          "[\"" + "a".repeat(1_000) + "\"]",
          "[" + "\"a\",".repeat(5_000) + "\"a\"]",
          "[".repeat(DEEP) + "]".repeat(DEEP),
          "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));

  private static final List<String> NO_JSON =
      List.of("", "NaN", "-Infinity", "'single'", "0x10", "01", "\"open", "\"\u0001\"", "\"\\x\"");

  private static final byte[] NO_UTF8 = {'"', 'a', (byte) 0xff, (byte) 0xc0, (byte) 0xaf, '"'};

  private final Schema schema;
  private final JsonNode whole;

  Mistakes(Schema schema, JsonNode whole) {
    this.schema = schema;
    this.whole = whole;
  }

  /** Takes a body, what is odd about it, and whether it is as described all the same. */
  interface Taker {
    void take(String what, byte[] body, boolean fits);
  }

  void each(Taker taker) {
    places(whole, JsonPointer.empty(), (at, name) -> inPlace(at, name, taker));
  }

  private void inPlace(JsonPointer at, String name, Taker taker) {
    var label = at.toString();
    Stream.concat(VALUES.stream(), OddTexts.IN_JSON.stream().map(text -> '"' + text + '"'))
        .forEach(value ->
            taker.take(label + " is " + start(value), with(at, value), fits(with(at, value))));
    NO_JSON.forEach(
        value -> taker.take(label + " is " + start(value), with(at, value), fits(with(at, value))));
    taker.take(label + " is no UTF-8", with(at, NO_UTF8), false);
    var tooLong = '"' + "a".repeat(1024 * 1024) + '"';
    taker.take(label + " is 1 MB long", with(at, tooLong), false);
    if (!name.isEmpty()) {
      var value = whole.at(at).toString();
      var twice = value + ",\"" + name + "\":" + value;
      taker.take(label + " is there twice", with(at, twice), false);
      var without = without(at);
      taker.take(label + " is missing", Requests.bytes(without), schema.fits(without));
    }
  }

  private boolean fits(byte[] body) {
    try {
      return Optional.of(JsonMapper.shared().readTree(body)).filter(schema::fits).isPresent();
    } catch (JacksonException _) {
      return false;
    }
  }

  private byte[] with(JsonPointer at, String value) {
    return with(at, value.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] with(JsonPointer at, byte[] value) {
    var text = marked(at);
    var before = text.indexOf('"' + HERE + '"');
    var after = text.substring(before + HERE.length() + 2).getBytes(StandardCharsets.UTF_8);
    var start = text.substring(0, before).getBytes(StandardCharsets.UTF_8);
    var all = Arrays.copyOf(start, start.length + value.length + after.length);
    System.arraycopy(value, 0, all, start.length, value.length);
    System.arraycopy(after, 0, all, start.length + value.length, after.length);
    return all;
  }

  private String marked(JsonPointer at) {
    if (at.matches()) {
      return '"' + HERE + '"';
    }
    var copy = whole.deepCopy();
    switch (copy.at(at.head())) {
      case ObjectNode object -> object.put(at.last().getMatchingProperty(), HERE);
      case ArrayNode array -> array.set(at.last().getMatchingIndex(), HERE);
      default -> throw new IllegalStateException(at.toString());
    }
    return copy.toString();
  }

  private JsonNode without(JsonPointer at) {
    var copy = whole.deepCopy();
    ((ObjectNode) copy.at(at.head())).remove(at.last().getMatchingProperty());
    return copy;
  }

  /** The name is empty for what is no property. */
  private static void places(
      JsonNode node, JsonPointer at, BiConsumer<JsonPointer, String> visitor) {
    var last = at.matches() ? "" : at.last().getMatchingProperty();
    visitor.accept(at, at.matches() || at.last().mayMatchElement() ? "" : last);
    node.forEachEntry((name, value) -> places(value, at.appendProperty(name), visitor));
    for (var i = 0; node.isArray() && i < node.size(); i++) {
      places(node.path(i), at.appendIndex(i), visitor);
    }
  }

  private static String start(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "… (" + value.length() + ")";
  }

  /** The same bytes with a few of them changed. */
  static List<byte[]> shaken(byte[] body, Random random) {
    var all = new ArrayList<byte[]>();
    for (var i = 0; i < 10; i++) {
      var copy = body.clone();
      for (var hits = random.nextInt(1, 4); hits > 0 && copy.length > 0; hits--) {
        copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
      }
      all.add(copy);
    }
    return all;
  }
}
