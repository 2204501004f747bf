package io.ascolto.events.member;

import java.util.Optional;
import org.axonframework.serialization.Revision;

/** What somebody is to one board, besides what they are to the hub. */
public sealed interface BoardRoleEvent {

  String memberId();

  String board();

  /** {@code from} is what they were to this board before. */
  @Revision("1")
  record BoardRoleGiven(String memberId, String board, Optional<String> from, String to)
      implements BoardRoleEvent {}

  @Revision("1")
  record BoardRoleTaken(String memberId, String board, String from) implements BoardRoleEvent {}
}
