package io.ascolto.events.account;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of a person or a company as a customer: values by name. A value is a text, a
 * number, or a date as ISO 8601 has it; which of these, a {@link Condition} that asks for it
 * decides.
 */
public record Attributes(SortedMap<String, String> values) {

  public static final Attributes NONE = new Attributes(Map.of());

  /** Those of companies that mean the same to everybody. */
  public static final String REFERENCE = "reference";

  public static final String PLAN = "plan";

  /** A year's, in a currency that the hub's owners know. */
  public static final String REVENUE = "revenue";

  public static final String RENEWS_ON = "renews_on";

  /** The id of the member of the team who looks after the company. */
  public static final String OWNER = "owner";

  public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  public static final int LONGEST_VALUE = 200;
  public static final int MOST = 50;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Attributes(Map<String, String> values) {
    this(new TreeMap<>(values));
  }

  public static Attributes of(String json) {
    return new Attributes(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
  }

  public String json() {
    return JSON.writeValueAsString(values);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** With these in place of those of the same names; an empty value takes one away. */
  public Attributes changed(Map<String, String> by) {
    var now = new TreeMap<>(values);
    by.forEach((name, value) -> {
      if (value.isBlank()) {
        now.remove(name);
      } else {
        now.put(name, value.strip());
      }
    });
    return new Attributes(now);
  }
}
