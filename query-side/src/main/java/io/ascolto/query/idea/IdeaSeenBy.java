package io.ascolto.query.idea;

import io.ascolto.query.platform.NotThere;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;

/**
 * One idea, as a viewer sees it: of a hidden one why it is, and those of closed boards are not
 * there.
 */
record IdeaSeenBy(Viewer viewer, String id) implements Question<Page> {

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var idea =
        snapshot
            .ideaOrStub(id, viewer.audience())
            .orElseThrow(() -> new NotThere("idea.unknown", "There is no such idea"));
    var page = new Page.Writing();
    IdeaJson.writeWhole(idea, viewer, snapshot, page);
    return page.done();
  }
}
