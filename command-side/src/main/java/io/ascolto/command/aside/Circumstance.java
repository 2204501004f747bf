package io.ascolto.command.aside;

import java.util.Optional;

/** From where and how a vote came, as far as it was noted. */
record Circumstance(
    String channel, Optional<String> way, Optional<String> network, Optional<String> campaign) {}
