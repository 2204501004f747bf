package io.ascolto.query.account;

import io.ascolto.events.account.Condition;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.lists.CustomerCounts;
import io.ascolto.query.platform.lists.ListedBoard;
import io.ascolto.query.platform.lists.ListedSegment;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All segments by slug, with how many are in them. */
record SegmentsAsked() implements Question<Page> {

  /**
   * @param customers members of whom something is known
   * @param attributes names that a condition can ask for, as they occur
   */
  @Schema(name = "Segments")
  record All(List<SegmentJson> items, int customers, SortedSet<String> attributes) {}

  /**
   * A segment as the team sees it.
   *
   * @param name null once its key was destroyed
   * @param conditions all of which hold for whoever is in it
   * @param people how many customers are in it
   * @param boards slugs of the boards that are for it
   */
  @Schema(name = "Segment")
  record SegmentJson(
      String segment,
      @Nullable String name,
      List<Condition> conditions,
      int people,
      List<String> boards) {}

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var customers = snapshot.customers();
    var counts = CustomerCounts.of(customers);
    var segments =
        customers.segments().values().stream()
            .sorted(Comparator.comparing(ListedSegment::segment))
            .map(segment -> json(segment, counts, snapshot))
            .toList();
    var all = new All(segments, counts.all(), attributes(snapshot));
    return new Page.Writing().add(Json.bytes(all)).done();
  }

  private static SegmentJson json(ListedSegment segment, CustomerCounts counts, Snapshot snapshot) {
    return new SegmentJson(
        segment.segment(),
        snapshot.open(segment.name()).orElse(null),
        segment.rule().conditions(),
        counts.bySegment().getOrDefault(segment.segment(), 0),
        snapshot.boards().values().stream()
            .filter(board -> board.segments().contains(segment.segment()))
            .map(ListedBoard::board)
            .sorted()
            .toList());
  }

  private static SortedSet<String> attributes(Snapshot snapshot) throws IOException {
    var names = new TreeSet<String>();
    names.add(Condition.ACCOUNT);
    for (var account : snapshot.customers().accounts().values()) {
      account
          .attributes()
          .values()
          .keySet()
          .forEach(name -> names.add(Condition.OF_ACCOUNT + name));
    }
    snapshot
        .customers()
        .forEach((_, customer) -> names.addAll(customer.attributes().values().keySet()));
    return names;
  }
}
