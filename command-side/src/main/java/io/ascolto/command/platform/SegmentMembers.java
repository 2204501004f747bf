package io.ascolto.command.platform;

import io.ascolto.events.board.Visibility;
import io.ascolto.events.member.MemberId;

/** Who is in the segments of which board. */
public interface SegmentMembers {

  boolean isIn(String board, MemberId member);

  default Reach reach(String board, String visibility) {
    return new Reach(Visibility.valueOf(visibility), member -> isIn(board, member));
  }
}
