package io.ascolto.events.member;

import io.ascolto.events.Sealed;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a member. */
public sealed interface MemberEvent {

  String memberId();

  /** A person whose address is known. */
  @Revision("2")
  record MemberJoined(String memberId, Sealed address, String role) implements MemberEvent {}

  /** An imported author or voter, of whom no more is known than what the file calls them. */
  @Revision("1")
  record PseudonymJoined(String memberId, Optional<Sealed> name) implements MemberEvent {}

  /** A browser of somebody who has not signed in. */
  @Revision("1")
  record DeviceJoined(String memberId) implements MemberEvent {}

  /**
   * What others are shown.
   *
   * @param name what the member is called, for staff; absent where only the shown name was given
   */
  @Revision("1")
  record DisplayNameChosen(String memberId, Optional<Sealed> name, Sealed displayName)
      implements MemberEvent {}

  /** The earlier address finds the member no more. */
  @Revision("1")
  record AddressReplaced(String memberId, Sealed address) implements MemberEvent {}

  /**
   * From now on whom the issuer calls so is this member.
   *
   * @param issuer the address by which a provider of identities, or a company's product, is known
   * @param name what the issuer calls the member, for staff; absent where a name is known already
   */
  @Revision("1")
  record IdentityLinked(String memberId, String issuer, Sealed subject, Optional<Sealed> name)
      implements MemberEvent {}

  /**
   * What is known of the member as a customer from now on, all of it.
   *
   * @param accountId the company that they belong to
   * @param attributes {@link io.ascolto.events.account.Attributes} as JSON
   */
  @Revision("1")
  record MemberDescribed(String memberId, Optional<String> accountId, Optional<Sealed> attributes)
      implements MemberEvent {}

  /**
   * From now on whoever has the key acts as the member, as far as its scopes go.
   *
   * @param hash keyed with a secret of the vault; the key itself is nowhere
   * @param hint how the key begins, for people to recognise it; absent for one from the settings
   * @param name what the member calls the key; absent for one from the settings
   * @param scopes {@link Scope}s by name
   * @param expiresAt an instant as text; absent for a key that holds until it is revoked
   */
  @Revision("2")
  record ApiKeyIssued(
      String memberId,
      String keyId,
      String hash,
      Optional<String> hint,
      Optional<Sealed> name,
      List<String> scopes,
      Optional<String> expiresAt)
      implements MemberEvent {

    public ApiKeyIssued {
      scopes = List.copyOf(scopes);
    }
  }

  /** The key lets nobody in any more. */
  @Revision("1")
  record ApiKeyRevoked(String memberId, String keyId) implements MemberEvent {}

  /** Only people with an address are given one; it holds from their next signing in. */
  @Revision("2")
  record RoleGiven(String memberId, String from, String to) implements MemberEvent {}

  /** The member may do nothing any more; what they did before stays. */
  @Revision("1")
  record MemberBlocked(String memberId, Sealed reason) implements MemberEvent {}

  @Revision("1")
  record MemberUnblocked(String memberId, Sealed reason) implements MemberEvent {}

  /**
   * Another member turned out to be the same person, and is the one to be met from now on.
   *
   * @param reason of whoever runs the hub; absent where the person proved both addresses
   */
  @Revision("1")
  record MemberAbsorbed(String memberId, String intoMemberId, Optional<Sealed> reason)
      implements MemberEvent {}

  /**
   * The two are not one person after all.
   *
   * @param reason of whoever runs the hub; absent where the person themselves said so
   */
  @Revision("1")
  record MemberParted(String memberId, String fromMemberId, Optional<Sealed> reason)
      implements MemberEvent {}

  /** The keys of the member's name and address were destroyed. */
  @Revision("1")
  record MemberForgotten(String memberId) implements MemberEvent {}
}
