package io.ascolto.command.discussion;

import io.ascolto.command.platform.Actor;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;

/**
 * Who speaks.
 *
 * @param staff whether for those who run the hub
 * @param readsHidden whether what is hidden is there for them
 */
public record Speaker(MemberId member, boolean staff, boolean readsHidden) {

  public Speaker(MemberId member, boolean staff) {
    this(member, staff, staff);
  }

  static Speaker of(Actor actor) {
    return new Speaker(
        actor.member(),
        actor.may(Permission.SEE_TEAM),
        actor.may(Permission.SEE_TEAM) || actor.may(Permission.MODERATE));
  }
}
