package io.ascolto.command.account;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.account.AccountId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Its people stay, and belong to no company. */
@Requires(Permission.KEEP_CUSTOMERS)
record RemoveAccount(AccountId account) {

  @TargetAggregateIdentifier
  AccountStream stream() {
    return new AccountStream(account);
  }
}
