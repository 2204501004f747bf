package io.ascolto.events.account;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Who is in a segment: whoever meets all conditions. Both sides ask it, so that they agree. */
public record Rule(List<Condition> conditions) {

  public static final int MOST_CONDITIONS = 10;
  public static final int MOST_VALUES = 50;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Rule {
    conditions = List.copyOf(conditions);
  }

  /** A company that somebody belongs to, with what is known of it. */
  public record Company(String id, Attributes attributes) {}

  public static Rule of(String json) {
    return JSON.readValue(json, Rule.class);
  }

  public String json() {
    return JSON.writeValueAsString(this);
  }

  /** Whether somebody is in. */
  public boolean admits(Attributes person, Optional<Company> company) {
    return conditions.stream()
        .allMatch(condition -> condition.holds(name -> known(name, person, company)));
  }

  private static Optional<String> known(String name, Attributes person, Optional<Company> company) {
    if (name.equals(Condition.ACCOUNT)) {
      return company.map(Company::id);
    }
    return name.startsWith(Condition.OF_ACCOUNT)
        ? company.flatMap(of -> of.attributes().get(name.substring(Condition.OF_ACCOUNT.length())))
        : person.get(name);
  }
}
