package io.ascolto.command.idea;

import java.time.Instant;

/** The present, for the rule about how long an author may reword an idea. */
interface Now {

  Instant instant();
}
