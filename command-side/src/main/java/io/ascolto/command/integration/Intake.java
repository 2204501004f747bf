package io.ascolto.command.integration;

import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * What an import asks of the other slices; each call is a command, and repeating it is harmless.
 */
public interface Intake {

  CompletableFuture<?> join(MemberId pseudonym, Source source);

  CompletableFuture<?> submit(
      IdeaId idea, String board, MemberId author, String title, String text, Source source);

  CompletableFuture<?> vote(IdeaId idea, MemberId member, Choice choice, Source source);

  CompletableFuture<?> hide(IdeaId idea, MemberId by, String reason, Source source);

  /** Which import brings it, and when it happened. */
  record Source(String importId, Instant occurredAt) {}
}
