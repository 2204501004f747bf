package io.ascolto.command;

import io.ascolto.command.ballot.CastVote;
import io.ascolto.command.board.ArchiveBoard;
import io.ascolto.command.board.KeepBoard;
import io.ascolto.command.board.RemoveBoard;
import io.ascolto.command.demo.Act;
import io.ascolto.command.demo.DemoIntake;
import io.ascolto.command.discussion.GiveAnswer;
import io.ascolto.command.discussion.GiveReaction;
import io.ascolto.command.discussion.PostComment;
import io.ascolto.command.discussion.Speaker;
import io.ascolto.command.idea.MoveIdea;
import io.ascolto.command.idea.SubmitIdea;
import io.ascolto.command.member.ChooseDisplayName;
import io.ascolto.command.member.ForgetMember;
import io.ascolto.command.member.JoinByAddress;
import io.ascolto.command.member.JoinUnderPseudonym;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.privacy.TellDestroyed;
import io.ascolto.events.Occurrence;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** What people of the demo do goes the way of all commands, with its own times as imports have. */
@Component
class DemoCommands implements DemoIntake {

  private final Commands commands;

  DemoCommands(Commands commands) {
    this.commands = commands;
  }

  @Override
  public CompletableFuture<?> perform(Act act) {
    return commands.send(
        command(act), Map.of(Occurrence.IMPORT, MARK, Occurrence.OCCURRED_AT, act.at().toString()));
  }

  @Override
  public CompletableFuture<?> archive(String board) {
    return own(ArchiveBoard.of(board));
  }

  @Override
  public CompletableFuture<?> remove(String board) {
    return own(RemoveBoard.of(board));
  }

  @Override
  public CompletableFuture<?> forget(MemberId member) {
    return own(new ForgetMember(member));
  }

  @Override
  public CompletableFuture<?> tellDestroyed(List<IdeaId> ideas) {
    return own(new TellDestroyed(UUID.randomUUID(), ideas.stream().map(IdeaId::toString).toList()));
  }

  private CompletableFuture<?> own(Object command) {
    return commands.send(command, Map.of(Occurrence.IMPORT, MARK));
  }

  private static Object command(Act act) {
    return switch (act) {
      case Act.Join join -> new JoinUnderPseudonym(join.member(), Optional.empty());
      case Act.JoinStaff join ->
          new JoinByAddress(join.member(), join.address(), Role.COMMUNITY_MANAGER);
      case Act.ChooseName chosen ->
          ChooseDisplayName.of(chosen.member(), chosen.name(), chosen.shown().name());
      case Act.KeepBoard board ->
          KeepBoard.of(
              board.board(),
              board.by(),
              board.name(),
              board.model().name(),
              Visibility.PUBLIC.name(),
              null,
              null);
      case Act.Submit idea ->
          SubmitIdea.of(
              idea.idea(), idea.by(), idea.board(), idea.title(), idea.text(), idea.tags());
      case Act.Vote vote -> new CastVote(vote.idea(), vote.by(), vote.choice());
      case Act.Say said -> said(said);
      case Act.ThumbUp thumb -> new GiveReaction(thumb.comment(), new Speaker(thumb.by(), false));
      case Act.Move move -> new MoveIdea(move.idea(), move.by(), move.stage(), move.message());
    };
  }

  private static Object said(Act.Say said) {
    var comment =
        new PostComment(
            said.comment(),
            said.idea(),
            said.answerTo(),
            new Speaker(said.by(), said.official()),
            said.text());
    return said.official() ? new GiveAnswer(comment) : comment;
  }
}
