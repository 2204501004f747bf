package io.ascolto.events.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

  private static final Attributes ADA = new Attributes(Map.of("country", "IT", "seats", "40"));
  private static final Rule.Company ACME =
      new Rule.Company(
          "acme-id",
          new Attributes(Map.of("plan", "Pro", "revenue", "1.2e4", "renews_on", "2027-01-31")));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "country,           IS,       IT,          true",
        "country,           IS,       it,          true",
        "country,           IS,       DE|IT,       true",
        "country,           IS,       DE,          false",
        "language,          IS,       it,          false",
        "country,           IS_NOT,   DE,          true",
        "country,           IS_NOT,   DE|it,       false",
        "language,          IS_NOT,   it,          true",
        "country,           IS_KNOWN, -,           true",
        "language,          IS_KNOWN, -,           false",
        "seats,             AT_LEAST, 40,          true",
        "seats,             AT_LEAST, 40.5,        false",
        "seats,             AT_MOST,  100,         true",
        "seats,             AT_MOST,  9,           false",
        "country,           AT_LEAST, 1,           false",
        "language,          AT_MOST,  1,           false",
        "account.plan,      IS,       pro,         true",
        "account.revenue,   AT_LEAST, 12000,       true",
        "account.revenue,   AT_LEAST, 12000.01,    false",
        "account.revenue,   AT_LEAST, 2020-01-01,  false",
        "account.renews_on, AT_MOST,  2027-01-31,  true",
        "account.renews_on, AT_LEAST, 2027-02-01,  false",
        "account.renews_on, AT_LEAST, 1,           false",
        "account,           IS,       acme-id,     true",
        "account,           IS,       globex-id,   false",
        "plan,              IS_KNOWN, -,           false",
        "account.country,   IS_KNOWN, -,           false",
      })
  void oneConditionLooksAtOneAttribute(
      String attribute, Condition.Test test, String values, boolean holds) {
    var condition = new Condition(attribute, test, split(values));

    assertThat(new Rule(List.of(condition)).admits(ADA, Optional.of(ACME))).isEqualTo(holds);
  }

  @Test
  void allConditionsHaveToHold() {
    var italian = new Condition("country", Condition.Test.IS, List.of("IT"));
    var large = new Condition("account.revenue", Condition.Test.AT_LEAST, List.of("10000"));
    var rule = new Rule(List.of(italian, large));

    assertThat(rule.admits(ADA, Optional.of(ACME))).isTrue();
    assertThat(rule.admits(ADA, Optional.empty())).isFalse();
    assertThat(rule.admits(Attributes.NONE, Optional.of(ACME))).isFalse();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var rule =
        new Rule(List.of(new Condition("country", Condition.Test.IS, List.of("IT", "São \"1\""))));

    assertThat(Rule.of(rule.json())).isEqualTo(rule);
    assertThat(Attributes.of(ADA.json())).isEqualTo(ADA);
  }

  private static List<String> split(String values) {
    return values == null ? List.of() : Arrays.asList(values.split("\\|"));
  }
}
