package io.ascolto.command.notice;

import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;

/** How people are told by mail where they chose nothing. */
final class Usual {

  private Usual() {}

  static NoticeWay way(NoticeKind kind) {
    return switch (kind) {
      case STAGE, SHIPPED, ANSWER, REPLY, MENTION, COMMENT, WORDING, HIDDEN, REPORT, REMOVAL ->
          NoticeWay.AT_ONCE;
      // A busy board has many of them.
      case NEW_IDEA -> NoticeWay.DAILY;
    };
  }
}
