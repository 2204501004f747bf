package io.ascolto.proof;

import static io.ascolto.proof.Requests.BOARD;

import io.ascolto.journey.Hub;
import io.ascolto.journey.Views;
import java.util.Map;
import java.util.function.LongFunction;

/** Fills a hub through its own interface: there is no other door. */
final class Setup {

  private static final int CONNECTIONS = 64;

  private final Hub hub;

  Setup(Hub hub) {
    this.hub = hub;
  }

  Setup board() {
    var body = Map.of("name", "Coffee", "votingModel", "UPVOTE", "visibility", "PUBLIC");
    var answer = hub.owner().put("/api/boards/" + BOARD, body);
    if (!answer.good()) {
      throw new IllegalStateException(answer.toString());
    }
    return this;
  }

  Setup ideas(long from, long to) {
    return send(to - from, n -> Requests.submit(from + n));
  }

  /** Each becomes a member by a vote on the first idea of all. */
  Setup members(long from, long to) {
    return send(to - from, n -> Requests.vote(0, from + n));
  }

  /** More first votes, until the log holds so many events. */
  Setup votesUntil(long events) {
    return send(events - Views.of(hub.owner()).head(), VoteBench::firstVote);
  }

  private Setup send(long count, LongFunction<byte[]> requests) {
    new Swarm(hub.port(), CONNECTIONS, requests).count(count).allGood();
    return this;
  }
}
