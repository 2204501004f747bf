package io.ascolto.events.ballot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ascolto.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * Everything that can happen to a ballot, which is what one member has to say about one idea. Each
 * event says what it replaced, so that a reader needs no other document to apply it.
 */
public sealed interface BallotEvent {

  String ideaId();

  String memberId();

  /**
   * @param withoutAccount whether the member is a browser of somebody who has not signed in
   */
  @Revision("1")
  record VoteCast(
      String ideaId,
      String memberId,
      String choice,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withoutAccount)
      implements BallotEvent {

    public VoteCast(String ideaId, String memberId, String choice) {
      this(ideaId, memberId, choice, false);
    }
  }

  @Revision("1")
  record VoteSwitched(String ideaId, String memberId, String from, String to)
      implements BallotEvent {}

  /**
   * @param withoutAccount whether it was cast without an account
   */
  @Revision("1")
  record VoteWithdrawn(
      String ideaId,
      String memberId,
      String choice,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withoutAccount)
      implements BallotEvent {

    public VoteWithdrawn(String ideaId, String memberId, String choice) {
      this(ideaId, memberId, choice, false);
    }
  }

  /**
   * The vote is somebody else's now, and counts here no more: that of a browser is its person's, or
   * two members turned out to be one person.
   *
   * @param withAccount whether it was a member's, not a browser's
   */
  @Revision("1")
  record VoteHandedOver(
      String ideaId,
      String memberId,
      String choice,
      String toMemberId,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withAccount)
      implements BallotEvent {

    public VoteHandedOver(String ideaId, String memberId, String choice, String toMemberId) {
      this(ideaId, memberId, choice, toMemberId, false);
    }
  }

  /** What the member voted for without an account before they signed in, or as another member. */
  @Revision("1")
  record VoteCarried(String ideaId, String memberId, String choice, String fromMemberId)
      implements BallotEvent {}

  /** What was carried here counts here no more: the two are not one person after all. */
  @Revision("1")
  record VoteReturned(String ideaId, String memberId, String choice, String toMemberId)
      implements BallotEvent {}

  /** What was handed over stands here again. */
  @Revision("1")
  record VoteRestored(String ideaId, String memberId, String choice, String fromMemberId)
      implements BallotEvent {}

  /**
   * The vote counts no more, for a reason that the team says in public; it stays what it is.
   *
   * @param withoutAccount whether it was cast without an account
   */
  @Revision("1")
  record VoteSetAside(
      String ideaId,
      String memberId,
      String choice,
      String asideId,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withoutAccount)
      implements BallotEvent {}

  /**
   * The vote counts again as before.
   *
   * @param withoutAccount whether it was cast without an account
   */
  @Revision("1")
  record VoteTakenBackIn(
      String ideaId,
      String memberId,
      String choice,
      String asideId,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withoutAccount)
      implements BallotEvent {}

  /** The voter took back what counted no more, so that it will not count again. */
  @Revision("1")
  record SetAsideVoteWithdrawn(String ideaId, String memberId, String choice, String asideId)
      implements BallotEvent {}

  /** Staff took the standing vote down for the member: who did, where it was heard, and a note. */
  @Revision("1")
  record VoteVouchedFor(
      String ideaId, String memberId, String byId, String source, Sealed url, Sealed note)
      implements BallotEvent {}
}
