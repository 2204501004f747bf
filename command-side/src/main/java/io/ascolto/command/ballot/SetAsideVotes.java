package io.ascolto.command.ballot;

import io.ascolto.command.ballot.AskStanding.Standing;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Outcome;
import io.ascolto.events.Occurrence;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Takes votes out of the count and back in. Both are told as of when the vote was cast, so that its
 * day, too, is as if it had never been counted, and then as it was.
 */
@Component
public class SetAsideVotes {

  private final Commands commands;

  SetAsideVotes(Commands commands) {
    this.commands = commands;
  }

  /** When the vote that counts was cast; empty where none does. */
  public CompletableFuture<Optional<Instant>> since(IdeaId idea, MemberId member) {
    return ask(idea, member).thenApply(vote -> vote.choice().map(_ -> vote.since()));
  }

  /** Whether it is set aside now by this decision; false where there was no vote. */
  public CompletableFuture<Boolean> setAside(IdeaId idea, MemberId member, String aside) {
    return send(idea, member, new SetVoteAside(idea, member, aside))
        .thenApply(outcome -> outcome == Outcome.DONE);
  }

  public CompletableFuture<?> takeBackIn(IdeaId idea, MemberId member, String aside) {
    return send(idea, member, new TakeVoteBackIn(idea, member, aside));
  }

  private CompletableFuture<Object> send(IdeaId idea, MemberId member, Object command) {
    return ask(idea, member)
        .thenCompose(vote ->
            commands.send(command, Map.of(Occurrence.OCCURRED_AT, vote.since().toString())));
  }

  private CompletableFuture<Standing> ask(IdeaId idea, MemberId member) {
    return commands.send(new AskStanding(idea, member)).thenApply(Standing.class::cast);
  }
}
