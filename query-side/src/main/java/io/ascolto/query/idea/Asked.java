package io.ascolto.query.idea;

import static io.ascolto.query.platform.Parameters.given;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Parameters;
import io.ascolto.query.platform.lists.Order;
import io.ascolto.query.platform.lists.Search.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a list, understood; every one that is not is named. */
record Asked(
    Optional<String> board,
    Optional<String> words,
    Optional<String> stage,
    Optional<String> tag,
    Order order,
    int limit,
    Optional<Place> after) {

  private static final int LONGEST_QUESTION = 200;

  static Asked of(
      @Nullable String board,
      @Nullable String q,
      @Nullable String stage,
      @Nullable String tag,
      @Nullable String sort,
      @Nullable String limit,
      @Nullable String cursor) {
    List<InvalidQuery.Field> wrong = new ArrayList<>();
    var words = given(q);
    if (words.filter(typed -> typed.length() > LONGEST_QUESTION).isPresent()) {
      wrong.add(new InvalidQuery.Field("q", "q.long", "At most 200 characters"));
    }
    var order = given(sort).map(name -> order(name, wrong)).orElse(Order.TOP);
    var size = Parameters.limit(limit, wrong);
    var after = given(cursor).flatMap(text -> after(text, order, wrong));
    if (!wrong.isEmpty()) {
      throw new InvalidQuery(wrong);
    }
    return new Asked(given(board), words, given(stage), given(tag), order, size, after);
  }

  private static Order order(String name, List<InvalidQuery.Field> wrong) {
    return Arrays.stream(Order.values())
        .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseGet(() -> {
          wrong.add(
              new InvalidQuery.Field(
                  "sort", "sort.unknown", "One of top, new, hot, rising, controversial"));
          return Order.TOP;
        });
  }

  private static Optional<Place> after(String cursor, Order order, List<InvalidQuery.Field> wrong) {
    var place = Cursor.read(cursor, order);
    if (place.isEmpty()) {
      wrong.add(
          new InvalidQuery.Field("cursor", "cursor.invalid", "Not a cursor of a list so sorted"));
    }
    return place;
  }
}
