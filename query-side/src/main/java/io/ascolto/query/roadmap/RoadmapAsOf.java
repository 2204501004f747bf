package io.ascolto.query.roadmap;

import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.History;
import io.ascolto.query.platform.lists.History.Votes;
import io.ascolto.query.platform.lists.Move;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import io.ascolto.query.platform.lists.VotesJson;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The roadmap of any moment: the stage in which each idea was then, and its votes of the days up to
 * it. What is hidden now is not shown in the past either.
 */
record RoadmapAsOf(Audience audience, Optional<String> board, Instant moment)
    implements Question<Page> {

  private static final Comparator<Then> MOST_WANTED_FIRST =
      Comparator.<Then>comparingLong(then -> then.votes().score())
          .reversed()
          .thenComparingInt(then -> then.idea().number());

  private record Then(History.Entry idea, Votes votes) {}

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var boards = Columns.boards(snapshot, audience, board);
    var history = snapshot.history(boards.keySet());
    var stages = byStage(history);
    List<RoadmapJson.Column> columns = new ArrayList<>();
    Columns.of(boards)
        .forEach((stage, kind) -> {
          var then = stages.getOrDefault(stage, List.of());
          var cards =
              then.stream()
                  .sorted(MOST_WANTED_FIRST)
                  .limit(Columns.MOST_CARDS)
                  .map(each -> card(each, history, snapshot))
                  .toList();
          columns.add(new RoadmapJson.Column(stage, kind, then.size(), cards));
        });
    return new Page.Writing().add(RoadmapJson.write(columns)).done();
  }

  private Map<String, List<Then>> byStage(History history) throws IOException {
    var totals = history.votesUntil(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    Map<String, List<Then>> stages = new HashMap<>();
    for (var idea : history.ideas()) {
      Move.at(moment, idea.moves())
          .ifPresent(move ->
              stages
                  .computeIfAbsent(move.stage(), _ -> new ArrayList<>())
                  .add(new Then(idea, totals.of(idea))));
    }
    return stages;
  }

  private RoadmapJson.Card card(Then then, History history, Snapshot snapshot) {
    var idea = history.read(then.idea());
    var move = Move.at(moment, idea.card().moves().stream()).orElseThrow();
    var votes = then.votes();
    var shown =
        VotesJson.asksWhoAgrees(snapshot, idea.card().board())
            ? new VotesJson.Split(votes.agree(), votes.disagree(), votes.pass())
            : new VotesJson.Up(votes.up() + votes.carriedOver());
    return RoadmapJson.card(idea, move, snapshot, shown, votes.score());
  }
}
