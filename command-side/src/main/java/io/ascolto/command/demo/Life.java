package io.ascolto.command.demo;

import io.ascolto.command.demo.Act.Move;
import io.ascolto.command.demo.Act.Say;
import io.ascolto.command.demo.Act.Submit;
import io.ascolto.command.demo.Act.ThumbUp;
import io.ascolto.command.demo.Act.Vote;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of one idea of the demo: votes, words and moves, in their order. */
final class Life {

  private static final Set<String> CLOSED = Set.of("shipped", "declined");

  private final Story.Idea idea;
  private final People people;
  private final Calendar calendar;
  private final Instant end;
  private final Random chance;
  private final Submit submission;
  private final List<Move> moves;
  private final List<Act> acts = new ArrayList<>();

  Life(Story.Idea idea, String board, People people, Calendar calendar, Instant end) {
    this.idea = idea;
    this.people = people;
    this.calendar = calendar;
    this.end = end;
    // Each idea its own: what is written of one changes nothing of the others.
    this.chance = new Random(idea.key().hashCode());
    this.submission =
        new Submit(
            Calendar.moment(calendar.day(idea.day()), chance),
            new IdeaId(people.id("idea", idea.key())),
            board,
            people.member(idea.by()),
            idea.title(),
            idea.text().strip(),
            idea.tags());
    this.moves = idea.moves().stream().map(this::move).toList();
    vote();
    talk();
    acts.addAll(moves);
    acts.sort(Comparator.comparing(Act::at));
  }

  Submit submission() {
    return submission;
  }

  List<Act> acts() {
    return List.copyOf(acts);
  }

  /** When a customer first did something here. */
  Optional<Instant> firstOf(MemberId customer) {
    return Stream.concat(Stream.<Act>of(submission), acts.stream())
        .filter(act -> isBy(act, customer))
        .map(Act::at)
        .min(Comparator.naturalOrder());
  }

  private static boolean isBy(Act act, MemberId customer) {
    return switch (act) {
      case Submit submitted -> submitted.by().equals(customer);
      case Vote vote -> vote.by().equals(customer);
      case Say said -> said.by().equals(customer);
      case ThumbUp thumb -> thumb.by().equals(customer);
      case Move _, Act.Join _, Act.JoinStaff _, Act.ChooseName _, Act.KeepBoard _ -> false;
    };
  }

  private Move move(Story.Move written) {
    var at =
        Calendar.opening(calendar.workday(written.day()))
            .plus(Duration.ofMinutes(60 + chance.nextInt(420)));
    return new Move(
        at, submission.idea(), people.member(written.by()), written.to(), written.says().strip());
  }

  /** Nobody votes on what is shipped or declined. */
  private void vote() {
    var closed =
        moves.stream()
            .filter(move -> CLOSED.contains(move.stage()))
            .map(Move::at)
            .findFirst()
            .orElse(end);
    var choices = new ArrayList<Choice>();
    idea.votes()
        .forEach(
            (choice, many) -> choices.addAll(Collections.nCopies(many, Choice.valueOf(choice))));
    Collections.sort(choices);
    Collections.shuffle(choices, chance);
    var voters = people.voters(choices.size(), chance);
    var moments = calendar.moments(choices.size(), submission.at(), closed, idea.curve(), chance);
    for (var at = 0; at < choices.size(); at++) {
      acts.add(
          new Vote(
              moments.get(at),
              submission.idea(),
              people.customer(voters.get(at)),
              choices.get(at)));
    }
  }

  private void talk() {
    var said = new ArrayList<Say>();
    for (var remark : idea.talk()) {
      var number = said.size() + 1;
      var comment = new CommentId(people.id("comment", idea.key() + "/" + number));
      var answered = Optional.of(remark.to()).filter(to -> to > 0).map(to -> said.get(to - 1));
      var earliest = answered.map(Say::at).orElse(submission.at()).plusSeconds(600);
      var drawn = Calendar.moment(calendar.day(remark.day()), chance);
      var say =
          new Say(
              drawn.isAfter(earliest) ? drawn : earliest,
              submission.idea(),
              comment,
              answered.map(Say::comment),
              people.member(remark.by()),
              remark.says().strip(),
              remark.official());
      said.add(say);
      acts.add(say);
      thumbs(say, remark.thumbs());
    }
  }

  private void thumbs(Say say, int many) {
    for (var customer : people.voters(many, chance)) {
      var at = say.at().plus(Duration.ofMinutes(chance.nextInt(4_000)));
      if (at.isBefore(end)) {
        acts.add(new ThumbUp(at, say.comment(), people.customer(customer)));
      }
    }
  }
}
