package io.ascolto.command.member;

import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberEvent.IdentityLinked;
import io.ascolto.events.member.MemberId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** From now on whom the issuer calls so signs in as this member. */
record LinkIdentity(MemberId member, String issuer, String subject, Optional<String> name) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }

  /** Whether this one is linked already. */
  boolean names(IdentityLinked linked, Vault vault) {
    return linked.issuer().equals(issuer)
        && vault.open(linked.subject()).equals(Optional.of(subject));
  }
}
