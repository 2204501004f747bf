package io.ascolto.command.aside;

import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Votes as the slice of ballots knows them. */
public interface Standing {

  /** When the vote that counts was cast; empty where none does. */
  CompletableFuture<Optional<Instant>> since(IdeaId idea, MemberId member);

  /** Whether it is set aside now by this decision; false where there was no vote. */
  CompletableFuture<Boolean> setAside(IdeaId idea, MemberId member, String aside);

  /** Counts it again, as one vote of its person. */
  CompletableFuture<?> takeBackIn(IdeaId idea, MemberId member, String aside);
}
