package io.ascolto.command.account;

import io.ascolto.command.platform.Described;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.account.AccountId;
import io.ascolto.events.account.Attributes;
import io.ascolto.events.account.Condition;
import io.ascolto.events.member.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says what is known of a company; what is not said stays as it is.
 *
 * @param name what it is called
 * @param attributes an empty value takes one away
 */
@Requires(Permission.KEEP_CUSTOMERS)
record DescribeAccount(AccountId account, Optional<String> name, Map<String, String> attributes) {

  static final int LONGEST_NAME = 120;
  private static final int LONGEST_REFERENCE = 100;

  @TargetAggregateIdentifier
  AccountStream stream() {
    return new AccountStream(account);
  }

  /**
   * @param reference what the company is called in the systems of the hub's owners
   */
  static DescribeAccount of(
      AccountId account, String reference, @Nullable String name, Map<String, String> given) {
    var shape = new Shape().length("account", reference, 1, LONGEST_REFERENCE);
    if (name != null) {
      shape.length("name", name, 1, LONGEST_NAME);
    }
    Described.check(shape, given);
    shape
        .require(
            fits(given.get(Attributes.REVENUE), value -> Condition.number(value).isPresent()),
            "attributes.revenue",
            "malformed",
            "must be a number")
        .require(
            fits(given.get(Attributes.RENEWS_ON), value -> Condition.date(value).isPresent()),
            "attributes.renews_on",
            "malformed",
            "must be a date such as 2027-01-31")
        .require(
            !given.containsKey(Attributes.REFERENCE),
            "attributes.reference",
            "reserved",
            "is what the company is named by")
        .check();
    var all = new HashMap<>(given);
    all.put(Attributes.REFERENCE, reference.strip());
    return new DescribeAccount(account, Optional.ofNullable(name).map(String::strip), all);
  }

  /** With the owner, whom requests name by address or id, as a member. */
  DescribeAccount ownedBy(String owner) {
    var all = new HashMap<>(attributes);
    all.put(Attributes.OWNER, owner);
    return new DescribeAccount(account, name, all);
  }

  /** Who is to look after it, as they were named. */
  Optional<String> owner() {
    return Optional.ofNullable(attributes.get(Attributes.OWNER))
        .map(String::strip)
        .filter(owner -> !owner.isEmpty());
  }

  static Rejection unknownOwner() {
    return Rejection.invalid(
        List.of(
            new Rejection.Field(
                "attributes.owner", "unknown", "must be the id or address of one of the team")));
  }

  private static boolean fits(@Nullable String value, Predicate<String> wellFormed) {
    return value == null || value.isBlank() || wellFormed.test(value);
  }
}
