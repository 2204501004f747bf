package io.ascolto.events.aside;

import io.ascolto.events.Sealed;
import org.axonframework.serialization.Revision;

/** How the team set votes aside, and took them back in. The ballots say which votes. */
public sealed interface AsideEvent {

  String asideId();

  /**
   * @param reason for everybody to read
   */
  @Revision("1")
  record AsideDecided(String asideId, String board, String byId, Sealed reason)
      implements AsideEvent {}

  /**
   * All of them on one idea.
   *
   * @param votes how many
   */
  @Revision("1")
  record VotesSetAside(String asideId, String ideaId, String byId, int votes, Sealed reason)
      implements AsideEvent {}

  /** They are to count again. */
  @Revision("1")
  record AsideReversed(String asideId, String byId) implements AsideEvent {}

  /** Those on one idea count again. */
  @Revision("1")
  record VotesTakenBackIn(String asideId, String ideaId, String byId) implements AsideEvent {}
}
