package io.ascolto.command.member;

import io.ascolto.command.platform.Described;
import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.account.AccountId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says what is known of somebody as a customer; what is not said stays as it is.
 *
 * @param account the company that they belong to from now on
 * @param alone whether they belong to none from now on
 * @param attributes an empty value takes one away
 */
@Requires(Permission.KEEP_CUSTOMERS)
record DescribeMember(
    MemberId member, Optional<AccountId> account, boolean alone, Map<String, String> attributes) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }

  /** Refuses attributes of no good shape. */
  static Map<String, String> checked(@Nullable Map<String, @Nullable String> attributes) {
    var given = Described.of(attributes);
    var shape = new Shape();
    Described.check(shape, given);
    shape.check();
    return given;
  }

  /**
   * @param reference what the company is called in its own systems; an empty one is none
   */
  static DescribeMember of(
      MemberId member,
      @Nullable String reference,
      @Nullable Map<String, @Nullable String> attributes,
      Companies companies) {
    var given = checked(attributes);
    var named = Optional.ofNullable(reference).map(String::strip);
    return new DescribeMember(
        member,
        named.filter(one -> !one.isEmpty()).map(companies::named),
        named.filter(String::isEmpty).isPresent(),
        given);
  }
}
