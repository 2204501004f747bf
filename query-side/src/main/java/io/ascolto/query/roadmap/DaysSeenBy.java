package io.ascolto.query.roadmap;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.History;
import io.ascolto.query.platform.lists.Move;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The votes and moves of each day, of the ideas that {@link RoadmapAsOf} shows. */
record DaysSeenBy(Audience audience, Optional<String> board, Range range)
    implements Question<Page> {

  /** From a day to a day, both of UTC and both meant. */
  record Range(LocalDate first, LocalDate last) {

    boolean holds(Instant moment) {
      var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var history = snapshot.history(Columns.boards(snapshot, audience, board).keySet());
    var days =
        new DaysJson(
            history.votesByDay(range.first(), range.last()),
            history.ideas().stream()
                .filter(idea -> idea.moves().map(Move::since).anyMatch(range::holds))
                .flatMap(idea -> moves(idea, history, snapshot).stream())
                .sorted(Comparator.comparing(DaysJson.Move::at))
                .toList());
    return new Page.Writing().add(Json.bytes(days)).done();
  }

  private List<DaysJson.Move> moves(History.Entry entry, History history, Snapshot snapshot) {
    var idea = history.read(entry);
    var title = idea.card().title().flatMap(snapshot::open).orElse(null);
    var steps = inOrder(idea.card().moves().stream());
    var moves = new ArrayList<DaysJson.Move>();
    for (var at = 0; at < steps.size(); at++) {
      var step = steps.get(at);
      var before = at == 0 ? Optional.<Move>empty() : Optional.of(steps.get(at - 1));
      if (range.holds(step.since())) {
        moves.add(
            new DaysJson.Move(
                idea.card().id(),
                entry.number(),
                title,
                step.since(),
                before.map(Move::stage).orElse(null),
                before.map(Move::kind).orElse(null),
                step.stage(),
                step.kind(),
                before.flatMap(_ -> step.message()).flatMap(snapshot::open).orElse(null)));
      }
    }
    return moves;
  }

  /**
   * By when they began; of two at one instant the one told last stays, as in the roadmap of that
   * moment, and what leads to the stage where an idea already is, is no move.
   */
  static List<Move> inOrder(Stream<Move> told) {
    var steps = new ArrayList<Move>();
    told.sorted(Comparator.comparing(Move::since))
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
}
