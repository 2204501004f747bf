package io.ascolto.command.notice;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What the side that reads knows of people. All of it blocks. */
public interface KnownPeople {

  /** Whoever has a standing vote on an idea, once everything logged so far is counted. */
  Set<String> voters(String idea);

  /** What members are called in front of others, by id; those without a name are left out. */
  Map<String, String> names(Collection<String> members);
}
