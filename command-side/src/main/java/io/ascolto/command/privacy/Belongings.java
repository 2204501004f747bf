package io.ascolto.command.privacy;

import io.ascolto.events.Sealed;
import io.ascolto.events.aside.AsideEvent;
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
import io.ascolto.events.board.BoardEvent;
import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.member.MemberEvent;
import io.ascolto.events.member.MemberEvent.AddressReplaced;
import io.ascolto.events.member.MemberEvent.DisplayNameChosen;
import io.ascolto.events.member.MemberEvent.IdentityLinked;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberEvent.PseudonymJoined;
import io.ascolto.events.privacy.RemovalEvent;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the log holds of one person, found by reading all of it once. Whatever is theirs and is not
 * kept on purpose goes: a kind of text that this class has never heard of, too.
 */
final class Belongings {

  /** An idea or a comment of theirs. */
  private static final class Own {
    private final String author;
    private final Set<UUID> keys = new HashSet<>();
    private boolean withdrawn;

    /** Of others that stand. */
    private int votes;

    private Own(String author) {
      this.author = author;
    }
  }

  private final Set<String> selves;
  private final Set<UUID> theirs;
  private final List<Sealed> names = new ArrayList<>();
  private final Map<String, Own> ideas = new LinkedHashMap<>();
  private final Map<String, Own> comments = new LinkedHashMap<>();
  private final Set<UUID> saidForTheHub = new HashSet<>();
  private final Set<String> answers = new HashSet<>();
  private final Set<UUID> toldOfThem = new HashSet<>();
  private final Set<String> removed = new HashSet<>();

  /**
   * @param selves ids of all members who are the person
   * @param theirs every living key of theirs
   */
  Belongings(Set<String> selves, Collection<UUID> theirs) {
    this.selves = Set.copyOf(selves);
    this.theirs = Set.copyOf(theirs);
  }

  void look(Record event) {
    switch (event) {
      case MemberEvent of when selves.contains(of.memberId()) -> names.addAll(names(of));
      case IdeaEvent of -> look(of, event);
      case CommentEvent of -> look(of, event);
      case BallotEvent of -> look(of, event);
      case RemovalEvent of -> look(of, event);
      // A board outlives whoever made it, and so does why votes do not count.
      case BoardEvent _, AsideEvent _ -> saidForTheHub.addAll(keys(event));
      default -> {
        // Holds nothing that one may want to keep.
      }
    }
  }

  private static List<Sealed> names(MemberEvent of) {
    return switch (of) {
      case MemberJoined joined -> List.of(joined.address());
      case PseudonymJoined joined -> joined.name().stream().toList();
      case AddressReplaced replaced -> List.of(replaced.address());
      case IdentityLinked linked -> linked.name().stream().toList();
      case DisplayNameChosen chosen ->
          Stream.concat(chosen.name().stream(), Stream.of(chosen.displayName())).toList();
      default -> List.of();
    };
  }

  private void look(IdeaEvent of, Record event) {
    if (of instanceof IdeaSubmitted submitted && selves.contains(submitted.authorId())) {
      ideas.put(of.ideaId(), new Own(submitted.authorId()));
    }
    var own = Optional.ofNullable(ideas.get(of.ideaId()));
    switch (of) {
      case IdeaSubmitted _, IdeaReworded _ -> own.ifPresent(idea -> idea.keys.addAll(keys(event)));
      case IdeaWithdrawn _ -> own.ifPresent(idea -> idea.withdrawn = true);
      case IdeaStaged _, IdeaHidden _ -> saidForTheHub.addAll(keys(event));
      default -> {
        // Without words.
      }
    }
  }

  /** Why a text of theirs was removed is about them; of anybody else's the team said it. */
  private void look(RemovalEvent of, Record event) {
    if (of instanceof RemovalProposed proposed && selves.contains(proposed.authorId())) {
      removed.add(of.textId());
    }
    (removed.contains(of.textId()) ? toldOfThem : saidForTheHub).addAll(keys(event));
  }

  private void look(CommentEvent of, Record event) {
    if (of instanceof CommentPosted posted && selves.contains(posted.authorId())) {
      if (posted.official()) {
        answers.add(of.commentId());
      } else {
        comments.put(of.commentId(), new Own(posted.authorId()));
      }
    }
    var own = Optional.ofNullable(comments.get(of.commentId()));
    if (of instanceof CommentHidden || answers.contains(of.commentId())) {
      saidForTheHub.addAll(keys(event));
    } else if (of instanceof CommentWithdrawn) {
      own.ifPresent(comment -> comment.withdrawn = true);
    } else {
      own.ifPresent(comment -> comment.keys.addAll(keys(event)));
    }
  }

  private void look(BallotEvent of, Record event) {
    var isTheirs = selves.contains(of.memberId());
    switch (of) {
      // What a customer said is theirs, whoever wrote it down.
      case VoteVouchedFor _ -> (isTheirs ? toldOfThem : saidForTheHub).addAll(keys(event));
      case VoteCast _, VoteCarried _, VoteRestored _, VoteTakenBackIn _ -> voted(of, isTheirs, 1);
      case VoteWithdrawn _, VoteHandedOver _, VoteReturned _, VoteSetAside _ ->
          voted(of, isTheirs, -1);
      case VoteSwitched _, SetAsideVoteWithdrawn _ -> {
        // Stands as it stood.
      }
    }
  }

  private void voted(BallotEvent of, boolean isTheirs, int votes) {
    var idea = ideas.get(of.ideaId());
    if (idea != null && !isTheirs) {
      idea.votes += votes;
    }
  }

  private static List<UUID> keys(Record event) {
    return Sealed.in(event).stream().map(Sealed::key).toList();
  }

  /** All that they are or were called. */
  List<Sealed> names() {
    return List.copyOf(names);
  }

  /** What is to go, by what was asked for. */
  Going going(Forgetting asked) {
    var keptIdeas = kept(ideas, asked.keptIdeas().orElseGet(() -> wanted()));
    var keptComments = kept(comments, asked.keptComments());
    var kept =
        Stream.of(keptIdeas, keptComments)
            .flatMap(some -> some.values().stream())
            .flatMap(own -> own.keys.stream())
            .collect(Collectors.toCollection(HashSet::new));
    kept.addAll(saidForTheHub);
    var dying =
        Stream.concat(theirs.stream().filter(key -> !kept.contains(key)), toldOfThem.stream())
            .toList();
    return new Going(without(ideas, keptIdeas), without(comments, keptComments), dying, kept);
  }

  private Set<String> wanted() {
    return ideas.entrySet().stream()
        .filter(idea -> idea.getValue().votes > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What was taken back has no words that could stay. */
  private static Map<String, Own> kept(Map<String, Own> all, Set<String> chosen) {
    return all.entrySet().stream()
        .filter(own -> chosen.contains(own.getKey()) && !own.getValue().withdrawn)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Ids of the others, with who wrote them. */
  private static Map<String, String> without(Map<String, Own> all, Map<String, Own> kept) {
    return all.entrySet().stream()
        .filter(own -> !kept.containsKey(own.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, own -> own.getValue().author));
  }

  /**
   * @param ideas ids of those whose words go, with the id of who wrote them
   * @param comments the same
   * @param keys of all that nobody is to read any more
   * @param kept keys of what stays
   */
  record Going(
      Map<String, String> ideas, Map<String, String> comments, List<UUID> keys, Set<UUID> kept) {

    /** Ids of all of them. */
    Set<String> texts() {
      return Stream.concat(ideas.keySet().stream(), comments.keySet().stream())
          .collect(Collectors.toUnmodifiableSet());
    }

    /** The same, but that what stands in what stays is kept with it. */
    Going keeping(Set<UUID> more) {
      return new Going(
          ideas,
          comments,
          keys.stream().filter(key -> !more.contains(key)).toList(),
          Stream.concat(kept.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
    }
  }
}
