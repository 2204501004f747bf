package io.ascolto.command.privacy;

import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** What forgetting somebody asks of the slices that have something of theirs. */
public interface Forgetful {

  CompletableFuture<?> withdrawIdea(IdeaId idea, MemberId author);

  CompletableFuture<?> withdrawComment(CommentId comment, MemberId author);

  /** Nobody finds the member by address, key or provider any more. */
  CompletableFuture<?> forget(MemberId member);

  /** All members who are the same person, whoever is met first. It blocks. */
  List<MemberId> selves(MemberId member);

  /** Signs the member out everywhere. */
  Mono<Void> letOut(MemberId member);
}
