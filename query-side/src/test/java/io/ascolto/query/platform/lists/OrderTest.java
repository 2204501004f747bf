package io.ascolto.query.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

  private static final Instant NOW = Story.START;

  private record Vote(Instant at) {}

  @ParameterizedTest
  @CsvSource({
    "7,0,0,0,7",
    "0,5,2,9,3",
    "0,1,4,0,-3",
    "0,0,0,0,0",
  })
  void topIsUpOrAgreeLessDisagree(int up, int agree, int disagree, int pass, double key) {
    assertThat(Order.TOP.key(counted(up, agree, disagree, pass))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0",
    "9,0,0",
    "0,9,0",
    "1,1,2",
    "10,10,20",
    "10,5,3.872983346207417",
    "5,10,3.872983346207417"
  })
  void controversialIsManyOpinionsEvenlySplit(int agree, int disagree, double key) {
    assertThat(Order.CONTROVERSIAL.key(counted(0, agree, disagree, 3)))
        .isCloseTo(key, within(1e-12));
    assertThat(Order.CONTROVERSIAL.key(counted(8, 0, 0, 0))).isZero();
  }

  @Test
  void tenTimesTheScoreIsWorthTwoWeeksOfYouth() {
    var old = tally(NOW, 100, 0, 0, 0);
    var young = tally(NOW.plus(Duration.ofDays(14)), 10, 0, 0, 0);
    var unloved = tally(NOW.plus(Duration.ofDays(14)), 0, 0, 3, 0);
    assertThat(Order.HOT.key(old)).isCloseTo(Order.HOT.key(young), within(1e-9));
    assertThat(Order.HOT.key(unloved)).isCloseTo(Order.HOT.key(young) - 1, within(1e-9));
  }

  @Test
  void fewerThanFiveVotesAreNoTrend() {
    assertThat(Order.RISING.key(voted(NOW, NOW, NOW, NOW))).isEqualTo(Order.LEFT_OUT);
    assertThat(Order.RISING.key(voted(NOW, NOW, NOW, NOW, NOW))).isGreaterThan(Order.LEFT_OUT);
  }

  @Test
  void aVoteHalvesInItsHalfLife() {
    var trend = Trend.NONE.withVote(NOW);
    assertThat(trend.fastAt(NOW)).isCloseTo(1, within(1e-9));
    assertThat(trend.fastAt(NOW.plus(Duration.ofDays(7)))).isCloseTo(0.5, within(1e-9));
    assertThat(trend.slowAt(NOW.plus(Duration.ofDays(56)))).isCloseTo(0.5, within(1e-9));
  }

  @RepeatedTest(20)
  void theStoredKeyOrdersLikeTheCountsAtAnyLaterTime(RepetitionInfo run) {
    var chance = new Random(run.getCurrentRepetition());
    List<Tally> ideas = new ArrayList<>();
    List<List<Vote>> votes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      List<Vote> cast = new ArrayList<>();
      for (int n = 5 + chance.nextInt(40); n > 0; n--) {
        cast.add(new Vote(NOW.minusSeconds(chance.nextInt(200 * 86_400))));
      }
      votes.add(cast);
      ideas.add(voted(cast.stream().map(Vote::at).toArray(Instant[]::new)));
    }
    var byKey = indexes(Comparator.comparingDouble(i -> Order.RISING.key(ideas.get(i))));
    for (var later : List.of(Duration.ZERO, Duration.ofDays(3), Duration.ofDays(400))) {
      var at = NOW.plus(later);
      assertThat(
              indexes(
                  Comparator.comparingDouble(i ->
                      Math.log(count(votes.get(i), at, 7))
                          - Math.log(count(votes.get(i), at, 56)))))
          .isEqualTo(byKey);
    }
  }

  @Test
  void aLateVoteCountsAsIfItHadComeInTime() {
    var then = NOW.minus(Duration.ofDays(30));
    var inTime = voted(then, then, NOW, NOW, NOW);
    var late = voted(NOW, NOW, NOW, then, then);
    assertThat(late.fast()).isCloseTo(inTime.fast(), within(1e-9));
    assertThat(late.slow()).isCloseTo(inTime.slow(), within(1e-9));
  }

  @Test
  void aWithdrawalTakesOneVoteOfTheTrendAndLeavesItsDirection() {
    var six = voted(NOW, NOW, NOW, NOW, NOW, NOW);
    var five = six.withdrawn("UP", false);
    assertThat(five.up()).isEqualTo(5);
    assertThat(five.trend().fastAt(NOW)).isCloseTo(5, within(1e-9));
    assertThat(Order.RISING.key(five)).isCloseTo(Order.RISING.key(six), within(1e-9));
    assertThat(voted(NOW).withdrawn("UP", false).trend()).isEqualTo(Trend.NONE);
  }

  @Test
  void aSwitchMovesACountAndLeavesTheTrend() {
    var agreed = tally(NOW, 0, 0, 0, 0).cast("AGREE", false, NOW);
    var switched = agreed.switched("AGREE", "DISAGREE");
    assertThat(switched.score()).isEqualTo(-1);
    assertThat(switched.voters()).isEqualTo(1);
    assertThat(switched.trend()).isEqualTo(agreed.trend());
  }

  private static double count(List<Vote> votes, Instant at, int halfLifeDays) {
    return votes.stream()
        .mapToDouble(vote ->
            Math.pow(0.5, Duration.between(vote.at(), at).toSeconds() / (halfLifeDays * 86_400.0)))
        .sum();
  }

  private static List<Integer> indexes(Comparator<Integer> order) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      all.add(i);
    }
    all.sort(order);
    return all;
  }

  private static Tally voted(Instant... times) {
    var tally = Tally.of(1, NOW);
    for (var time : times) {
      tally = tally.cast("UP", false, time);
    }
    return tally;
  }

  private static Tally counted(int up, int agree, int disagree, int pass) {
    return tally(NOW, up, agree, disagree, pass);
  }

  private static Tally tally(Instant submitted, int up, int agree, int disagree, int pass) {
    return new Tally(
        1, submitted.toEpochMilli(), up, agree, disagree, pass, 0, 0, 0, 0, Trend.NONE);
  }
}
