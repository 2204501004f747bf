package io.ascolto.command;

import io.ascolto.command.ballot.CastVote;
import io.ascolto.command.ballot.KnownMembers;
import io.ascolto.command.board.AddStage;
import io.ascolto.command.idea.CarryOverVotes;
import io.ascolto.command.idea.HideIdea;
import io.ascolto.command.idea.MoveIdea;
import io.ascolto.command.idea.SubmitIdea;
import io.ascolto.command.integration.Intake;
import io.ascolto.command.integration.Reason;
import io.ascolto.command.integration.Reasons;
import io.ascolto.command.member.Directory;
import io.ascolto.command.member.JoinUnderPseudonym;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejected;
import io.ascolto.events.Occurrence;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** An import's commands go the way of all commands. */
@Component
class ImportIntake implements Intake {

  private static final IdeaId NOBODYS = new IdeaId(new UUID(0, 0));
  private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

  private final Commands commands;
  private final KnownMembers members;

  ImportIntake(Commands commands, KnownMembers members) {
    this.commands = commands;
    this.members = members;
  }

  @Override
  public CompletableFuture<?> join(MemberId pseudonym, Optional<String> name, Source source) {
    return send(new JoinUnderPseudonym(pseudonym, name), source);
  }

  @Override
  public boolean isAddress(String name) {
    return Directory.isAddress(name);
  }

  @Override
  public CompletableFuture<MemberId> member(String idOrAddress) {
    return members
        .named(idOrAddress)
        .toFuture()
        .thenApply(member -> Objects.requireNonNull(member, "An unknown address is made a member"));
  }

  @Override
  public Optional<Reason> refusal(String board, String title, String text, List<String> tags) {
    try {
      SubmitIdea.of(NOBODYS, NOBODY, board, title, text, tags);
      return Optional.empty();
    } catch (Rejected refused) {
      return Optional.of(Reasons.of(refused));
    }
  }

  @Override
  public CompletableFuture<?> submit(
      IdeaId idea,
      String board,
      MemberId author,
      String title,
      String text,
      List<String> tags,
      Source source) {
    return send(new SubmitIdea(idea, board, author, title, text, tags), source);
  }

  @Override
  public CompletableFuture<?> move(
      IdeaId idea, MemberId by, String stage, String message, Source source) {
    return send(new MoveIdea(idea, by, stage, message), source);
  }

  @Override
  public CompletableFuture<?> carryOver(
      IdeaId idea, MemberId by, String tool, long count, Source source) {
    return send(new CarryOverVotes(idea, by, tool, count), source);
  }

  @Override
  public CompletableFuture<?> addStage(String board, String stage, StageKind kind, Source source) {
    return send(AddStage.of(board, stage, kind), source);
  }

  /** Whom the file means may have turned out to be somebody else, too. */
  @Override
  public CompletableFuture<?> vote(IdeaId idea, MemberId member, Choice choice, Source source) {
    return member(member.toString())
        .thenCompose(met -> send(new CastVote(idea, met, choice), source));
  }

  @Override
  public CompletableFuture<?> hide(IdeaId idea, MemberId by, String reason, Source source) {
    return send(new HideIdea(idea, by, reason), source);
  }

  private CompletableFuture<?> send(Object command, Source source) {
    return commands.send(
        command,
        Map.of(
            Occurrence.IMPORT,
            source.importId(),
            Occurrence.OCCURRED_AT,
            source.occurredAt().toString()));
  }
}
