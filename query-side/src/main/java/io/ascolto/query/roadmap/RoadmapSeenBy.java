package io.ascolto.query.roadmap;

import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.Live;
import io.ascolto.query.platform.lists.Order;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Search;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The roadmap as it is now, as an audience sees it: the same bytes for all of them. */
record RoadmapSeenBy(Audience audience, Optional<String> board)
    implements Question<Page>, Live.Watched {

  /** The whole state each time: whoever missed a message has lost nothing. */
  @Override
  public Question<Page> since(long position) {
    return this;
  }

  @Override
  public Duration apart() {
    return Duration.ofMillis(200);
  }

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var boards = Columns.boards(snapshot, audience, board);
    var columns = new ArrayList<RoadmapJson.Column>();
    for (var stage : Columns.of(boards).entrySet()) {
      var found =
          snapshot.search(
              new Search(
                  boards.keySet(),
                  Optional.empty(),
                  Optional.of(stage.getKey()),
                  Optional.empty(),
                  Order.TOP,
                  Optional.empty(),
                  Columns.MOST_CARDS));
      List<RoadmapJson.Card> cards = new ArrayList<>();
      for (var idea : found.ideas()) {
        cards.add(RoadmapJson.card(idea, snapshot));
      }
      columns.add(new RoadmapJson.Column(stage.getKey(), stage.getValue(), found.total(), cards));
    }
    return new Page.Writing().add(RoadmapJson.write(columns)).done();
  }
}
