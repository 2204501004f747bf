package io.ascolto.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.account.AccountEvent.AccountDescribed;
import io.ascolto.events.account.AccountEvent.AccountRemoved;
import io.ascolto.events.account.AccountId;
import io.ascolto.events.account.Attributes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {

  private static final AccountId ACME = new AccountId(new UUID(5, 5));

  @TempDir Path folder;
  private Vault vault;
  private FixtureConfiguration<Account> account;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    account = new AggregateTestFixture<>(Account.class).registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aCompanyIsKnownByItsReferenceUntilItIsNamed() {
    account
        .givenNoPriorActivity()
        .when(described(null, Map.of("plan", " pro ")))
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEventsMatching(says("acme", Map.of("reference", "acme", "plan", "pro")));
  }

  @Test
  void whatIsNotSaidStaysAndWhatIsEmptyGoes() {
    account
        .given(acme(Map.of("reference", "acme", "plan", "pro", "revenue", "1200")))
        .when(described("Acme Ltd", Map.of("plan", "", "region", "EU")))
        .expectEventsMatching(
            says("Acme Ltd", Map.of("reference", "acme", "revenue", "1200", "region", "EU")));
  }

  @Test
  void theSameAgainChangesNothing() {
    account
        .given(acme(Map.of("reference", "acme", "plan", "pro")))
        .when(described("Acme", Map.of("plan", "pro")))
        .expectNoEvents();
  }

  @Test
  void whatStaysTheSameKeepsItsKey() {
    var before = acme(Map.of("reference", "acme"));
    account
        .given(before)
        .when(described(null, Map.of("plan", "pro")))
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof AccountDescribed now
                            && now.name().equals(before.name())
                            && !now.attributes().equals(before.attributes())))));
  }

  @Test
  void aCompanyIsRemovedAndCanComeBackWithNothingOfWhatWasKnown() {
    var remove = new RemoveAccount(ACME);
    var removed = new AccountRemoved(ACME.toString());
    var before = acme(Map.of("reference", "acme", "plan", "pro"));
    account.given(before).when(remove).expectEvents(removed);
    account
        .given(before, removed)
        .when(remove)
        .expectExceptionDetails(Rejection.notFound("account.unknown", "There is no such company"));
    account
        .given(before, removed)
        .when(described(null, Map.of()))
        .expectEventsMatching(says("acme", Map.of("reference", "acme")));
  }

  @Test
  void allThatIsWrongWithADescriptionIsNamed() {
    assertThatThrownBy(() ->
            described(
                " ",
                Map.of(
                    "revenue", "much",
                    "renews_on", "soon",
                    "reference", "other",
                    "Region", "EU",
                    "long", "x".repeat(201))))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused ->
                assertThat(fields(refused))
                    .containsExactlyInAnyOrder(
                        "name",
                        "attributes.revenue",
                        "attributes.renews_on",
                        "attributes.reference",
                        "attributes.Region",
                        "attributes.long"));
  }

  private static DescribeAccount described(@Nullable String name, Map<String, String> attributes) {
    return DescribeAccount.of(ACME, "acme", name, attributes);
  }

  private AccountDescribed acme(Map<String, String> attributes) {
    return new AccountDescribed(
        ACME.toString(), sealed("Acme"), sealed(new Attributes(attributes).json()));
  }

  private Sealed sealed(String text) {
    return vault.seal(ACME.toString(), text);
  }

  private Matcher<? extends List<? super EventMessage<?>>> says(
      String name, Map<String, String> attributes) {
    return exactSequenceOf(
        messageWithPayload(
            predicate(event ->
                event instanceof AccountDescribed now
                    && vault.open(now.name()).equals(Optional.of(name))
                    && vault
                        .open(now.attributes())
                        .equals(Optional.of(new Attributes(attributes).json())))));
  }

  private static List<String> fields(Rejected refused) {
    return refused
        .getDetails()
        .map(Rejection.class::cast)
        .map(rejection -> rejection.fields().stream().map(Rejection.Field::field).toList())
        .orElseThrow();
  }
}
