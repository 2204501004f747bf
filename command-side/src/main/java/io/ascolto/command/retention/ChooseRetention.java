package io.ascolto.command.retention;

import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.Permission;
import io.ascolto.events.privacy.RetentionRule;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Decides how long something is kept.
 *
 * @param days empty: without end
 */
@Requires(Permission.KEEP_MEMBERS)
record ChooseRetention(RetentionRule rule, Optional<Integer> days) {

  static ChooseRetention of(RetentionRule rule, @Nullable Integer days) {
    var term = Term.of(rule);
    var chosen = Optional.ofNullable(days);
    new Shape()
        .required("days", days)
        .require(chosen.filter(term::allows).isPresent(), "days", "out-of-range", term.says())
        .check();
    return new ChooseRetention(rule, chosen);
  }

  static ChooseRetention withoutEnd(RetentionRule rule) {
    if (!Term.of(rule).mayBeEndless()) {
      throw Rejection.conflict("retention.must-end", "This is not kept without end").asException();
    }
    return new ChooseRetention(rule, Optional.empty());
  }

  @TargetAggregateIdentifier
  RetentionStream stream() {
    return new RetentionStream(rule);
  }
}
