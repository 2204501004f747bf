package io.ascolto.query.idea;

import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.Live;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import java.time.Duration;
import java.util.Optional;

/** The list of ideas, as far as numbers and stages in it change while somebody looks at it. */
record IdeasWatched(Audience audience, Optional<String> board) implements Live.Watched {

  @Override
  public Question<Page> since(long position) {
    return new ChangedIdeas(audience, board, position);
  }

  @Override
  public Duration apart() {
    return Duration.ofMillis(500);
  }
}
