package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import io.ascolto.events.account.Attributes;

/** A customer's company as readers need it, held in memory as boards are. */
public record ListedAccount(String account, Sealed name, Attributes attributes) {}
