package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import io.ascolto.events.account.AccountEvent.AccountDescribed;
import io.ascolto.events.account.Attributes;
import io.ascolto.events.account.Condition;
import io.ascolto.events.account.Rule;
import io.ascolto.events.account.SegmentEvent.SegmentDefined;
import io.ascolto.events.aside.AsideEvent.VotesSetAside;
import io.ascolto.events.aside.AsideEvent.VotesTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.board.BoardEvent.BoardCreated;
import io.ascolto.events.board.BoardEvent.BoardOpenedTo;
import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.idea.IdeaEvent.VotesCarriedOver;
import io.ascolto.events.member.MemberEvent.MemberDescribed;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.Words;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A log being told: what happens gets the next position and the next minute. */
public final class Story {

  /** A box that anybody can open: what counts here is where words go, not how they are kept. */
  public static final Words OPEN = sealed -> Optional.of(sealed.box());

  public static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

  private final List<Recorded> log = new ArrayList<>();
  private final Map<String, Long> numbers = new HashMap<>();

  public List<Recorded> log() {
    return List.copyOf(log);
  }

  public static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** For folds of whole stories: nothing was indexed before. */
  static Card unindexed(String id) {
    throw new IllegalStateException("Asked for " + id);
  }

  public static Sealed sealed(String text) {
    return new Sealed(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), text);
  }

  public Story board(String slug, String model, String visibility) {
    return then(
        new BoardCreated(
            slug,
            sealed("Board " + slug),
            model,
            visibility,
            List.of(new Stage("open", "OPEN", false), new Stage("planned", "PLANNED", true))));
  }

  public Story opened(String slug, String visibility) {
    return then(new BoardOpenedTo(slug, visibility));
  }

  public Story idea(String name, String board, String title, String text, String... tags) {
    return then(submission(name, board, title, text, tags));
  }

  public IdeaSubmitted submission(String name, String board) {
    return submission(name, board, "Title of " + name, "Text of " + name);
  }

  private IdeaSubmitted submission(
      String name, String board, String title, String text, String... tags) {
    long number = numbers.size() + 1;
    numbers.put(name, number);
    return new IdeaSubmitted(
        id(name),
        number,
        board,
        id("author of " + name),
        sealed(title),
        sealed(text),
        List.of(tags),
        "open",
        "OPEN");
  }

  public IdeaStaged move(String name, String to, String kind) {
    return new IdeaStaged(id(name), "open", to, kind, sealed("why"), id("staff"));
  }

  /** A move or a ballot of one of so many ideas, of which those with odd numbers are split. */
  public Object somethingAbout(Random chance, int ideas) {
    int number = chance.nextInt(ideas);
    var name = "idea " + number;
    var member = id("member " + chance.nextInt(40));
    return switch (chance.nextInt(6)) {
      case 0 -> move(name, "planned", "PLANNED");
      case 1 -> move(name, "open", "OPEN");
      case 2 -> new VoteWithdrawn(id(name), member, number % 2 == 0 ? "UP" : "AGREE");
      case 3 ->
          number % 2 == 0
              ? new VoteCast(id(name), member, "UP")
              : new VoteSwitched(id(name), member, "AGREE", "DISAGREE");
      default -> new VoteCast(id(name), member, number % 2 == 0 ? "UP" : "PASS");
    };
  }

  public Story idea(String name, String board) {
    return idea(name, board, "Title of " + name, "Text of " + name);
  }

  public Story staged(String name, String to, String kind) {
    return then(move(name, to, kind));
  }

  public Story reworded(String name, String title, String text, String by) {
    return then(new IdeaReworded(id(name), sealed(title), sealed(text), id(by)));
  }

  public Story taken(String name) {
    return then(new IdeaWithdrawn(id(name)));
  }

  public Story hidden(String name) {
    return then(new IdeaHidden(id(name), sealed("why"), id("staff")));
  }

  public Story cast(String idea, String member, String choice) {
    return then(new VoteCast(id(idea), id(member), choice));
  }

  public Story switched(String idea, String member, String from, String to) {
    return then(new VoteSwitched(id(idea), id(member), from, to));
  }

  public Story withdrawn(String idea, String member, String choice) {
    return then(new VoteWithdrawn(id(idea), id(member), choice));
  }

  public Story setAside(String idea, String member, String choice) {
    return then(new VoteSetAside(id(idea), id(member), choice, id("aside"), false))
        .then(new VotesSetAside(id("aside"), id(idea), id("staff"), 1, sealed("by the dozen")));
  }

  public Story takenBackIn(String idea, String member, String choice) {
    return then(new VoteTakenBackIn(id(idea), id(member), choice, id("aside"), false))
        .then(new VotesTakenBackIn(id("aside"), id(idea), id("staff")));
  }

  public Story carried(String idea, String device, String member) {
    return then(new VoteCarried(id(idea), id(member), "UP", id(device)))
        .handedOver(idea, device, member);
  }

  public Story handedOver(String idea, String device, String member) {
    return then(new VoteHandedOver(id(idea), id(device), "UP", id(member)));
  }

  public Story commented(String idea, String comment) {
    return then(
        new CommentPosted(
            id(comment),
            id(idea),
            id(comment),
            Optional.empty(),
            id("author of " + comment),
            sealed("Text of " + comment),
            false));
  }

  public Story carriedOver(String idea, String source, long from, long to) {
    return then(new VotesCarriedOver(id(idea), source, from, to, id("staff")));
  }

  public Story account(String name, Map<String, String> attributes) {
    var all = new HashMap<>(attributes);
    all.put(Attributes.REFERENCE, name);
    return then(new AccountDescribed(id(name), sealed(name), sealed(new Attributes(all).json())));
  }

  public Story segment(String slug, Condition... conditions) {
    var rule = new Rule(List.of(conditions)).json();
    return then(new SegmentDefined(slug, sealed("Segment " + slug), sealed(rule)));
  }

  /** {@code account} is empty for nobody's. */
  public Story customer(String member, String account, Map<String, String> attributes) {
    return then(
        new MemberDescribed(
            id(member),
            Optional.of(account).filter(one -> !one.isEmpty()).map(Story::id),
            Optional.of(sealed(new Attributes(attributes).json()))));
  }

  public Story then(Object event) {
    return at(START.plus(Duration.ofMinutes(log.size())), event);
  }

  public Story at(Instant happened, Object event) {
    long position = log.size() + 1L;
    var recorded = START.plus(Duration.ofMinutes(position));
    log.add(new Recorded(position, recorded, happened, Map.of(), event));
    return this;
  }
}
