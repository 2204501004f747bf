package io.ascolto.command.account;

import io.ascolto.events.account.AccountId;

/** Names the stream of a company. */
record AccountStream(AccountId account) {

  @Override
  public String toString() {
    return "account:" + account;
  }
}
