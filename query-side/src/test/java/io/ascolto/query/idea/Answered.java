package io.ascolto.query.idea;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Optional;

/** What tests look for in a list's answer. */
final class Answered {

  private Answered() {}

  static List<Integer> numbers(String page) {
    return JsonPath.read(page, "$.items[*].number");
  }

  static Optional<String> cursor(String page) {
    return Optional.ofNullable(JsonPath.read(page, "$.nextCursor"));
  }

  static int total(String page) {
    return JsonPath.<Integer>read(page, "$.total");
  }
}
