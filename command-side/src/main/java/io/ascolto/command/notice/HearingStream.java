package io.ascolto.command.notice;

import io.ascolto.events.notice.HearingEvent;
import io.ascolto.events.notice.HearingEvent.BoardFollowed;
import io.ascolto.events.notice.HearingEvent.BoardUnfollowed;
import io.ascolto.events.notice.HearingEvent.IdeaFollowed;
import io.ascolto.events.notice.HearingEvent.IdeaMuted;
import io.ascolto.events.notice.HearingEvent.NoticeWayChosen;

/**
 * Names the stream of what one member wants to hear of one thing.
 *
 * @param subject an idea, a board or a kind of notice, as {@link HearingTable} names the first two
 */
record HearingStream(String member, String subject) {

  static HearingStream of(HearingEvent event) {
    var subject =
        switch (event) {
          case IdeaFollowed followed -> HearingTable.ofIdea(followed.ideaId());
          case IdeaMuted muted -> HearingTable.ofIdea(muted.ideaId());
          case BoardFollowed followed -> HearingTable.ofBoard(followed.board());
          case BoardUnfollowed left -> HearingTable.ofBoard(left.board());
          case NoticeWayChosen chosen -> "kind:" + chosen.kind();
        };
    return new HearingStream(event.memberId(), subject);
  }

  @Override
  public String toString() {
    return "hearing:" + member + ":" + subject;
  }
}
