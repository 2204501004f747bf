package io.ascolto.command.privacy;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.privacy.RemovalGround;
import io.ascolto.events.report.Subject;
import java.util.Arrays;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a second person, so that a hidden text is destroyed.
 *
 * @param reason what its author is told: what is wrong with it, and by which rule
 */
@Requires(Permission.MODERATE)
record ProposeRemoval(
    Subject subject, String text, MemberId by, RemovalGround ground, String reason) {

  static ProposeRemoval of(
      Subject subject, String text, MemberId by, @Nullable String ground, @Nullable String reason) {
    var known =
        Arrays.stream(RemovalGround.values()).filter(one -> one.name().equals(ground)).findFirst();
    new Shape()
        .require(
            known.isPresent(),
            "ground",
            "unknown",
            "must be one of " + Arrays.toString(RemovalGround.values()))
        .length("reason", reason, 20, 2_000)
        .check();
    return new ProposeRemoval(
        subject, text, by, known.orElseThrow(), Objects.requireNonNull(reason).strip());
  }

  @TargetAggregateIdentifier
  RemovalStream stream() {
    return new RemovalStream(subject, text);
  }
}
