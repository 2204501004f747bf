package io.ascolto.command.account;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.account.Condition;
import io.ascolto.events.account.Condition.Test;
import io.ascolto.events.account.Rule;
import io.ascolto.events.member.Permission;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says who is in a segment from now on. */
@Requires(Permission.KEEP_CUSTOMERS)
record DefineSegment(String segment, String name, Rule rule) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("account|(?:account\\.)?[a-z][a-z0-9_]{0,39}");
  private static final int LONGEST_VALUE = 200;

  @TargetAggregateIdentifier
  SegmentStream stream() {
    return new SegmentStream(segment);
  }

  /**
   * A condition as a request gives it.
   *
   * @param attribute a person's by its name, a company's after {@code account.}; {@code account} is
   *     the company itself, by its id
   * @param test how the value is looked at; AT_LEAST and AT_MOST take one number or one date,
   *     IS_KNOWN no value
   */
  @Schema(name = "ConditionGiven")
  record Given(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String attribute,
      @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Test.class)
          @Nullable String test,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<String> values) {}

  static DefineSegment of(String segment, @Nullable String name, @Nullable List<Given> conditions) {
    var given = conditions == null ? List.<Given>of() : conditions;
    var shape =
        new Shape()
            .matches(
                "segment", segment, SLUG, "must be 1 to 64 lower-case letters, digits, hyphens")
            .length("name", name, 1, 80);
    var rule = rule(given, shape);
    shape.check();
    return new DefineSegment(segment, String.valueOf(name).strip(), rule);
  }

  /** Adds what is wrong with the conditions; what is returned then is of no use. */
  static Rule rule(List<Given> given, Shape shape) {
    shape
        .require(!given.isEmpty(), "conditions", "required", "must be one at least")
        .require(
            given.size() <= Rule.MOST_CONDITIONS,
            "conditions",
            "too.many",
            "must be at most " + Rule.MOST_CONDITIONS);
    for (int i = 0; i < given.size(); i++) {
      check(given.get(i), "conditions[" + i + "]", shape);
    }
    return new Rule(given.stream().flatMap(one -> condition(one).stream()).toList());
  }

  private static void check(Given one, String field, Shape shape) {
    shape.matches(
        field + ".attribute",
        one.attribute(),
        ATTRIBUTE,
        "must name an attribute, a company's after 'account.'");
    var test = test(one);
    shape.require(
        test.isPresent(),
        field + ".test",
        "unknown",
        "must be one of " + Arrays.toString(Test.values()));
    test.ifPresent(known -> checkValues(known, values(one), field + ".values", shape));
  }

  private static void checkValues(Test test, List<String> values, String field, Shape shape) {
    var fits =
        switch (test) {
          case IS_KNOWN -> values.isEmpty();
          case IS, IS_NOT -> !values.isEmpty() && values.size() <= Rule.MOST_VALUES;
          case AT_LEAST, AT_MOST ->
              values.size() == 1
                  && (Condition.number(values.getFirst()).isPresent()
                      || Condition.date(values.getFirst()).isPresent());
        };
    var says =
        switch (test) {
          case IS_KNOWN -> "must be empty";
          case IS, IS_NOT -> "must be 1 to " + Rule.MOST_VALUES;
          case AT_LEAST, AT_MOST -> "must be one number, or one date such as 2027-01-31";
        };
    shape
        .require(fits, field, "unfit", says)
        .require(
            values.stream().allMatch(value -> value.length() <= LONGEST_VALUE),
            field,
            "too.long",
            "must have at most " + LONGEST_VALUE + " characters each");
  }

  private static Optional<Condition> condition(Given one) {
    return Optional.ofNullable(one.attribute())
        .flatMap(attribute -> test(one).map(test -> new Condition(attribute, test, values(one))));
  }

  private static Optional<Test> test(Given one) {
    return Arrays.stream(Test.values()).filter(test -> test.name().equals(one.test())).findFirst();
  }

  private static List<String> values(Given one) {
    return one.values() == null
        ? List.of()
        : one.values().stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
  }
}
