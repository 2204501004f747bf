package io.ascolto.command.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ascolto.command.demo.Act.Move;
import io.ascolto.command.demo.Act.Say;
import io.ascolto.command.demo.Act.Submit;
import io.ascolto.command.demo.Act.ThumbUp;
import io.ascolto.command.demo.Act.Vote;
import io.ascolto.events.ballot.Choice;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearTest {

  private static final Story STORY = Story.read();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private final Year year = new Year(STORY, TODAY, 1, "en");

  @Test
  void theSameDayTellsTheSameYear() {
    assertThat(acts(TODAY, 1)).isEqualTo(acts(TODAY, 1));
  }

  @Test
  void anotherLoadIsOfOtherPeopleAndOtherBoards() {
    var again = new Year(STORY, TODAY, 2, "en");

    assertThat(again.people().customer(1)).isNotEqualTo(year.people().customer(1));
    assertThat(again.boards().getFirst().board()).isEqualTo("demo-machines-2");
    assertThat(again.submissions().getFirst().idea())
        .isNotEqualTo(year.submissions().getFirst().idea());
  }

  @Test
  void boardsAreNamedInTheLanguageAskedFor() {
    assertThat(new Year(STORY, TODAY, 1, "it").boards().getFirst().name())
        .isEqualTo("Macchine e app");
    assertThat(STORY.spoken("fr")).isEqualTo("en");
  }

  @Test
  void whatIsSaidOfAMoveIsPlainText() {
    assertThat(acts(TODAY, 1).stream().filter(Move.class::isInstance).map(Move.class::cast))
        .isNotEmpty()
        .allSatisfy(move -> assertThat(move.message()).doesNotContainPattern("[*_`]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2026-03-01", "2028-02-29", "2026-01-03", "2026-08-16"})
  void whateverTheDayItHasWhatIsPromisedAndNothingOfItsOwnDayOrLater(String day) {
    var told = acts(LocalDate.parse(day), 1);

    assertThat(told.stream().filter(Submit.class::isInstance)).hasSize(40);
    assertThat(told.stream().filter(Vote.class::isInstance)).hasSize(4_104);
    assertThat(told.stream().filter(Move.class::isInstance)).hasSizeGreaterThanOrEqualTo(45);
    assertThat(told.stream().filter(Act.ChooseName.class::isInstance)).hasSize(303);
    assertThat(told).extracting(Act::at).allMatch(before(LocalDate.parse(day))::isAfter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2026-03-01", "2026-11-28", "2026-11-29"})
  void whatHappensToAnIdeaIsInAnOrderThatItsRulesAllow(String day) {
    for (var life : new Year(STORY, LocalDate.parse(day), 1, "en").lives()) {
      var stage = "open";
      var voted = new HashSet<>();
      var said = new HashSet<>();
      var before = life.submission().at();
      for (var act : life.acts()) {
        assertThat(act.at()).as(life.submission().title()).isAfterOrEqualTo(before);
        before = act.at();
        switch (act) {
          case Vote vote -> {
            assertThat(voted.add(vote.by())).isTrue();
            assertThat(stage).as(life.submission().title()).isNotIn("shipped", "declined");
          }
          case Move move -> {
            assertThat(move.stage()).isNotEqualTo(stage);
            stage = move.stage();
          }
          case Say say -> {
            say.answerTo().ifPresent(answered -> assertThat(said).contains(answered));
            said.add(say.comment());
          }
          case ThumbUp thumb -> assertThat(said).contains(thumb.comment());
          default -> throw new AssertionError(act);
        }
      }
    }
  }

  @Test
  void everybodyHasJoinedBeforeTheyDoAnything() {
    var joined =
        year.arrivals().stream()
            .map(List::getFirst)
            .filter(Act.Join.class::isInstance)
            .map(Act.Join.class::cast)
            .collect(Collectors.toMap(Act.Join::member, Act.Join::at));

    for (var life : year.lives()) {
      for (var act : life.acts()) {
        if (act instanceof Vote vote) {
          assertThat(joined.get(vote.by())).isBefore(vote.at());
        }
      }
    }
  }

  @Test
  void namesAreDistinctAndMostShowAnInitial() {
    var names =
        year.acts()
            .filter(Act.ChooseName.class::isInstance)
            .map(Act.ChooseName.class::cast)
            .toList();

    assertThat(names).extracting(Act.ChooseName::name).doesNotHaveDuplicates();
    assertThat(names)
        .filteredOn(name -> name.shown() == Act.Shown.FIRST_AND_INITIAL)
        .hasSizeGreaterThan(names.size() / 2);
  }

  @Test
  void theRisingOneRises() {
    var days = votesPerDay("descale");
    var lastMonth = sum(days, 30, 1);
    var monthBefore = sum(days, 60, 31);

    assertThat(lastMonth).isGreaterThan(4 * monthBefore);
    assertThat(sum(days, 7, 1)).isGreaterThan(sum(days, 35, 29));
  }

  @Test
  void theSplittingOneIsHalfAndHalf() {
    var choices =
        life("pods").acts().stream()
            .filter(Vote.class::isInstance)
            .map(Vote.class::cast)
            .collect(Collectors.groupingBy(Vote::choice, Collectors.counting()));
    var agree = choices.get(Choice.AGREE);
    var disagree = choices.get(Choice.DISAGREE);

    assertThat((double) agree / (agree + disagree)).isCloseTo(0.5, within(0.05));
  }

  @Test
  void theSlippedOneMovedBackAndSaysWhy() {
    var moves =
        life("purge").acts().stream().filter(Move.class::isInstance).map(Move.class::cast).toList();

    assertThat(moves).extracting(Move::stage).containsExactly("planned", "in-progress", "planned");
    assertThat(moves.getLast().message()).contains("put this back");
  }

  @Test
  void everyMoveOfItsStaffIsOnAWorkday() {
    assertThat(year.acts().filter(Move.class::isInstance))
        .extracting(act -> LocalDate.ofInstant(act.at(), ZoneOffset.UTC).getDayOfWeek())
        .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Test
  void weekendsAreQuietAndANewsletterIsHeard() {
    var votes = votes().collect(Collectors.groupingBy(YearTest::day, Collectors.counting()));
    var weekend = average(votes, true);
    var week = average(votes, false);
    var busiest =
        votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();

    assertThat(weekend).isLessThan(0.6 * week);
    assertThat(busiest.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
  }

  private static double average(Map<LocalDate, Long> votes, boolean weekend) {
    return votes.entrySet().stream()
        .filter(day -> (day.getKey().getDayOfWeek().getValue() > 5) == weekend)
        .mapToLong(Map.Entry::getValue)
        .average()
        .orElseThrow();
  }

  private Stream<Vote> votes() {
    return year.acts().filter(Vote.class::isInstance).map(Vote.class::cast);
  }

  private Map<Long, Long> votesPerDay(String key) {
    return life(key).acts().stream()
        .filter(Vote.class::isInstance)
        .map(Vote.class::cast)
        .collect(
            Collectors.groupingBy(
                vote -> ChronoUnit.DAYS.between(day(vote), TODAY), Collectors.counting()));
  }

  private static long sum(Map<Long, Long> days, long from, long to) {
    return days.entrySet().stream()
        .filter(day -> day.getKey() <= from && day.getKey() >= to)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private Life life(String key) {
    var idea = year.people().id("idea", key);
    return year.lives().stream()
        .filter(life -> life.submission().idea().value().equals(idea))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(Vote vote) {
    return LocalDate.ofInstant(vote.at(), ZoneOffset.UTC);
  }

  private static Instant before(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static List<Act> acts(LocalDate today, int load) {
    return new Year(STORY, today, load, "en").acts().toList();
  }
}
