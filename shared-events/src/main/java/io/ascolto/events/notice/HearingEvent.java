package io.ascolto.events.notice;

import org.axonframework.serialization.Revision;

/** What somebody says about what they want to hear of; without it the usual holds. */
public sealed interface HearingEvent {

  String memberId();

  @Revision("1")
  record IdeaFollowed(String memberId, String ideaId) implements HearingEvent {}

  /** They want to hear nothing of it, whatever else they do. */
  @Revision("1")
  record IdeaMuted(String memberId, String ideaId) implements HearingEvent {}

  @Revision("1")
  record BoardFollowed(String memberId, String board) implements HearingEvent {}

  @Revision("1")
  record BoardUnfollowed(String memberId, String board) implements HearingEvent {}

  /**
   * @param kind the name of a {@link NoticeKind}
   * @param way the name of a {@link NoticeWay}
   */
  @Revision("1")
  record NoticeWayChosen(String memberId, String kind, String way) implements HearingEvent {}
}
