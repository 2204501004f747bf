package io.ascolto.query.member;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which members are asked for.
 *
 * @param called a part of a name in small letters
 * @param before the position that everybody on the page joined before
 */
record MembersAsked(Shown shown, Optional<String> called, long before, int limit) {

  /** Names all that cannot be understood at once. */
  static MembersAsked of(
      @Nullable String show, @Nullable String q, @Nullable String limit, @Nullable String cursor) {
    List<InvalidQuery.Field> wrong = new ArrayList<>();
    var shown = Parameters.given(show).map(name -> shown(name, wrong)).orElse(Shown.PEOPLE);
    var before = Parameters.given(cursor).map(from -> before(from, wrong)).orElse(Long.MAX_VALUE);
    var most = Parameters.limit(limit, wrong);
    if (!wrong.isEmpty()) {
      throw new InvalidQuery(wrong);
    }
    var called = Parameters.given(q).map(part -> part.toLowerCase(Locale.ROOT));
    return new MembersAsked(shown, called, before, most);
  }

  boolean isFirstPage() {
    return before == Long.MAX_VALUE;
  }

  private static Shown shown(String name, List<InvalidQuery.Field> wrong) {
    return Stream.of(Shown.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseGet(() -> {
          wrong.add(
              new InvalidQuery.Field(
                  "show", "show.invalid", "PEOPLE, TEAM, BLOCKED, IMPORTED or DEVICES"));
          return Shown.PEOPLE;
        });
  }

  private static long before(String cursor, List<InvalidQuery.Field> wrong) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException _) {
      wrong.add(new InvalidQuery.Field("cursor", "cursor.invalid", "Not a cursor of this list"));
      return Long.MAX_VALUE;
    }
  }
}
