package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;

/** To whom a role on a board can be given. */
@FunctionalInterface
interface Trusted {

  /** Refuses whoever is no person whom the hub could let in, and a board that is not there. */
  void check(MemberId member, String board);
}
