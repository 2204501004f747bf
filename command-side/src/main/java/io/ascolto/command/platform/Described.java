package io.ascolto.command.platform;

import io.ascolto.events.account.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes of people and companies as requests give them. */
public final class Described {

  private Described() {}

  /** Nothing given is nothing said; a null takes a value away, as an empty one does. */
  public static Map<String, String> of(@Nullable Map<String, @Nullable String> given) {
    var all = new HashMap<String, String>();
    if (given != null) {
      given.forEach((name, value) -> all.put(name, value == null ? "" : value.strip()));
    }
    return all;
  }

  /** Adds what is wrong with them. */
  public static void check(Shape shape, Map<String, String> given) {
    shape.require(
        given.size() <= Attributes.MOST,
        "attributes",
        "too.many",
        "must be at most " + Attributes.MOST);
    given.forEach((name, value) -> {
      shape.require(
          Attributes.NAME.matcher(name).matches(),
          "attributes." + name,
          "malformed",
          "must be named with 1 to 40 lower-case letters, digits and underscores");
      shape.require(
          value.length() <= Attributes.LONGEST_VALUE,
          "attributes." + name,
          "too.long",
          "must have at most " + Attributes.LONGEST_VALUE + " characters");
    });
  }

  /** All that would be known; refused where that is too much. */
  public static Attributes changed(Attributes known, Map<String, String> by) {
    var changed = known.changed(by);
    if (changed.values().size() > Attributes.MOST) {
      throw Rejection.invalid(
              List.of(
                  new Rejection.Field(
                      "attributes", "too.many", "must be at most " + Attributes.MOST)))
          .asException();
    }
    return changed;
  }
}
