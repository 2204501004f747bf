package io.ascolto.command.demo;

import io.ascolto.command.demo.Act.ChooseName;
import io.ascolto.command.demo.Act.Join;
import io.ascolto.command.demo.Act.JoinStaff;
import io.ascolto.command.demo.Act.KeepBoard;
import io.ascolto.command.demo.Act.Shown;
import io.ascolto.command.demo.Act.Submit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The year that the demo tells: what is written in the story, and votes drawn at random but each
 * time the same. It ends on the day before the one on which it is loaded.
 */
final class Year {

  static final int DAYS = 365;

  private final Story story;
  private final int load;
  private final String language;
  private final People people;
  private final Calendar calendar;
  private final List<Life> lives;

  Year(Story story, LocalDate today, int load, String language) {
    this.story = story;
    this.load = load;
    this.language = language;
    this.people = new People(story, load);
    this.calendar = new Calendar(today, story.newsletters());
    var end = today.atStartOfDay().toInstant(ZoneOffset.UTC);
    this.lives =
        story.boards().stream()
            .flatMap(board ->
                board.ideas().stream()
                    .map(idea -> new Life(idea, slug(board), people, calendar, end)))
            .sorted(Comparator.comparing(life -> life.submission().at()))
            .toList();
  }

  /** Each person's own acts in order; between persons there is no order. */
  List<List<Act>> arrivals() {
    var arrivals = new ArrayList<List<Act>>();
    story
        .staff()
        .forEach((key, colleague) -> {
          var member = people.member(key);
          var at = begin();
          var address = colleague.address() + "@demo-" + load + ".invalid";
          arrivals.add(
              List.of(
                  new JoinStaff(at, member, address),
                  new ChooseName(at, member, colleague.name(), Shown.FULL)));
        });
    for (var customer = 0; customer < People.CUSTOMERS; customer++) {
      var member = people.customer(customer);
      var first =
          lives.stream()
              .flatMap(life -> life.firstOf(member).stream())
              .min(Comparator.naturalOrder())
              .orElse(end());
      var at = first.minus(Duration.ofMinutes(3 + customer % 40));
      arrivals.add(
          List.of(
              new Join(at, member),
              new ChooseName(
                  at.plusSeconds(50), member, people.name(customer), People.shown(customer))));
    }
    return arrivals;
  }

  List<KeepBoard> boards() {
    return story.boards().stream()
        .map(board ->
            new KeepBoard(
                begin().plusSeconds(600),
                slug(board),
                people.head(),
                Objects.requireNonNull(board.name().get(language)),
                board.model()))
        .toList();
  }

  Stream<String> slugs() {
    return story.boards().stream().map(this::slug);
  }

  /** From the oldest on, so that their numbers follow. */
  List<Submit> submissions() {
    return lives.stream().map(Life::submission).toList();
  }

  /** What became of each idea, in order; between ideas there is no order. */
  List<Life> lives() {
    return lives;
  }

  Stream<Act> acts() {
    return Stream.of(
            arrivals().stream().flatMap(List::stream),
            boards().stream(),
            submissions().stream(),
            lives.stream().flatMap(life -> life.acts().stream()))
        .flatMap(acts -> acts);
  }

  People people() {
    return people;
  }

  private Instant begin() {
    return Calendar.opening(calendar.day(DAYS));
  }

  private Instant end() {
    return calendar.day(0).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Of another load they are others, because a removed board stays in the log. */
  private String slug(Story.Board board) {
    return "demo-" + board.slug() + (load == 1 ? "" : "-" + load);
  }
}
