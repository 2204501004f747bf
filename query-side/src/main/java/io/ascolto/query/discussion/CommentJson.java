package io.ascolto.query.discussion;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the contract shows it. One that was withdrawn has neither author nor text, and for
 * all but staff neither has one that was hidden; a text is null also once its key was destroyed.
 *
 * @param parent the comment that it answers, which may be an answer itself
 * @param text Markdown, as it was written
 * @param editedAt when it was last
 * @param former whether whoever wrote it was forgotten: nothing is known of them any more
 */
@Schema(name = "Comment")
record CommentJson(
    String id,
    @Nullable String parent,
    @Nullable Author author,
    boolean official,
    @Nullable String text,
    @Nullable String html,
    Instant postedAt,
    @Nullable Instant editedAt,
    boolean withdrawn,
    boolean former,
    @Nullable Hidden hidden,
    long reactions,
    boolean viewerReacted) {

  /**
   * @param reason for everybody to read; null once its key was destroyed
   * @param removed whether for good: the comment's words are destroyed
   */
  @Schema(name = "HiddenComment")
  record Hidden(Instant since, @Nullable String reason, boolean removed) {}

  /**
   * @param name null while none was chosen
   * @param staff whether they speak for those who run the hub
   */
  @Schema(name = "CommentAuthor")
  record Author(String member, @Nullable String name, boolean staff) {}

  /**
   * @param answers to the comment and to each other, the oldest first
   */
  @Schema(name = "CommentThread")
  record Thread(CommentJson comment, List<CommentJson> answers) {}

  /**
   * @param official the last official answer that stands, wherever in the discussion it is
   * @param total of comments that were neither withdrawn nor hidden
   */
  @Schema(name = "Discussion")
  record Page(
      List<Thread> items,
      @Nullable String nextCursor,
      long total,
      @Nullable CommentJson official) {}

  /** What a comment said before. */
  @Schema(name = "CommentVersion")
  record Version(Instant at, @Nullable String text, @Nullable String html) {}

  @Schema(name = "CommentHistory")
  record History(List<Version> items) {}
}
