package io.ascolto.command.member;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.Arrays;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Decides what others see; with a made-up name the member's own may stay unsaid. */
@Requires(Permission.SUBMIT)
public record ChooseDisplayName(MemberId member, String name, NameShown shown) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }

  public static ChooseDisplayName of(
      MemberId member, @Nullable String name, @Nullable String shown) {
    var known =
        Arrays.stream(NameShown.values()).filter(value -> value.name().equals(shown)).findFirst();
    var least = known.equals(Optional.of(NameShown.MADE_UP)) ? 0 : 1;
    var given = Optional.ofNullable(name).orElse("").strip();
    new Shape()
        .require(
            known.isPresent(), "shown", "unknown", "must be FULL, FIRST_AND_INITIAL or MADE_UP")
        .length("name", given, least, 80)
        .require(
            given.codePoints().noneMatch(Character::isISOControl),
            "name",
            "malformed",
            "must be one line")
        .check();
    return new ChooseDisplayName(member, given, known.orElseThrow());
  }

  String displayName() {
    return DisplayName.of(member, name, shown);
  }

  /** Whether it asks for nothing else than what is so. */
  boolean isSaid(Optional<String> shown, Optional<String> called) {
    return shown.equals(Optional.of(displayName()))
        && (name.isEmpty() || called.equals(Optional.of(name)));
  }
}
