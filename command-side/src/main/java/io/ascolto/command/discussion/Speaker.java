package io.ascolto.command.discussion;

import io.ascolto.command.platform.Actor;
import io.ascolto.events.member.MemberId;

/** Who speaks, and whether for those who run the hub. */
public record Speaker(MemberId member, boolean staff) {

  static Speaker of(Actor actor) {
    return new Speaker(actor.member(), actor.role().isStaff());
  }
}
