package io.ascolto.command.member;

import io.ascolto.events.account.Attributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer tells of somebody as a customer. Whoever is signing in must not be kept out by a
 * long value: it is cut. A name that no attribute can have is the issuer's mistake.
 *
 * @param account what their company is called in the issuer's own systems
 * @param company what is known of it
 * @param attributes what is known of them
 */
record Told(
    Optional<String> account,
    Optional<String> companyName,
    Map<String, String> company,
    Map<String, String> attributes) {

  static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Map.of(), Map.of());

  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST_NAME = 120;

  boolean isNothing() {
    return equals(NOTHING);
  }

  /**
   * From a product's token.
   *
   * @param account the company's id, or an object with {@code id}, {@code name} and attributes
   * @param attributes an object of texts, numbers and truth values
   * @throws IllegalArgumentException naming what has no good shape
   */
  static Told of(@Nullable Object account, @Nullable Object attributes) {
    var person = values(attributes, "attributes", Set.of());
    if (account == null || account instanceof String) {
      return of(Optional.ofNullable((String) account), Optional.empty(), Map.of(), person);
    }
    if (!(account instanceof Map<?, ?> company) || !(company.get("id") instanceof String id)) {
      throw new IllegalArgumentException("account has to be a text, or an object with an id");
    }
    var name = Optional.ofNullable(company.get("name")).map(Object::toString);
    var values =
        values(company, "account", Set.of("id", "name", Attributes.REFERENCE, Attributes.OWNER));
    return of(Optional.of(id), name, values, person);
  }

  /** From the claims of a provider of identities, each as text. */
  static Told of(Optional<String> account, Map<String, String> attributes) {
    return of(account, Optional.empty(), Map.of(), cut(attributes));
  }

  private static Told of(
      Optional<String> account,
      Optional<String> name,
      Map<String, String> company,
      Map<String, String> person) {
    return new Told(
        account.map(String::strip).filter(text -> !text.isEmpty()).map(cutTo(LONGEST_REFERENCE)),
        name.map(String::strip).filter(text -> !text.isEmpty()).map(cutTo(LONGEST_NAME)),
        company,
        person);
  }

  private static Map<String, String> values(
      @Nullable Object given, String claim, Set<String> butThese) {
    if (given == null) {
      return Map.of();
    }
    if (!(given instanceof Map<?, ?> named)) {
      throw new IllegalArgumentException(claim + " has to be an object");
    }
    var values = new HashMap<String, String>();
    named.forEach((name, value) -> {
      if (!butThese.contains(name)) {
        values.put(name(claim, name), value == null ? "" : scalar(claim, name, value));
      }
    });
    if (values.size() > Attributes.MOST) {
      throw new IllegalArgumentException(claim + " has more than " + Attributes.MOST + " values");
    }
    return cut(values);
  }

  private static String name(String claim, @Nullable Object name) {
    var text = String.valueOf(name);
    if (!Attributes.NAME.matcher(text).matches()) {
      throw new IllegalArgumentException(
          claim + " names '" + text + "': lower-case letters, digits and underscores are allowed");
    }
    return text;
  }

  private static String scalar(String claim, @Nullable Object name, Object value) {
    if (value instanceof Map || value instanceof Iterable) {
      throw new IllegalArgumentException(claim + "." + name + " has to be one value");
    }
    return value.toString();
  }

  private static Map<String, String> cut(Map<String, String> values) {
    var cut = new HashMap<String, String>();
    values.forEach((name, value) -> cut.put(name, cutTo(Attributes.LONGEST_VALUE).apply(value)));
    return cut;
  }

  private static UnaryOperator<String> cutTo(int length) {
    return text -> text.substring(0, Math.min(length, text.length()));
  }
}
