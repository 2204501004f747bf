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
 * @param standing how what was hidden, reported or to be removed stands now; null of all else
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
    @Nullable Standing standing,
    @Nullable String text) {

  /** How it stands with a text about which the team decides. */
  @Schema(name = "Standing")
  public enum Standing {
    HIDDEN,
    SHOWN,
    /** For somebody of the team to decide. */
    WAITS,
    /** Its author says that removing it was wrong. */
    OBJECTED,
    SETTLED,
    /** For good. */
    REMOVED
  }

  /**
   * @param unseen how many there are in all that were not seen
   * @param newest the position up to which this page says what there is; null where there is
   *     nothing, or not all of it is known yet
   */
  @Schema(name = "NoticePage")
  record Page(
      List<NoticeJson> items, @Nullable String nextCursor, long unseen, @Nullable Long newest) {}
}
