package io.ascolto.command.report;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import io.ascolto.events.report.Grounds;
import io.ascolto.events.report.Subject;
import java.util.Arrays;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says that something is wrong with an idea or a comment. */
@Requires(Permission.REPORT)
record ReportText(
    Subject subject, String text, MemberId by, Role role, Grounds grounds, String note) {

  private static final int LONGEST_NOTE = 1_000;

  /** What a reader wrote, once all of it is right. */
  record Said(Grounds grounds, String note) {

    static Said of(@Nullable String grounds, @Nullable String note) {
      var words = Objects.requireNonNullElse(note, "").strip();
      var given =
          Arrays.stream(Grounds.values()).filter(one -> one.name().equals(grounds)).findFirst();
      new Shape()
          .require(
              given.isPresent(), "grounds", "unknown", "must be SPAM, ABUSE, PERSONAL or OTHER")
          .length("note", words, 0, LONGEST_NOTE)
          .check();
      return new Said(given.orElseThrow(), words);
    }
  }

  @TargetAggregateIdentifier
  ReportsStream stream() {
    return new ReportsStream(subject, text);
  }
}
