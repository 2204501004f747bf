package io.ascolto.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What a hub has acknowledged of every ballot, and what it may have heard without saying so. */
final class Ballots {

  static final String NONE = "NONE";

  record Key(int idea, int member) {}

  /** {@code doubtful} is what was asked without an answer, or empty. */
  record Standing(String acknowledged, String doubtful) {

    boolean inDoubt() {
      return !doubtful.isEmpty();
    }

    boolean allows(String choice) {
      return choice.equals(acknowledged) || choice.equals(doubtful);
    }
  }

  private final Map<Key, Standing> standings = new ConcurrentHashMap<>();
  private final AtomicLong acknowledged = new AtomicLong();

  Standing of(Key key) {
    return standings.getOrDefault(key, new Standing(NONE, ""));
  }

  void asking(Key key, String choice) {
    standings.put(key, new Standing(of(key).acknowledged(), choice));
  }

  void acknowledged(Key key) {
    standings.put(key, new Standing(of(key).doubtful(), ""));
    acknowledged.incrementAndGet();
  }

  /** After a restart: what the hub shows of a ballot in doubt is from now on what it must keep. */
  void settle(Key key, String choice) {
    standings.put(key, new Standing(choice, ""));
  }

  long count() {
    return acknowledged.get();
  }

  List<Key> keys() {
    return new ArrayList<>(standings.keySet());
  }

  List<Key> inDoubt() {
    return standings.entrySet().stream()
        .filter(e -> e.getValue().inDoubt())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many ballots of this idea say so, now that none is in doubt. */
  long total(int idea, String choice) {
    return standings.entrySet().stream()
        .filter(e -> e.getKey().idea() == idea && e.getValue().acknowledged().equals(choice))
        .count();
  }
}
