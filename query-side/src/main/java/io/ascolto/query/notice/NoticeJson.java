package io.ascolto.query.notice;

import io.ascolto.events.board.StageKind;
import io.ascolto.events.notice.NoticeKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is told of, as the contract shows it.
 *
 * @param position of the event in the log
 * @param idea that it is about, with its number, title and board; no title where its words are not
 *     for them to read
 * @param comment that it is about, if it is one
 * @param by who did it, as others see them; null also where that is nobody's business
 * @param stage into which the idea was moved, for a move
 * @param hidden whether the comment, or else the idea, is hidden now
 * @param text how what was written begins, without Markdown's marks
 */
@Schema(name = "Notice")
public record NoticeJson(
    long position,
    NoticeKind kind,
    Instant at,
    boolean seen,
    String idea,
    long number,
    @Nullable String title,
    String board,
    @Nullable String comment,
    @Nullable String by,
    @Nullable String stage,
    @Schema(implementation = StageKind.class) @Nullable String stageKind,
    boolean hidden,
    @Nullable String text) {

  /**
   * @param unseen how many there are in all that were not seen
   * @param newest the position up to which this page says what there is; null where there is
   *     nothing, or not all of it is known yet
   */
  @Schema(name = "NoticePage")
  record Page(
      List<NoticeJson> items, @Nullable String nextCursor, long unseen, @Nullable Long newest) {}
}
