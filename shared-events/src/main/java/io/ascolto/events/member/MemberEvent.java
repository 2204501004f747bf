package io.ascolto.events.member;

import io.ascolto.events.Sealed;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a member. */
public sealed interface MemberEvent {

  String memberId();

  /** A person whose address is known. */
  @Revision("1")
  record MemberJoined(String memberId, Sealed address, String role) implements MemberEvent {}

  /** An imported author or voter, of whom no more is known than what the file calls them. */
  @Revision("1")
  record PseudonymJoined(String memberId, Optional<Sealed> name) implements MemberEvent {}

  /** {@code hash} is keyed with a secret of the vault; the key itself is nowhere. */
  @Revision("1")
  record ApiKeyIssued(String memberId, String hash) implements MemberEvent {}

  /** The keys of the member's name and address were destroyed. */
  @Revision("1")
  record MemberForgotten(String memberId) implements MemberEvent {}
}
