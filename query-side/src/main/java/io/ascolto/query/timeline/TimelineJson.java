package io.ascolto.query.timeline;

import io.ascolto.events.board.StageKind;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as the contract shows it. {@link Timelines} writes the entries as they lie in the
 * documents; here is what it says in them.
 *
 * @param author who shared the idea; null once they withdrew it
 * @param votesPerDay by day and choice: by how much the totals changed
 * @param people whom the entries name, by id
 */
@Schema(name = "Timeline")
record TimelineJson(
    @Nullable Named author,
    List<Entry> entries,
    Map<String, Map<String, Long>> votesPerDay,
    Map<String, Named> people) {

  /**
   * @param name as they chose it; null without one
   * @param staff whether they speak for those who run the hub
   */
  @Schema(name = "NamedInTimeline")
  record Named(String member, @Nullable String name, boolean staff) {}

  /** {@code by} is told to staff alone. */
  @Schema(
      name = "TimelineEntry",
      oneOf = {
        Submitted.class,
        Staged.class,
        Answered.class,
        Reworded.class,
        Tagged.class,
        Withdrawn.class,
        CarriedOver.class,
        SetAside.class,
        TakenBackIn.class,
        VouchedFor.class,
        Hidden.class,
        Restored.class
      })
  sealed interface Entry {}

  @Schema(name = "SubmittedEntry")
  record Submitted(
      @Schema(allowableValues = "SUBMITTED") String what,
      long position,
      Instant happenedAt,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String by,
      String stage)
      implements Entry {}

  @Schema(name = "StagedEntry")
  record Staged(
      @Schema(allowableValues = "STAGED") String what,
      long position,
      Instant happenedAt,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String by,
      String from,
      String to,
      @Schema(implementation = StageKind.class) String kind,
      @Nullable String message)
      implements Entry {}

  /** Officially; the discussion has the words and the name. */
  @Schema(name = "AnsweredEntry")
  record Answered(
      @Schema(allowableValues = "ANSWERED") String what,
      long position,
      Instant happenedAt,
      String author,
      String comment)
      implements Entry {}

  /** Without the words once the idea was withdrawn. */
  @Schema(name = "RewordedEntry")
  record Reworded(
      @Schema(allowableValues = "REWORDED") String what,
      long position,
      Instant happenedAt,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String by,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) boolean byTeam,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) Words before,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) Words after)
      implements Entry {}

  /** A text is null once its key was destroyed. */
  @Schema(name = "WordsBeforeOrAfter")
  record Words(@Nullable String title, @Nullable String text) {}

  @Schema(name = "TaggedEntry")
  record Tagged(
      @Schema(allowableValues = "TAGGED") String what,
      long position,
      Instant happenedAt,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String by,
      List<String> from,
      List<String> to)
      implements Entry {}

  @Schema(name = "WithdrawnEntry")
  record Withdrawn(
      @Schema(allowableValues = "WITHDRAWN") String what, long position, Instant happenedAt)
      implements Entry {}

  @Schema(name = "CarriedOverEntry")
  record CarriedOver(
      @Schema(allowableValues = "VOTES_CARRIED_OVER") String what,
      long position,
      Instant happenedAt,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String by,
      String source,
      long from,
      long to)
      implements Entry {}

  @Schema(name = "SetAsideEntry")
  record SetAside(
      @Schema(allowableValues = "VOTES_SET_ASIDE") String what,
      long position,
      Instant happenedAt,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String by,
      int votes,
      @Nullable String reason)
      implements Entry {}

  @Schema(name = "TakenBackInEntry")
  record TakenBackIn(
      @Schema(allowableValues = "VOTES_TAKEN_BACK_IN") String what,
      long position,
      Instant happenedAt,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String by)
      implements Entry {}

  /** Told to staff alone. */
  @Schema(name = "VouchedForEntry")
  record VouchedFor(
      @Schema(allowableValues = "VOUCHED_FOR") String what,
      long position,
      Instant happenedAt,
      String by,
      String member,
      String source,
      @Nullable String url,
      @Nullable String note)
      implements Entry {}

  /** Told to staff alone. */
  @Schema(name = "HiddenEntry")
  record Hidden(
      @Schema(allowableValues = "HIDDEN") String what,
      long position,
      Instant happenedAt,
      String by,
      @Nullable String reason)
      implements Entry {}

  /** Told to staff alone. */
  @Schema(name = "RestoredEntry")
  record Restored(
      @Schema(allowableValues = "RESTORED") String what,
      long position,
      Instant happenedAt,
      String by)
      implements Entry {}
}
