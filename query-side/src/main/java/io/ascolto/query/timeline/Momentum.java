package io.ascolto.query.timeline;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads by how much the votes of ideas changed from week to week, whatever they say. */
@Component
class Momentum {

  private final Views views;
  private final DocumentStore store;

  Momentum(Views views, DocumentStore store) {
    this.views = views;
    this.store = store;
  }

  /**
   * An idea's weeks, the oldest first.
   *
   * @param weeks votes that came less votes that went, of whichever choice
   */
  @Schema(name = "IdeaWeeks")
  record Weeks(String id, List<Long> weeks) {}

  @Schema(name = "WeeksOfIdeas")
  record Answer(List<Weeks> items) {}

  /** In the order asked for, without what the audience may not see. */
  Mono<byte[]> of(List<String> ids, LastWeeks weeks, Audience audience, Snapshot snapshot) {
    var seen = ids.stream().distinct().filter(id -> sees(audience, id, snapshot)).toList();
    var months =
        seen.stream()
            .flatMap(id -> weeks.months().stream().map(month -> id + ":" + month))
            .toList();
    return views
        .current(store)
        .find("votes", months)
        .collect(HashMap<String, Map<LocalDate, Long>>::new, Momentum::addDays)
        .map(days ->
            seen.stream()
                .map(id -> new Weeks(id, weeks.sums(days.getOrDefault(id, Map.of()))))
                .toList())
        .map(items -> Json.bytes(new Answer(items)));
  }

  private static void addDays(Map<String, Map<LocalDate, Long>> ideas, Document month) {
    var days = month.get("days", new Document());
    ideas
        .computeIfAbsent(month.getString("idea"), _ -> new HashMap<>())
        .putAll(
            days.keySet().stream()
                .collect(
                    Collectors.toMap(LocalDate::parse, day -> sum(days.get(day, Document.class)))));
  }

  private static long sum(Document byChoice) {
    return byChoice.values().stream().mapToLong(difference -> (Long) difference).sum();
  }

  private static boolean sees(Audience audience, String id, Snapshot snapshot) {
    try {
      return snapshot.idea(id, audience).isPresent();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
