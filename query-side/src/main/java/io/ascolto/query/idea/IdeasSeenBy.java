package io.ascolto.query.idea;

import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Search;
import io.ascolto.query.platform.lists.Search.Place;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.util.Optional;

/** One page of the list of ideas, as an audience sees it. */
record IdeasSeenBy(Audience audience, Asked asked) implements Question<Page> {

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var found = find(snapshot, asked.after(), asked.limit());
    var page = new Page.Writing().add("{\"items\":[");
    var separator = "";
    for (var idea : found.ideas()) {
      IdeaJson.write(idea, snapshot, audience, page.add(separator));
      separator = ",";
    }
    var next =
        found.next().map(place -> '"' + Cursor.write(place, asked.order()) + '"').orElse("null");
    return page.add("],\"nextCursor\":" + next + ",\"total\":" + found.total() + "}").done();
  }

  /** As many as the limit says, behind a place. */
  Search.Found find(Snapshot snapshot, Optional<Place> after, int limit) throws IOException {
    return snapshot.search(search(snapshot, after, limit));
  }

  Search search(Snapshot snapshot, Optional<Place> after, int limit) {
    return new Search(
        VisibleBoards.of(snapshot, audience, asked.board()),
        asked.words(),
        asked.stage(),
        asked.tag(),
        asked.order(),
        after,
        limit);
  }
}
