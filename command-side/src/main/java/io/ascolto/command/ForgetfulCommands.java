package io.ascolto.command;

import io.ascolto.command.discussion.Speaker;
import io.ascolto.command.discussion.WithdrawComment;
import io.ascolto.command.idea.WithdrawIdea;
import io.ascolto.command.member.Door;
import io.ascolto.command.member.ForgetMember;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.privacy.Forgetful;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody leaves behind is taken back the way they would have taken it back themselves. */
@Component
class ForgetfulCommands implements Forgetful {

  private final Commands commands;
  private final Door door;

  ForgetfulCommands(Commands commands, Door door) {
    this.commands = commands;
    this.door = door;
  }

  @Override
  public CompletableFuture<?> withdrawIdea(IdeaId idea, MemberId author) {
    return commands.send(new WithdrawIdea(idea, author));
  }

  /** One that the team has hidden cannot be taken back; its words die with their keys. */
  @Override
  public CompletableFuture<?> withdrawComment(CommentId comment, MemberId author) {
    return commands
        .send(new WithdrawComment(comment, new Speaker(author, false)))
        .exceptionallyCompose(failure ->
            failure instanceof Rejected
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(failure));
  }

  @Override
  public CompletableFuture<?> forget(MemberId member) {
    return commands.send(new ForgetMember(member));
  }

  @Override
  public List<MemberId> selves(MemberId member) {
    return door.selves(member);
  }

  @Override
  public Mono<Void> letOut(MemberId member) {
    return door.letOutEverywhere(member);
  }
}
