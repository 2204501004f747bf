package io.ascolto.command.platform;

import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.security.Principal;

/** Who sends a command. Never taken from a body: it is what sign-in or an API key says. */
public interface Actor extends Principal {

  MemberId member();

  Role role();
}
