package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import io.ascolto.events.account.Rule;

/** A segment as readers need it: few, and so held in memory as boards are. */
public record ListedSegment(String segment, Sealed name, Rule rule) {}
