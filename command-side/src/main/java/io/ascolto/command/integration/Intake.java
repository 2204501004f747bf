package io.ascolto.command.integration;

import io.ascolto.events.ballot.Choice;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What an import asks of the other slices; each call is a command, and repeating it is harmless.
 */
public interface Intake {

  CompletableFuture<?> join(MemberId pseudonym, Optional<String> name, Source source);

  /** Whether this names a person whom {@link #member} finds or makes. */
  boolean isAddress(String name);

  CompletableFuture<MemberId> member(String address);

  /** Why an idea of these words would be refused. */
  Optional<Reason> refusal(String board, String title, String text, List<String> tags);

  CompletableFuture<?> submit(
      IdeaId idea,
      String board,
      MemberId author,
      String title,
      String text,
      List<String> tags,
      Source source);

  CompletableFuture<?> move(IdeaId idea, MemberId by, String stage, String message, Source source);

  CompletableFuture<?> carryOver(IdeaId idea, MemberId by, String tool, long count, Source source);

  CompletableFuture<?> addStage(String board, String stage, StageKind kind, Source source);

  CompletableFuture<?> vote(IdeaId idea, MemberId member, Choice choice, Source source);

  CompletableFuture<?> hide(IdeaId idea, MemberId by, String reason, Source source);

  /** Which import brings it, and when it happened. */
  record Source(String importId, Instant occurredAt) {}
}
