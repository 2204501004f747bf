package io.ascolto.command;

import io.ascolto.command.ballot.CastVote;
import io.ascolto.command.idea.HideIdea;
import io.ascolto.command.idea.SubmitIdea;
import io.ascolto.command.integration.Intake;
import io.ascolto.command.member.JoinUnderPseudonym;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.Occurrence;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** An import's commands go the way of all commands. */
@Component
class ImportIntake implements Intake {

  private final Commands commands;

  ImportIntake(Commands commands) {
    this.commands = commands;
  }

  @Override
  public CompletableFuture<?> join(MemberId pseudonym, Source source) {
    return send(new JoinUnderPseudonym(pseudonym), source);
  }

  @Override
  public CompletableFuture<?> submit(
      IdeaId idea, String board, MemberId author, String title, String text, Source source) {
    return send(new SubmitIdea(idea, board, author, title, text, List.of()), source);
  }

  @Override
  public CompletableFuture<?> vote(IdeaId idea, MemberId member, Choice choice, Source source) {
    return send(new CastVote(idea, member, choice), source);
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
