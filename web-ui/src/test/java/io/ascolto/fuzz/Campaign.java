package io.ascolto.fuzz;

import io.ascolto.fuzz.Case.Expected;
import io.ascolto.fuzz.RawHttp.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Sends cases, many at once and in no order, and counts what comes of them. */
public final class Campaign {

  private static final int AT_ONCE = 16;

  private final String kind;
  private final RawHttp http;
  private final long seed;
  private final Map<Integer, Integer> byStatus = new TreeMap<>();
  private final Map<String, String> faults = new TreeMap<>();
  private final long began = System.nanoTime();
  private int operations;
  private int refused;

  public Campaign(String kind, RawHttp http, long seed) {
    this.kind = kind;
    this.http = http;
    this.seed = seed;
  }

  private record Answered(Case one, Reply reply) {}

  /** Those of one operation; they need not be kept after that. */
  public void send(List<Case> cases) throws InterruptedException, ExecutionException {
    operations += cases.isEmpty() ? 0 : 1;
    var shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, new Random(seed));
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var sending = new ArrayList<Callable<Answered>>();
      shuffled.forEach(one -> sending.add(() -> new Answered(one, http.send(one.asked()))));
      for (var sent : threads.invokeAll(sending)) {
        count(sent.get());
      }
    }
  }

  private void count(Answered answered) {
    byStatus.merge(answered.reply().status(), 1, Integer::sum);
    refused += answered.one().expected() == Expected.REFUSED ? 1 : 0;
    for (var wrong : Inspection.of(answered.one(), answered.reply())) {
      faults.putIfAbsent(
          answered.one().operation() + " " + wrong.replaceAll("[^a-z 0-9].*", ""),
          "%s%n  %s%n  %s".formatted(wrong, answered.one(), answered.reply()));
    }
  }

  /** Each kind of fault of each operation once. */
  public List<String> faults() {
    return List.copyOf(faults.values());
  }

  @Override
  public String toString() {
    var all = byStatus.values().stream().mapToInt(Integer::intValue).sum();
    return "Fuzz, %s: %d operations, %d requests, %d of them to be refused, by status %s, seed %d, %d s"
        .formatted(
            kind,
            operations,
            all,
            refused,
            byStatus,
            seed,
            Duration.ofNanos(System.nanoTime() - began).toSeconds());
  }
}
