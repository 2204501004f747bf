package io.ascolto.query.platform.lists;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;

/** The view's own hold on what it last showed; snapshots and readers hold theirs. */
record Readers(DirectoryReader ideas, DirectoryReader ballots) {

  Readers refreshed(Index ideaIndex, Index ballotIndex) throws IOException {
    var newer = new Readers(ideaIndex.reader(ideas), ballotIndex.reader(ballots));
    if (newer.ideas != ideas) {
      ideas.decRef();
    }
    if (newer.ballots != ballots) {
      ballots.decRef();
    }
    return newer;
  }

  void close() throws IOException {
    ideas.decRef();
    ballots.decRef();
  }
}
