package io.ascolto.query.idea;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import io.ascolto.query.platform.lists.VotesJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The present values of the ideas that changed after a position; below zero, of none. No bytes when
 * nothing did that the audience may see.
 */
record ChangedIdeas(Audience audience, Optional<String> board, long since)
    implements Question<Page> {

  /** More than this, and the list is loaded anew faster. */
  private static final int MOST = 500;

  private record Changed(
      String id, VotesJson votes, long score, long comments, String stage, String kind) {}

  /**
   * @param since what is told here happened after this position; whoever did not hear of all up to
   *     it lacks something, and reads anew
   * @param reload more changed than is told here
   */
  private record Message(long since, long position, List<Changed> ideas, boolean reload) {}

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var page = new Page.Writing();
    var ids = since < 0 ? Optional.of(List.<String>of()) : snapshot.touchedSince(since);
    var reload = ids.isEmpty() || ids.get().size() > MOST;
    var changed = new ArrayList<Changed>();
    for (var id : reload ? List.<String>of() : ids.get()) {
      snapshot
          .idea(id, audience)
          .filter(this::asked)
          .ifPresent(idea -> {
            var tally = idea.tally();
            changed.add(
                new Changed(
                    id,
                    VotesJson.of(idea, snapshot, audience),
                    tally.score(),
                    tally.comments(),
                    idea.card().move().stage(),
                    idea.card().move().kind()));
          });
    }
    return since >= 0 && changed.isEmpty() && !reload
        ? page.done()
        : page.add(Json.bytes(message(snapshot.position(), changed, reload))).done();
  }

  /** The first message of all tells nothing, and so lacks nothing. */
  private Message message(long position, List<Changed> changed, boolean reload) {
    return new Message(since < 0 ? position : since, position, changed, reload);
  }

  private boolean asked(ListedIdea idea) {
    return board.isEmpty() || board.get().equals(idea.card().board());
  }
}
