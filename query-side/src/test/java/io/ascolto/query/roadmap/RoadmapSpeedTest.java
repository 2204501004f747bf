package io.ascolto.query.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.Listening;
import io.ascolto.query.platform.lists.ListsView;
import io.ascolto.query.platform.lists.Story;
import io.ascolto.query.roadmap.DaysSeenBy.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The roadmap as of any day, of 10,000 ideas with three years of moves and votes. Of more votes
 * than every build has time for: {@code -Droadmap.votes=1000000}.
 */
class RoadmapSpeedTest {

  private static final LocalDate LAST = LocalDate.parse("2026-11-01");
  private static final int DAYS = 3 * 365;
  private static final int IDEAS = 10_000;
  private static final int MOVES_EACH = 4;
  private static final int VOTES = Integer.getInteger("roadmap.votes", 20_000);
  private static final int STEPS = 200;

  /** A step is to take 150 ms; a machine that builds something else meanwhile may take longer. */
  private static final double LONGEST_MILLIS = 600;

  private static final int WARM = 40;

  @TempDir private Path data;
  private final Random chance = new Random(5);

  @Test
  void aStepBackInTime() throws IOException {
    try (var view = Listening.store(data).open(1)) {
      tell(view);
      var snapshot = Listening.snapshot(view);
      var took = new double[STEPS];
      for (int step = -WARM; step < STEPS; step++) {
        var moment = LAST.minusDays(chance.nextInt(DAYS)).atTime(LocalTime.MAX);
        var question =
            new RoadmapAsOf(Audience.EVERYONE, Optional.empty(), moment.toInstant(ZoneOffset.UTC));
        var millis = millis(() -> question.answer(snapshot));
        if (step >= 0) {
          took[step] = millis;
        }
      }
      var year = new Range(LAST.minusDays(400), LAST);
      var days =
          millis(() -> new DaysSeenBy(Audience.EVERYONE, Optional.empty(), year).answer(snapshot));
      Arrays.sort(took);
      System.out.printf(
          "roadmap of %,d ideas, %,d moves, %,d votes: a step p50 %.0f ms, p95 %.0f ms, at most"
              + " %.0f ms; the days of 400 days %.0f ms%n",
          IDEAS,
          IDEAS * MOVES_EACH,
          VOTES,
          took[STEPS / 2],
          took[STEPS * 95 / 100],
          took[STEPS - 1],
          days);
      assertThat(took[STEPS * 95 / 100]).isLessThan(LONGEST_MILLIS);
    }
  }

  private void tell(ListsView view) {
    var story = new Story();
    story.board("up", "UPVOTE", "PUBLIC");
    for (int idea = 0; idea < IDEAS; idea++) {
      story.at(
          LAST.minusDays(DAYS).atStartOfDay().toInstant(ZoneOffset.UTC),
          story.submission("idea " + idea, "up"));
    }
    for (int move = 0; move < IDEAS * MOVES_EACH; move++) {
      var planned = chance.nextBoolean();
      story.at(
          moment(),
          story.move(
              "idea " + move % IDEAS, planned ? "planned" : "open", planned ? "PLANNED" : "OPEN"));
    }
    view.apply(story.log());
    var batch = new ArrayList<Recorded>();
    for (int vote = 0; vote < VOTES; vote++) {
      var idea = Story.id("idea " + Math.min(chance.nextInt(IDEAS), chance.nextInt(IDEAS)));
      var cast = new VoteCast(idea, Story.id("member " + vote), "UP");
      batch.add(
          new Recorded(
              view.position() + batch.size() + 1, Instant.EPOCH, moment(), Map.of(), cast));
      if (batch.size() == 10_000) {
        view.apply(batch);
        batch.clear();
      }
    }
    view.apply(batch);
    view.flush();
  }

  private Instant moment() {
    return LAST.minusDays(chance.nextInt(DAYS))
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC)
        .plus(Duration.ofMinutes(chance.nextInt(24 * 60)));
  }

  /** Something that takes time. */
  private interface Work {

    void run() throws IOException;
  }

  private static double millis(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
