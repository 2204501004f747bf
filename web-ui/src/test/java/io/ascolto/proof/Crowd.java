package io.ascolto.proof;

import static io.ascolto.proof.Ballots.NONE;

import io.ascolto.journey.Answer;
import io.ascolto.journey.Client;
import io.ascolto.proof.Ballots.Key;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sixty-four people at a time who vote, switch, repeat and withdraw until the hub dies. A ballot
 * belongs to one of them, so that it is known which of its answers came last.
 */
final class Crowd implements AutoCloseable {

  static final int IDEAS = 60;
  static final int MEMBERS = 640;
  static final int HANDS = 64;

  private static final List<String> SPLIT = List.of("AGREE", "DISAGREE", "PASS");
  private static final List<String> UPVOTE = List.of("UP");

  private final Client owner;
  private final Ballots ballots;
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Answer> refusals = new ConcurrentLinkedQueue<>();

  Crowd(Client owner, Ballots ballots, long seed) {
    this.owner = owner;
    this.ballots = ballots;
    for (var hand = 0; hand < HANDS; hand++) {
      var first = hand;
      var random = new SplittableRandom(seed * HANDS + hand);
      hands.submit(() -> voteUntilTheHubDies(first, random));
    }
  }

  /** Answers that are neither an acknowledgement nor a plea to come back later. */
  Queue<Answer> refusals() {
    return refusals;
  }

  static String member(int member) {
    return "voter" + member + "@example.org";
  }

  static String votePath(int idea) {
    return "/api/ideas/" + Requests.idea(idea) + "/vote";
  }

  /** Ideas with an odd number are on the board with agreement and disagreement. */
  static boolean split(int idea) {
    return idea % 2 == 1;
  }

  static List<String> choices(int idea) {
    return split(idea) ? SPLIT : UPVOTE;
  }

  private void voteUntilTheHubDies(int hand, SplittableRandom random) {
    while (!Thread.currentThread().isInterrupted()) {
      var member = random.nextInt(MEMBERS / HANDS) * HANDS + hand;
      var key = new Key(random.nextInt(IDEAS), member);
      if (ballots.of(key).inDoubt()) {
        continue;
      }
      var choices = choices(key.idea());
      var pick = random.nextInt(choices.size() + 1);
      var choice = pick < choices.size() ? choices.get(pick) : NONE;
      ballots.asking(key, choice);
      try {
        record(key, send(key, choice));
      } catch (UncheckedIOException dead) {
        return;
      }
    }
  }

  private Answer send(Key key, String choice) {
    var voter = owner.as(member(key.member()));
    return choice.equals(NONE)
        ? voter.delete(votePath(key.idea()))
        : voter.put(votePath(key.idea()), Map.of("choice", choice));
  }

  private void record(Key key, Answer answer) {
    if (answer.good()) {
      ballots.acknowledged(key);
    } else if (answer.status() != 503) {
      refusals.add(answer);
    }
  }

  @Override
  public void close() {
    hands.shutdownNow();
    hands.close();
  }
}
