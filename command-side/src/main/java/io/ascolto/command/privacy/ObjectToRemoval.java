package io.ascolto.command.privacy;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.report.Subject;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says, as the author of a removed text, why the decision was wrong. */
@Requires(Permission.SUBMIT)
record ObjectToRemoval(Subject subject, String text, MemberId by, String words) {

  static ObjectToRemoval of(Subject subject, String text, MemberId by, @Nullable String words) {
    new Shape().length("text", words, 3, 2_000).check();
    return new ObjectToRemoval(subject, text, by, Objects.requireNonNull(words).strip());
  }

  @TargetAggregateIdentifier
  RemovalStream stream() {
    return new RemovalStream(subject, text);
  }
}
