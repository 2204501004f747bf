package io.ascolto.command.privacy;

import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import io.ascolto.events.report.ReportEvent.TextReported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the texts of others in which somebody's name or address occurs. */
final class Mentions {

  private final Names names;
  private final Set<UUID> going;
  private final Vault vault;
  private final List<Mention> found = new ArrayList<>();

  /**
   * @param going keys of what nobody will read any more
   */
  Mentions(Names names, Set<UUID> going, Vault vault) {
    this.names = names;
    this.going = going;
    this.vault = vault;
  }

  void look(Record event) {
    texts(event)
        .filter(text -> !going.contains(text.box().key()))
        .filter(text -> vault.open(text.box()).filter(names::occurIn).isPresent())
        .forEach(
            text -> found.add(new Mention(text.box(), text.kind(), text.idea(), text.comment())));
  }

  List<Mention> found() {
    return List.copyOf(found);
  }

  private record Text(Sealed box, Mention.Kind kind, String idea, Optional<String> comment) {

    static Text of(Sealed box, Mention.Kind kind, String idea) {
      return new Text(box, kind, idea, Optional.empty());
    }

    static Text of(Sealed box, Mention.Kind kind, CommentEvent comment) {
      return new Text(box, kind, comment.ideaId(), Optional.of(comment.commentId()));
    }
  }

  private static Stream<Text> texts(Record event) {
    return switch (event) {
      case IdeaSubmitted idea -> idea(idea.title(), idea.text(), idea.ideaId());
      case IdeaReworded idea -> idea(idea.title(), idea.text(), idea.ideaId());
      case IdeaStaged idea -> Stream.of(Text.of(idea.message(), Mention.Kind.NOTE, idea.ideaId()));
      case IdeaHidden idea -> Stream.of(Text.of(idea.reason(), Mention.Kind.NOTE, idea.ideaId()));
      case CommentPosted comment ->
          Stream.of(Text.of(comment.text(), Mention.Kind.COMMENT, comment));
      case CommentEdited comment ->
          Stream.of(Text.of(comment.text(), Mention.Kind.COMMENT, comment));
      case CommentHidden comment ->
          Stream.of(Text.of(comment.reason(), Mention.Kind.NOTE, comment));
      case VoteVouchedFor vote ->
          Stream.of(vote.url(), vote.note())
              .map(box -> Text.of(box, Mention.Kind.NOTE, vote.ideaId()));
      case TextReported report ->
          Stream.of(Text.of(report.note(), Mention.Kind.NOTE, report.ideaId()));
      case RemovalProposed removal ->
          Stream.of(Text.of(removal.reason(), Mention.Kind.NOTE, removal.ideaId()));
      default -> Stream.empty();
    };
  }

  private static Stream<Text> idea(Sealed title, Sealed text, String idea) {
    return Stream.of(
        Text.of(title, Mention.Kind.TITLE, idea), Text.of(text, Mention.Kind.TEXT, idea));
  }
}
