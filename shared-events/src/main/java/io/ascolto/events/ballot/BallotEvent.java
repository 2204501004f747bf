package io.ascolto.events.ballot;

import io.ascolto.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * Everything that can happen to a ballot, which is what one member has to say about one idea. Each
 * event says what it replaced, so that a reader needs no other document to apply it.
 */
public sealed interface BallotEvent {

  String ideaId();

  String memberId();

  @Revision("1")
  record VoteCast(String ideaId, String memberId, String choice) implements BallotEvent {}

  @Revision("1")
  record VoteSwitched(String ideaId, String memberId, String from, String to)
      implements BallotEvent {}

  @Revision("1")
  record VoteWithdrawn(String ideaId, String memberId, String choice) implements BallotEvent {}

  /** Staff took the standing vote down for the member: who did, where it was heard, and a note. */
  @Revision("1")
  record VoteVouchedFor(
      String ideaId, String memberId, String byId, String source, Sealed url, Sealed note)
      implements BallotEvent {}
}
