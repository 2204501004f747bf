package io.ascolto.web;

import io.ascolto.command.notice.KnownPeople;
import io.ascolto.query.notice.Voters;
import io.ascolto.query.platform.People;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the side that reads whom what happens to an idea concerns. */
@Component
class PeopleAtHand implements KnownPeople {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Voters voters;
  private final People people;

  PeopleAtHand(Voters voters, People people) {
    this.voters = voters;
    this.people = people;
  }

  @Override
  public Set<String> voters(String idea) {
    return voters
        .of(idea)
        .blockOptional(LIMIT)
        .orElseThrow(() -> new IllegalStateException("The views do not show all votes yet"));
  }

  @Override
  public Map<String, String> names(Collection<String> members) {
    var names = new HashMap<String, String>();
    people
        .named(members)
        .blockOptional(LIMIT)
        .orElse(Map.of())
        .forEach((id, person) -> {
          if (person.name() != null) {
            names.put(id, person.name());
          }
        });
    return names;
  }
}
