package io.ascolto.command.privacy;

import io.ascolto.events.Sealed;
import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.member.MemberEvent.AddressReplaced;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of an older log stands as it stood, although its words were destroyed since. People whose
 * address is gone were forgotten, and took back what is gone of theirs; what else is gone was one
 * wording of somebody else's, whose place stays.
 */
final class Remains {

  private record Text(String author, Sealed words) {

    Text saying(Sealed now) {
      return new Text(author, now);
    }
  }

  private final Set<UUID> since;
  private final Map<String, Sealed> addresses = new HashMap<>();
  private final Map<String, Text> ideas = new HashMap<>();
  private final Map<String, Text> comments = new HashMap<>();
  private final Set<String> touched = new HashSet<>();

  /**
   * @param since keys that were destroyed since
   */
  Remains(Set<UUID> since) {
    this.since = since;
  }

  void look(Object event) {
    switch (event) {
      case MemberJoined member -> addresses.put(member.memberId(), member.address());
      case AddressReplaced member -> addresses.put(member.memberId(), member.address());
      case MemberForgotten member -> addresses.remove(member.memberId());
      case IdeaEvent idea -> look(idea);
      case CommentEvent comment -> look(comment);
      default -> {
        // Nothing that could be taken back.
      }
    }
  }

  private void look(IdeaEvent event) {
    if (Sealed.in((Record) event).stream().anyMatch(this::isGone)) {
      touched.add(event.ideaId());
    }
    switch (event) {
      case IdeaSubmitted idea -> ideas.put(idea.ideaId(), new Text(idea.authorId(), idea.title()));
      case IdeaReworded idea ->
          ideas.computeIfPresent(idea.ideaId(), (_, text) -> text.saying(idea.title()));
      case IdeaWithdrawn idea -> ideas.remove(idea.ideaId());
      default -> {
        // Says the same as before.
      }
    }
  }

  private void look(CommentEvent event) {
    switch (event) {
      case CommentPosted comment ->
          comments.put(comment.commentId(), new Text(comment.authorId(), comment.text()));
      case CommentEdited comment ->
          comments.computeIfPresent(comment.commentId(), (_, text) -> text.saying(comment.text()));
      case CommentWithdrawn comment -> comments.remove(comment.commentId());
      default -> {
        // Says the same as before.
      }
    }
  }

  private boolean isGone(Sealed words) {
    return since.contains(words.key());
  }

  /** Ids of people who were forgotten. */
  List<String> members() {
    return addresses.entrySet().stream()
        .filter(member -> isGone(member.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Ids of ideas of theirs whose words are gone, each with that of its author. */
  Map<String, String> ideas() {
    return theirs(ideas);
  }

  /** The same of comments. */
  Map<String, String> comments() {
    return theirs(comments);
  }

  private Map<String, String> theirs(Map<String, Text> texts) {
    var forgotten = Set.copyOf(members());
    return texts.entrySet().stream()
        .filter(text -> isGone(text.getValue().words()))
        .filter(text -> forgotten.contains(text.getValue().author()))
        .collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().author()));
  }

  /** Ids of ideas of which some wording is gone, perhaps an old one. */
  Set<String> touchedIdeas() {
    return Set.copyOf(touched);
  }
}
