package io.ascolto.command.notice;

import io.ascolto.events.discussion.Mention;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a text names. */
final class Named {

  private Named() {}

  /**
   * @param names what each of those who may be meant is called, by id
   */
  static Set<String> in(String text, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(one -> Mention.of(one.getValue()).matcher(text).find())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
