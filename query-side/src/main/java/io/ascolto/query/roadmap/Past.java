package io.ascolto.query.roadmap;

import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Snapshot;
import io.ascolto.query.platform.lists.VotesJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The roadmap of any moment: the stage in which each idea was then, and its votes of the days up to
 * it. What is hidden now is not shown in the past either.
 */
@Component
class Past {

  /** So many documents are asked for at once. */
  private static final int TOGETHER = 1_000;

  private static final int AT_ONCE = 4;

  private final Views views;
  private final DocumentStore store;

  Past(Views views, DocumentStore store) {
    this.views = views;
    this.store = store;
  }

  private record Then(ListedIdea idea, String stage) {}

  /** The caller holds the snapshot until this has ended. */
  Mono<byte[]> roadmap(
      Audience audience, Optional<String> board, Instant moment, Snapshot snapshot) {
    var boards = Columns.boards(snapshot, audience, board);
    var columns = Columns.of(boards);
    return stages(Columns.ideas(snapshot, boards), moment)
        .filter(then -> columns.containsKey(then.stage()))
        .collectList()
        .flatMap(then -> votes(then, moment).map(votes -> column(then, votes, columns, snapshot)))
        .map(RoadmapJson::write);
  }

  private Flux<Then> stages(Map<String, ListedIdea> ideas, Instant moment) {
    return Flux.fromIterable(ideas.keySet())
        .buffer(TOGETHER)
        .flatMap(ids -> views.current(store).find("stages", ids), AT_ONCE)
        .flatMapIterable(document -> {
          var idea = ideas.get(document.getString("_id"));
          return stage(document, moment)
              .flatMap(stage -> Optional.ofNullable(idea).map(known -> new Then(known, stage)))
              .stream()
              .toList();
        });
  }

  /** Of several moves the one that began last; of two at one instant the one told last. */
  private static Optional<String> stage(Document document, Instant moment) {
    return document.getList("moves", Document.class, List.of()).stream()
        .filter(move -> !since(move).isAfter(moment))
        .reduce((one, next) -> since(next).isBefore(since(one)) ? one : next)
        .map(move -> move.getString("stage"));
  }

  private static Instant since(Document move) {
    return Instant.parse(move.getString("since"));
  }

  private Mono<Map<String, Map<String, Long>>> votes(List<Then> then, Instant moment) {
    var last = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return Flux.fromStream(then.stream().flatMap(each -> months(each.idea(), last).stream()))
        .buffer(TOGETHER)
        .flatMap(ids -> views.current(store).find("votes", ids), AT_ONCE)
        .collect(HashMap::new, (votes, month) -> add(month, last, votes));
  }

  /** The ids of the months that can have votes. */
  private static List<String> months(ListedIdea idea, LocalDate last) {
    var first = Instant.ofEpochMilli(idea.tally().earliest());
    var ids = new ArrayList<String>();
    for (var month = YearMonth.from(first.atZone(ZoneOffset.UTC));
        !month.isAfter(YearMonth.from(last));
        month = month.plusMonths(1)) {
      ids.add(idea.card().id() + ":" + month);
    }
    return ids;
  }

  private static void add(Document month, LocalDate last, Map<String, Map<String, Long>> votes) {
    var of = votes.computeIfAbsent(month.getString("idea"), _ -> new HashMap<>());
    var days = month.get("days", new Document());
    days.keySet().stream()
        .filter(day -> !LocalDate.parse(day).isAfter(last))
        .map(day -> days.get(day, new Document()))
        .forEach(day ->
            day.forEach((choice, difference) -> of.merge(choice, (Long) difference, Long::sum)));
  }

  private static List<RoadmapJson.Column> column(
      List<Then> then,
      Map<String, Map<String, Long>> votes,
      Map<String, String> columns,
      Snapshot snapshot) {
    return columns.entrySet().stream()
        .map(column -> {
          var cards =
              then.stream()
                  .filter(each -> each.stage().equals(column.getKey()))
                  .map(each -> card(each.idea(), votes, snapshot))
                  .sorted(
                      Comparator.comparingLong(RoadmapJson.Card::score)
                          .reversed()
                          .thenComparing(RoadmapJson.Card::number))
                  .toList();
          return new RoadmapJson.Column(
              column.getKey(),
              column.getValue(),
              cards.size(),
              cards.stream().limit(Columns.MOST_CARDS).toList());
        })
        .toList();
  }

  private static RoadmapJson.Card card(
      ListedIdea idea, Map<String, Map<String, Long>> votes, Snapshot snapshot) {
    var then = votes.getOrDefault(idea.card().id(), Map.of());
    long agree = then.getOrDefault("agree", 0L);
    long disagree = then.getOrDefault("disagree", 0L);
    long up = then.getOrDefault("up", 0L) + then.getOrDefault("carriedOver", 0L);
    return VotesJson.asksWhoAgrees(snapshot, idea.card().board())
        ? RoadmapJson.card(
            idea,
            snapshot,
            new VotesJson.Split(agree, disagree, then.getOrDefault("pass", 0L)),
            agree - disagree)
        : RoadmapJson.card(idea, snapshot, new VotesJson.Up(up), up);
  }
}
