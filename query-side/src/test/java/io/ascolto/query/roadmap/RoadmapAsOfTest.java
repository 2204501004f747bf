package io.ascolto.query.roadmap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.SetAsideVoteWithdrawn;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteRestored;
import io.ascolto.events.ballot.BallotEvent.VoteReturned;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.VotesCarriedOver;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.lists.Listening;
import io.ascolto.query.platform.lists.ListsView;
import io.ascolto.query.platform.lists.Story;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadmapAsOfTest {

  private static final Instant MARCH = Instant.parse("2026-03-10T12:00:00Z");

  @TempDir private Path data;
  private final Story story = new Story();
  private Optional<ListsView> lists = Optional.empty();

  @AfterEach
  void close() {
    lists.ifPresent(ListsView::close);
  }

  @Test
  void anIdeaIsInTheStageInWhichItWasAtThatMoment() {
    story.board("up", "UPVOTE", "PUBLIC");
    story.at(MARCH, story.submission("lid", "up"));
    story.at(MARCH.plusSeconds(60), story.move("lid", "planned", "PLANNED"));
    story.at(MARCH.plusSeconds(120), story.move("lid", "open", "OPEN"));
    open();

    assertThat(titles(MARCH.plusSeconds(59))).isEmpty();
    assertThat(titles(MARCH.plusSeconds(60))).containsExactly("Title of lid");
    assertThat(titles(MARCH.plusSeconds(119))).hasSize(1);
    assertThat(titles(MARCH.plusSeconds(120))).isEmpty();
  }

  @Test
  void aMoveToldLateCountsFromWhenItHappened() {
    story.board("up", "UPVOTE", "PUBLIC");
    story.at(MARCH, story.submission("lid", "up"));
    story.at(MARCH.plusSeconds(900), story.move("lid", "open", "OPEN"));
    story.at(MARCH.plusSeconds(60), story.move("lid", "planned", "PLANNED"));
    open();

    assertThat(titles(MARCH.plusSeconds(300))).hasSize(1);
    assertThat(titles(MARCH.plusSeconds(900))).isEmpty();
  }

  @Test
  void aCardSaysSinceWhenAndWhyItIsWhereItIs() {
    story.board("up", "UPVOTE", "PUBLIC");
    story.at(MARCH, story.submission("lid", "up"));
    story.at(MARCH.plusSeconds(60), story.move("lid", "planned", "PLANNED"));
    story.at(MARCH.plusSeconds(120), story.move("lid", "open", "OPEN"));
    open();

    List<Map<String, String>> cards =
        JsonPath.read(roadmap(MARCH.plusSeconds(90)), "$.columns[0].cards[*]");
    assertThat(cards)
        .singleElement()
        .satisfies(card ->
            assertThat(card)
                .containsEntry("since", "2026-03-10T12:01:00Z")
                .containsEntry("reason", "why"));
  }

  @Test
  void votesAreThoseOfTheDaysUpToTheMomentAlsoWhenToldLateOrOlderThanTheIdea() {
    story.board("up", "UPVOTE", "PUBLIC");
    story.at(MARCH, story.submission("lid", "up"));
    story.at(MARCH, story.move("lid", "planned", "PLANNED"));
    for (var days : List.of(0, 40, 1, -400)) {
      var vote = new VoteCast(Story.id("lid"), Story.id("member " + days), "UP");
      story.at(MARCH.plus(Duration.ofDays(days)), vote);
    }
    var carried = new VotesCarriedOver(Story.id("lid"), "fider", 0, 10, Story.id("staff"));
    story.at(MARCH.plus(Duration.ofDays(41)), carried);
    open();

    assertThat(scores(MARCH)).containsExactly(2);
    assertThat(scores(MARCH.plus(Duration.ofDays(1)))).containsExactly(3);
    assertThat(scores(MARCH.plus(Duration.ofDays(41)))).containsExactly(14);
  }

  @Test
  void everyMomentOfARandomStoryIsWhatItsEventsUpToThenSay() {
    var random = new Random(11);
    story.board("up", "UPVOTE", "PUBLIC").board("split", "AGREE_DISAGREE", "PUBLIC");
    for (int i = 0; i < 12; i++) {
      story.at(moment(random), story.submission("idea " + i, i % 2 == 0 ? "up" : "split"));
    }
    for (int i = 0; i < 400; i++) {
      story.at(moment(random), story.somethingAbout(random, 12));
    }
    open();

    for (int i = 0; i < 40; i++) {
      var moment = moment(random);
      assertThat(shown(moment)).as("%s", moment).isEqualTo(expected(moment));
    }
  }

  private static Instant moment(Random random) {
    return MARCH.plus(Duration.ofMinutes(random.nextInt(200 * 24 * 60)));
  }

  /** Title and score of each planned idea, straight from the log. */
  private Map<String, Integer> expected(Instant moment) {
    var all = new TreeMap<String, Integer>();
    for (int i = 0; i < 12; i++) {
      var id = Story.id("idea " + i);
      if (stageAt(id, moment).filter("planned"::equals).isPresent()) {
        all.put("Title of idea " + i, score(id, moment));
      }
    }
    return all;
  }

  private int score(String idea, Instant moment) {
    var last = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return story.log().stream()
        .filter(recorded -> !recorded.day().isAfter(last))
        .map(Recorded::event)
        .filter(BallotEvent.class::isInstance)
        .map(BallotEvent.class::cast)
        .filter(event -> event.ideaId().equals(idea))
        .mapToInt(RoadmapAsOfTest::difference)
        .sum();
  }

  private static int difference(BallotEvent event) {
    return switch (event) {
      case VoteCast cast -> worth(cast.choice());
      case VoteSwitched switched -> worth(switched.to()) - worth(switched.from());
      case VoteWithdrawn withdrawn -> -worth(withdrawn.choice());
      case VoteCarried carried -> worth(carried.choice());
      case VoteHandedOver over -> -worth(over.choice());
      case VoteReturned returned -> -worth(returned.choice());
      case VoteRestored restored -> worth(restored.choice());
      case VoteSetAside set -> -worth(set.choice());
      case VoteTakenBackIn taken -> worth(taken.choice());
      case VoteVouchedFor _, SetAsideVoteWithdrawn _ -> 0;
    };
  }

  private static int worth(String choice) {
    return switch (choice) {
      case "UP", "AGREE" -> 1;
      case "DISAGREE" -> -1;
      default -> 0;
    };
  }

  private void open() {
    var view = Listening.store(data).open(1);
    view.apply(story.log());
    lists = Optional.of(view);
  }

  private Map<String, Integer> shown(Instant moment) {
    var all = new TreeMap<String, Integer>();
    var titles = titles(moment);
    var scores = scores(moment);
    for (int i = 0; i < titles.size(); i++) {
      all.put(titles.get(i), scores.get(i));
    }
    return all;
  }

  private List<String> titles(Instant moment) {
    return JsonPath.read(roadmap(moment), "$.columns[0].cards[*].title");
  }

  private List<Integer> scores(Instant moment) {
    return JsonPath.read(roadmap(moment), "$.columns[0].cards[*].score");
  }

  private String roadmap(Instant moment) {
    var view = lists.orElseThrow();
    var bytes =
        new Listening(view)
            .to(reads -> new RoadmapEndpoint(reads, Listening.live(view)))
            .get()
            .uri("/api/roadmap?asOf={moment}", moment)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    return new String(requireNonNull(bytes), StandardCharsets.UTF_8);
  }

  /** The stage of an idea at a moment, straight from the log; empty before there was one. */
  private Optional<String> stageAt(String idea, Instant moment) {
    return story.log().stream()
        .filter(recorded -> !recorded.happenedAt().isAfter(moment))
        .sorted(Comparator.comparing(Recorded::happenedAt))
        .flatMap(recorded ->
            switch (recorded.event()) {
              case IdeaSubmitted submitted when submitted.ideaId().equals(idea) ->
                  Stream.of(submitted.stage());
              case IdeaStaged staged when staged.ideaId().equals(idea) ->
                  Stream.of(staged.toStage());
              default -> Stream.of();
            })
        .reduce((_, next) -> next);
  }
}
