package io.ascolto.query.platform.documents;

import io.ascolto.events.Sealed;
import io.ascolto.events.aside.AsideEvent.VotesSetAside;
import io.ascolto.events.aside.AsideEvent.VotesTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.discussion.CommentEvent.ReactionGiven;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaRestored;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaTagged;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.idea.IdeaEvent.VotesCarriedOver;
import io.ascolto.query.platform.LogInMemory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Events of a few ideas over three months, in any order: folds must not care. */
public final class RandomLog {

  private static final Sealed SEALED = new Sealed(new UUID(0, 1), "Ym94");

  private RandomLog() {}

  public static LogInMemory of(int events, int ideas, Random random) {
    var log = new LogInMemory();
    for (var i = 0; i < events; i++) {
      var happenedAt = LogInMemory.START.plus(Duration.ofMinutes(random.nextInt(90 * 24 * 60)));
      var idea = "idea-" + random.nextInt(ideas);
      log.add(event(idea, "member-" + random.nextInt(50), random), happenedAt);
    }
    return log;
  }

  private static Object event(String idea, String member, Random random) {
    return switch (random.nextInt(24)) {
      case 0 ->
          new IdeaSubmitted(
              idea, 1, "board", member, SEALED, SEALED, List.of("a", "b"), "open", "OPEN");
      case 1 -> new IdeaStaged(idea, "open", "planned", "PLANNED", SEALED, member);
      case 2 -> new IdeaHidden(idea, SEALED, member);
      case 3 -> new VoteVouchedFor(idea, member, "staff", "call", SEALED, SEALED);
      case 4 -> new VoteSwitched(idea, member, "AGREE", "DISAGREE");
      case 5 -> new VoteWithdrawn(idea, member, "PASS");
      case 6 -> new VoteCast(idea, member, "DISAGREE");
      case 7 -> new VoteCast(idea, member, "PASS");
      case 8 -> new VotesCarriedOver(idea, "fider", random.nextInt(9), random.nextInt(9), "staff");
      case 9 -> new IdeaReworded(idea, SEALED, SEALED, member);
      case 10 -> new IdeaTagged(idea, List.of("a", "b"), List.of("c"), member);
      case 11 -> new IdeaWithdrawn(idea);
      case 12 -> posted(idea, member, random);
      case 13 -> new CommentEdited(comment(idea, random), idea, SEALED);
      case 14 -> new CommentWithdrawn(comment(idea, random), idea);
      case 15 -> new ReactionGiven(comment(idea, random), idea, member, "THUMBS_UP");
      case 16 -> new IdeaRestored(idea, member);
      case 17 -> new VoteSetAside(idea, member, "AGREE", "aside", false);
      case 18 -> new VoteTakenBackIn(idea, member, "AGREE", "aside", false);
      case 19 -> new VotesSetAside("aside", idea, "staff", 7, SEALED);
      case 20 -> new VotesTakenBackIn("aside", idea, "staff");
      default -> new VoteCast(idea, member, "AGREE");
    };
  }

  private static CommentPosted posted(String idea, String member, Random random) {
    var thread = comment(idea, random);
    return random.nextBoolean()
        ? new CommentPosted(thread, idea, thread, Optional.empty(), member, SEALED, false)
        : new CommentPosted(
            comment(idea, random), idea, thread, Optional.of(thread), member, SEALED, true);
  }

  private static String comment(String idea, Random random) {
    return "comment-" + random.nextInt(5) + "-" + idea;
  }
}
