package io.ascolto.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.ballot.BallotsInMemory;
import io.ascolto.command.ballot.BallotsInMemory.Killed;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.query.platform.lists.VotesCounted;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is voted, joined and parted, in any sequence, each person counts once on each idea. */
class OnePersonOneVoteTest {

  private static final int RUNS = 200;
  private static final int STEPS = 40;
  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final List<Choice> CHOICES = List.of(Choice.AGREE, Choice.DISAGREE, Choice.PASS);
  private static final List<IdeaId> IDEAS = ids(1, 3).map(IdeaId::new).toList();
  private static final List<MemberId> MEMBERS = ids(2, 5).map(MemberId::new).toList();

  @Test
  void eachPersonCountsOnceAndEveryOriginalVoteCanBeRestored() {
    for (long seed = 0; seed < RUNS; seed++) {
      var story = new Story(seed);
      for (int step = 0; step < STEPS; step++) {
        story.go(step);
        story.check();
      }
      story.partAll();
      story.checkIndexes();
    }
  }

  @Test
  void whatWasOnlyJoinedAndPartedIsAsItWasBefore() {
    for (long seed = 0; seed < RUNS; seed++) {
      var story = new Story(seed);
      for (int step = 0; step < STEPS / 2; step++) {
        story.vote(step);
      }
      var days = story.counted.days();
      var voters = story.voters();
      for (int step = 0; step < STEPS / 2; step++) {
        story.joinOrPart();
      }
      story.partAll();
      assertThat(story.voters()).as(story.name()).isEqualTo(voters);
      assertThat(story.counted.days()).as(story.name()).isEqualTo(days);
    }
  }

  private static Stream<UUID> ids(int kind, int count) {
    return IntStream.range(1, count + 1).mapToObj(number -> new UUID(kind, number));
  }

  /** One random sequence, told to the ballots and to the naive model alike. */
  private static final class Story {

    private final long seed;
    private final Random chance;
    private final Map<IdeaId, NaivePeople> expected = new HashMap<>();
    private final VotesCounted counted =
        new VotesCounted(IDEAS.stream().map(IdeaId::toString).toList(), START);
    private final BallotsInMemory ballots =
        new BallotsInMemory(IDEAS, happened -> counted.add(happened.event(), happened.at()));

    Story(long seed) {
      this.seed = seed;
      this.chance = new Random(seed);
      IDEAS.forEach(idea -> expected.put(idea, new NaivePeople()));
    }

    String name() {
      return "seed " + seed;
    }

    void go(int step) {
      if (chance.nextInt(3) == 0) {
        joinOrPart();
      } else {
        vote(step);
      }
    }

    void vote(int step) {
      var idea = any(IDEAS);
      var somebody = any(MEMBERS);
      var at = START.plus(Duration.ofHours(7L * (step + 1)));
      var people = expected.get(idea);
      var met = people.met(somebody);
      if (chance.nextInt(4) == 0) {
        ballots.withdraw(idea, met, at);
        people.say(somebody, Optional.empty(), step);
      } else {
        var choice = any(CHOICES);
        ballots.cast(idea, met, choice, at);
        people.say(somebody, Optional.of(choice), step);
      }
    }

    void joinOrPart() {
      var member = any(MEMBERS);
      var into = any(MEMBERS);
      var people = expected.get(IDEAS.getFirst());
      if (people.isJoined(member)) {
        part(member);
      } else if (people.mayJoin(member, into)) {
        var foreseen = ballots.wouldJoin(member, into);
        var before = standing(into);
        killed(sends -> ballots.join(member, into, sends));
        expected.values().forEach(one -> one.join(member, into));
        assertThat(standing(into)).as(name()).isEqualTo(before + foreseen.moving());
      }
    }

    void partAll() {
      MEMBERS.stream().filter(expected.get(IDEAS.getFirst())::isJoined).forEach(this::part);
      check();
    }

    private void part(MemberId member) {
      var people = expected.get(IDEAS.getFirst());
      var from = people.met(member);
      var others = people.joinedWith(from).stream().filter(one -> !one.equals(member)).toList();
      var foreseen = ballots.wouldPart(member, from);
      killed(sends -> ballots.part(member, from, others, sends));
      expected.values().forEach(one -> one.part(member));
      assertThat(standing(member)).as(name()).isEqualTo(foreseen.returning() + foreseen.restored());
    }

    /** The process may be killed in between; then it is begun anew, and once more for nothing. */
    private void killed(IntConsumer deed) {
      if (chance.nextBoolean()) {
        try {
          deed.accept(chance.nextInt(12));
        } catch (Killed _) {
          // As it should.
        }
      }
      deed.accept(Integer.MAX_VALUE);
      int happened = counted.happened();
      deed.accept(Integer.MAX_VALUE);
      assertThat(counted.happened()).as(name()).isEqualTo(happened);
    }

    private long standing(MemberId member) {
      return expected.values().stream()
          .filter(people -> !people.votes(List.of(member)).isEmpty())
          .count();
    }

    Map<IdeaId, Map<String, Choice>> voters() {
      var voters = new HashMap<IdeaId, Map<String, Choice>>();
      IDEAS.forEach(idea -> voters.put(idea, counted.voters(idea.toString())));
      return voters;
    }

    void check() {
      for (var idea : IDEAS) {
        var votes = expected.get(idea).votes(MEMBERS);
        var totals = new EnumMap<Choice, Long>(Choice.class);
        votes.values().forEach(choice -> totals.merge(choice, 1L, Long::sum));
        assertThat(counted.totals(idea.toString())).as(name()).isEqualTo(totals);
      }
    }

    void checkIndexes() {
      var votes = new HashMap<IdeaId, Map<String, Choice>>();
      IDEAS.forEach(idea -> votes.put(idea, expected.get(idea).votes(MEMBERS)));
      assertThat(voters()).as(name()).isEqualTo(votes);
      long days = counted.days().values().stream().mapToLong(Long::longValue).sum();
      assertThat(days).as(name()).isEqualTo(votes.values().stream().mapToLong(Map::size).sum());
    }

    private <T> T any(List<T> some) {
      return some.get(chance.nextInt(some.size()));
    }
  }
}
