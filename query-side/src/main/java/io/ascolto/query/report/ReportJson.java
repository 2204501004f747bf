package io.ascolto.query.report;

import io.ascolto.events.report.Grounds;
import io.ascolto.events.report.Subject;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that readers reported, as the team sees it.
 *
 * @param id of the idea or the comment
 * @param idea the idea that it is, or is about
 * @param title of that idea; null once its key was destroyed or its author withdrew it
 * @param says the text as a page shows it; null once nobody can read it any more
 * @param author its name as chosen, null without one
 * @param hidden whether the team hides it already
 */
@Schema(name = "ReportedText")
record ReportJson(
    String id,
    @Schema(implementation = Subject.class) String subject,
    String idea,
    @Nullable String title,
    @Nullable String says,
    @Nullable String author,
    boolean hidden,
    List<Report> reports) {

  /**
   * @param number of this report among all that there ever were of the text
   * @param by name as chosen, null without one
   * @param note empty where nothing was added; null once its key was destroyed
   */
  @Schema(name = "ReportOfText")
  record Report(
      long number,
      @Nullable String by,
      Instant at,
      @Schema(implementation = Grounds.class) String grounds,
      @Nullable String note) {}

  /**
   * @param total how many texts wait, of which the first reported are shown
   */
  @Schema(name = "ReportPage")
  record Waiting(List<ReportJson> items, int total) {}
}
