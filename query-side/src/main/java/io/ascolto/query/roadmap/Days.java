package io.ascolto.query.roadmap;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The votes and moves of each day, of the ideas that {@link Past} shows. A document for each idea
 * and month is read: with many thousand ideas that takes seconds.
 */
@Component
class Days {

  private static final int TOGETHER = 1_000;
  private static final int AT_ONCE = 4;

  private final Views views;
  private final DocumentStore store;

  Days(Views views, DocumentStore store) {
    this.views = views;
    this.store = store;
  }

  /** From a day to a day, both of UTC and both meant. */
  record Range(LocalDate first, LocalDate last) {

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean holds(Instant moment) {
      return holds(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    boolean holds(YearMonth month) {
      return !month.isBefore(YearMonth.from(first)) && !month.isAfter(YearMonth.from(last));
    }
  }

  /** A stage and when it began. */
  record Step(String stage, String kind, Instant since) {

    static Step of(Document move) {
      return new Step(
          move.getString("stage"), move.getString("kind"), Instant.parse(move.getString("since")));
    }
  }

  /** The caller holds the snapshot until this has ended. */
  Mono<byte[]> of(Audience audience, Optional<String> board, Range range, Snapshot snapshot) {
    var ideas = Columns.ideas(snapshot, Columns.boards(snapshot, audience, board));
    return Mono.zip(votes(ideas.values(), range), moves(ideas, range, snapshot))
        .map(both -> Json.bytes(new DaysJson(both.getT1(), both.getT2())));
  }

  private Mono<TreeMap<String, Long>> votes(Collection<ListedIdea> ideas, Range range) {
    var ids =
        ideas.stream()
            .flatMap(idea ->
                idea.months().stream()
                    .filter(range::holds)
                    .map(month -> idea.card().id() + ":" + month));
    return found("votes", ids).collect(TreeMap::new, (days, month) -> add(month, range, days));
  }

  /** Votes that an import brought as a bare number did not happen on the day of the import. */
  private static void add(Document month, Range range, Map<String, Long> votes) {
    month
        .get("days", new Document())
        .forEach((day, choices) -> {
          if (range.holds(LocalDate.parse(day))) {
            ((Document) choices)
                .forEach((choice, difference) -> {
                  if (!choice.equals("carriedOver")) {
                    votes.merge(day, (Long) difference, Long::sum);
                  }
                });
          }
        });
  }

  private Mono<List<DaysJson.Move>> moves(
      Map<String, ListedIdea> ideas, Range range, Snapshot snapshot) {
    return found("stages", ideas.keySet().stream())
        .flatMapIterable(stages -> {
          var idea = ideas.get(stages.getString("_id"));
          return idea == null ? List.<DaysJson.Move>of() : moves(idea, stages, range, snapshot);
        })
        .collectList()
        .flatMap(moves -> said(moves, snapshot))
        .map(moves -> moves.stream().sorted(Comparator.comparing(DaysJson.Move::at)).toList());
  }

  private static List<DaysJson.Move> moves(
      ListedIdea idea, Document stages, Range range, Snapshot snapshot) {
    var steps = inOrder(stages.getList("moves", Document.class, List.of()).stream().map(Step::of));
    var title = idea.card().title().flatMap(snapshot::open).orElse(null);
    var moves = new ArrayList<DaysJson.Move>();
    for (var at = 0; at < steps.size(); at++) {
      var step = steps.get(at);
      var before = at == 0 ? Optional.<Step>empty() : Optional.of(steps.get(at - 1));
      if (range.holds(step.since())) {
        moves.add(
            new DaysJson.Move(
                idea.card().id(),
                idea.tally().number(),
                title,
                step.since(),
                before.map(Step::stage).orElse(null),
                before.map(Step::kind).orElse(null),
                step.stage(),
                step.kind(),
                null));
      }
    }
    return moves;
  }

  /**
   * By when they began; of two at one instant the one told last stays, as in the roadmap of that
   * moment, and what leads to the stage where an idea already is, is no move.
   */
  static List<Step> inOrder(Stream<Step> told) {
    var steps = new ArrayList<Step>();
    told.sorted(Comparator.comparing(Step::since))
        .forEach(step -> {
          if (!steps.isEmpty() && steps.getLast().since().equals(step.since())) {
            steps.removeLast();
          }
          if (steps.isEmpty() || !steps.getLast().stage().equals(step.stage())) {
            steps.add(step);
          }
        });
    return steps;
  }

  /** What the team said with each move lies in the timelines of the ideas. */
  private Mono<List<DaysJson.Move>> said(List<DaysJson.Move> moves, Snapshot snapshot) {
    var months =
        moves.stream()
            .filter(move -> move.from() != null)
            .map(move -> move.idea() + ":" + YearMonth.from(move.at().atZone(ZoneOffset.UTC)))
            .distinct();
    return found("timeline", months)
        .flatMapIterable(month ->
            month.getList("entries", Document.class, List.of()).stream()
                .filter(entry -> "STAGED".equals(entry.getString("what")))
                .map(entry -> new Said(key(month, entry), entry))
                .toList())
        .collect(Collectors.toMap(Said::move, Said::entry, (_, last) -> last))
        .map(
            said -> moves.stream().map(move -> with(said.get(key(move)), move, snapshot)).toList());
  }

  private record Said(String move, Document entry) {}

  private static String key(Document month, Document entry) {
    var idea = month.getString("_id").split(":", 2)[0];
    return idea + " " + entry.getString("happenedAt") + " " + entry.getString("to");
  }

  private static String key(DaysJson.Move move) {
    return move.idea() + " " + move.at() + " " + move.to();
  }

  private static DaysJson.Move with(
      @Nullable Document entry, DaysJson.Move move, Snapshot snapshot) {
    if (entry == null) {
      return move;
    }
    var message = snapshot.open(Boxes.sealed(entry.get("message", Document.class))).orElse(null);
    return new DaysJson.Move(
        move.idea(),
        move.number(),
        move.title(),
        move.at(),
        move.from(),
        move.fromKind(),
        move.to(),
        move.kind(),
        message);
  }

  private Flux<Document> found(String collection, Stream<String> ids) {
    return Flux.fromStream(ids)
        .buffer(TOGETHER)
        .flatMap(some -> views.current(store).find(collection, some), AT_ONCE);
  }
}
