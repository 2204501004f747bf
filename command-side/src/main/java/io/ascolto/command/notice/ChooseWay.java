package io.ascolto.command.notice;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.notice.HearingEvent;
import io.ascolto.events.notice.HearingEvent.NoticeWayChosen;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Decides how a member is told of one kind of thing by mail. */
@Requires(Permission.KEEP_ACCESS)
record ChooseWay(MemberId member, NoticeKind kind, NoticeWay way) {

  @TargetAggregateIdentifier
  HearingStream stream() {
    return HearingStream.of(said());
  }

  HearingEvent said() {
    return chosen(way);
  }

  HearingEvent usual() {
    return chosen(Usual.way(kind));
  }

  private HearingEvent chosen(NoticeWay one) {
    return new NoticeWayChosen(member.toString(), kind.name(), one.name());
  }
}
