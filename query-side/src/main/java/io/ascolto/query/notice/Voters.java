package io.ascolto.query.notice;

import io.ascolto.query.platform.Feed;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who has a standing vote on an idea, as of everything logged when it is asked. */
@Component
public class Voters {

  private final Reads reads;
  private final Feed feed;

  Voters(Reads reads, Feed feed) {
    this.reads = reads;
    this.feed = feed;
  }

  /** By their ids; empty where the views do not show all of it in time. */
  public Mono<Set<String>> of(String idea) {
    return Mono.defer(() ->
        reads.ask(
            Viewer.ANONYMOUS,
            feed.head(),
            (_, snapshot) -> Mono.fromCallable(() -> voters(idea, snapshot))));
  }

  private static Set<String> voters(String idea, Snapshot snapshot) throws IOException {
    var voters = new HashSet<String>();
    snapshot.forEachBallot(idea, (member, _) -> voters.add(member));
    return voters;
  }
}
