package io.ascolto.command.privacy;

import io.ascolto.events.Sealed;
import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.member.MemberEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  private final String member;
  private final Set<UUID> theirs;
  private final List<Sealed> names = new java.util.ArrayList<>();
  private final Map<String, Set<UUID>> ideas = new LinkedHashMap<>();
  private final Map<String, Set<UUID>> comments = new LinkedHashMap<>();
  private final Set<String> wanted = new HashSet<>();
  private final Set<UUID> said = new HashSet<>();
  private final Set<String> answers = new HashSet<>();
  private final Set<UUID> toldOfThem = new LinkedHashSet<>();

  /**
   * @param theirs every living key of theirs
   */
  Belongings(String member, Collection<UUID> theirs) {
    this.member = member;
    this.theirs = Set.copyOf(theirs);
  }

  void look(Record event) {
    switch (event) {
      case MemberEvent of when of.memberId().equals(member) -> names.addAll(Sealed.in(event));
      case IdeaEvent of -> look(of, event);
      case CommentEvent of -> look(of, event);
      case BallotEvent of -> look(of, event);
      default -> {
        // Holds nothing that one may want to keep.
      }
    }
  }

  private void look(IdeaEvent of, Record event) {
    if (of instanceof IdeaSubmitted submitted && submitted.authorId().equals(member)) {
      ideas.put(of.ideaId(), new HashSet<>());
    }
    switch (of) {
      case IdeaSubmitted _, IdeaEvent.IdeaReworded _ ->
          Optional.ofNullable(ideas.get(of.ideaId())).ifPresent(keys -> keys.addAll(keys(event)));
      case IdeaStaged _, IdeaEvent.IdeaHidden _ -> said.addAll(keys(event));
      case IdeaEvent.IdeaTagged _,
          IdeaEvent.IdeaWithdrawn _,
          IdeaEvent.IdeaRestored _,
          IdeaEvent.VotesCarriedOver _ -> {
        // Without words.
      }
    }
  }

  private void look(CommentEvent of, Record event) {
    if (of instanceof CommentPosted posted && posted.authorId().equals(member)) {
      if (posted.official()) {
        answers.add(of.commentId());
      } else {
        comments.put(of.commentId(), new HashSet<>());
      }
    }
    if (of instanceof CommentEvent.CommentHidden || answers.contains(of.commentId())) {
      said.addAll(keys(event));
    } else {
      Optional.ofNullable(comments.get(of.commentId())).ifPresent(keys -> keys.addAll(keys(event)));
    }
  }

  private void look(BallotEvent of, Record event) {
    switch (of) {
      // What a customer said is theirs, whoever wrote it down.
      case VoteVouchedFor _ when of.memberId().equals(member) -> toldOfThem.addAll(keys(event));
      case VoteCast _, VoteCarried _ when !of.memberId().equals(member) -> {
        if (ideas.containsKey(of.ideaId())) {
          wanted.add(of.ideaId());
        }
      }
      default -> {
        // Votes stay counted; they hold no words.
      }
    }
  }

  private static List<UUID> keys(Record event) {
    return Sealed.in(event).stream().map(Sealed::key).toList();
  }

  /** All that they are or were called, and what is known of them. */
  List<Sealed> names() {
    return List.copyOf(names);
  }

  /** What is to go, by what was asked for. */
  Going going(Forgetting asked) {
    var keptIdeas = asked.keptIdeas().orElse(wanted);
    var kept =
        Stream.concat(
                keys(ideas, keptIdeas),
                Stream.concat(keys(comments, asked.keptComments()), said.stream()))
            .collect(Collectors.toUnmodifiableSet());
    var dying =
        Stream.concat(theirs.stream().filter(key -> !kept.contains(key)), toldOfThem.stream())
            .toList();
    return new Going(without(ideas, keptIdeas), without(comments, asked.keptComments()), dying);
  }

  private static Stream<UUID> keys(Map<String, Set<UUID>> of, Set<String> ids) {
    return ids.stream().map(of::get).filter(java.util.Objects::nonNull).flatMap(Set::stream);
  }

  private static List<String> without(Map<String, Set<UUID>> all, Set<String> kept) {
    return all.keySet().stream().filter(id -> !kept.contains(id)).toList();
  }

  /**
   * @param ideas ids of those whose words go
   * @param comments the same
   * @param keys of all that nobody is to read any more
   */
  record Going(List<String> ideas, List<String> comments, List<UUID> keys) {}
}
