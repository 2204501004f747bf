package io.ascolto.command.notice;

import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentRestored;
import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaRestored;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.member.Permission;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.privacy.RemovalEvent.RemovalObjected;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import io.ascolto.events.privacy.RemovalEvent.TextRemoved;
import io.ascolto.events.report.ReportEvent.TextReported;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who hears of an event, and as what. Nobody hears of what they did themselves, and nobody twice of
 * one event: what concerns them most is what they are told.
 */
final class Recipients {

  private final Circle circle;

  Recipients(Circle circle) {
    this.circle = circle;
  }

  /** Whether it is not told to whoever mutes the idea. The team's duties and what is hidden are. */
  static boolean canBeMuted(NoticeKind kind) {
    return switch (kind) {
      case STAGE, SHIPPED, ANSWER, REPLY, MENTION, COMMENT, WORDING -> true;
      case HIDDEN, NEW_IDEA, REPORT, REMOVAL -> false;
    };
  }

  /** Whether a letter of its own tells of it, so that a notice by mail would be the second. */
  static boolean hasLetter(Object event) {
    return event instanceof TextRemoved;
  }

  Set<String> muting(String idea) {
    return circle.muting(HearingTable.ofIdea(idea));
  }

  Optional<About> about(Object event) {
    return About.of(event, circle);
  }

  /**
   * Whether they mute the idea or not, which is asked once it is known who is one person.
   *
   * @param actor who did it; empty where the hub itself did
   */
  Map<String, NoticeKind> of(Object event, Optional<String> actor) {
    var found =
        switch (event) {
          case IdeaEvent happened -> of(happened);
          case CommentEvent happened -> of(happened);
          case TextReported reported ->
              as(NoticeKind.REPORT, circle.holders(Permission.MODERATE, reported.ideaId()));
          case RemovalProposed proposed -> removal(proposed.ideaId());
          case TextRemoved removed -> as(NoticeKind.HIDDEN, Set.of(removed.authorId()));
          case RemovalObjected objected ->
              circle.ideaOfRemoved(objected.textId()).map(this::removal).orElse(Map.of());
          default -> Map.<String, NoticeKind>of();
        };
    var others = new HashMap<>(found);
    actor.ifPresent(others::remove);
    return others;
  }

  private Map<String, NoticeKind> removal(String idea) {
    return as(NoticeKind.REMOVAL, circle.holders(Permission.REMOVE, idea));
  }

  private Map<String, NoticeKind> of(IdeaEvent event) {
    return switch (event) {
      case IdeaSubmitted idea -> {
        var hear = new HashSet<>(circle.followers(HearingTable.ofBoard(idea.board())));
        hear.addAll(circle.holders(Permission.MOVE_IDEAS, idea.ideaId()));
        hear.remove(idea.authorId());
        yield as(NoticeKind.NEW_IDEA, hear);
      }
      case IdeaStaged staged ->
          as(
              staged.kind().equals("SHIPPED") ? NoticeKind.SHIPPED : NoticeKind.STAGE,
              concerned(staged.ideaId()));
      case IdeaReworded reworded -> as(NoticeKind.WORDING, author(reworded.ideaId()));
      case IdeaHidden hidden -> as(NoticeKind.HIDDEN, author(hidden.ideaId()));
      case IdeaRestored restored -> as(NoticeKind.HIDDEN, author(restored.ideaId()));
      default -> Map.of();
    };
  }

  private Map<String, NoticeKind> of(CommentEvent event) {
    return switch (event) {
      case CommentPosted posted -> posted(posted);
      case CommentHidden hidden -> as(NoticeKind.HIDDEN, writer(hidden.commentId()));
      case CommentRestored restored -> as(NoticeKind.HIDDEN, writer(restored.commentId()));
      default -> Map.of();
    };
  }

  /** The later of these overrule the earlier. */
  private Map<String, NoticeKind> posted(CommentPosted comment) {
    var told = new HashMap<String, NoticeKind>();
    if (comment.official()) {
      told.putAll(as(NoticeKind.ANSWER, concerned(comment.ideaId())));
    } else {
      told.putAll(as(NoticeKind.COMMENT, circle.followers(HearingTable.ofIdea(comment.ideaId()))));
      told.putAll(as(NoticeKind.COMMENT, author(comment.ideaId())));
    }
    comment
        .parentId()
        .flatMap(circle::authorOfComment)
        .ifPresent(parent -> told.put(parent, NoticeKind.REPLY));
    told.putAll(as(NoticeKind.MENTION, circle.named(comment.text(), comment.ideaId())));
    told.remove(comment.authorId());
    return told;
  }

  /** Whoever voted for an idea, spoke about it, wrote it, or follows it. */
  private Set<String> concerned(String idea) {
    var subject = HearingTable.ofIdea(idea);
    var all = new HashSet<>(circle.voters(idea));
    all.addAll(circle.commenters(idea));
    all.addAll(author(idea));
    all.addAll(circle.followers(subject));
    return all;
  }

  private Set<String> author(String idea) {
    return circle.authorOfIdea(idea).map(Set::of).orElse(Set.of());
  }

  private Set<String> writer(String comment) {
    return circle.authorOfComment(comment).map(Set::of).orElse(Set.of());
  }

  private static Map<String, NoticeKind> as(NoticeKind kind, Collection<String> members) {
    var told = new HashMap<String, NoticeKind>();
    members.forEach(member -> told.put(member, kind));
    return told;
  }
}
