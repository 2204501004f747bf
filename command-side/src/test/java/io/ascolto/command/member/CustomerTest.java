package io.ascolto.command.member;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.account.AccountId;
import io.ascolto.events.account.Attributes;
import io.ascolto.events.member.MemberEvent.DeviceJoined;
import io.ascolto.events.member.MemberEvent.MemberDescribed;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a member as a customer. */
class CustomerTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final String ID = ADA.toString();
  private static final AccountId ACME = new AccountId(new UUID(5, 5));

  private static final AccountId REMOVED = new AccountId(new UUID(7, 7));

  @TempDir Path folder;
  private Vault vault;
  private FixtureConfiguration<Member> member;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    member =
        new AggregateTestFixture<>(Member.class)
            .registerInjectableResource(new OnlyAcme())
            .registerInjectableResource((JoinableMembers) _ -> Optional.empty())
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void somebodyBelongsToOneCompanyAndHasAttributes() {
    member
        .given(joined())
        .when(described("acme", Map.of("country", "IT")))
        .expectEventsMatching(says(ACME.toString(), Map.of("country", "IT")));
  }

  @Test
  void whatIsNotSaidStays() {
    member
        .given(joined(), customer(Map.of("country", "IT")))
        .when(described(null, Map.of("plan", "pro")))
        .expectEventsMatching(says(ACME.toString(), Map.of("country", "IT", "plan", "pro")));
    member
        .given(joined(), customer(Map.of("country", "IT")))
        .when(described("acme", Map.of("country", "IT")))
        .expectNoEvents();
  }

  @Test
  void whatIsEmptyGoes() {
    member
        .given(joined(), customer(Map.of("country", "IT")))
        .when(described("", Map.of("country", "")))
        .expectEvents(new MemberDescribed(ID, Optional.empty(), Optional.empty()));
  }

  @Test
  void aCompanyThatThereIsNotIsRefused() {
    member
        .given(joined())
        .when(described("globex", Map.of()))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.invalid(
                List.of(new Rejection.Field("account", "unknown", "There is no such company"))));
  }

  @Test
  void ofSomebodyForgottenNothingIsKnown() {
    member
        .given(joined(), customer(Map.of("country", "IT")), new MemberForgotten(ID))
        .when(described("", Map.of("country", "")))
        .expectNoEvents();
  }

  @Test
  void whoeverHasNoCompanyIsPlacedAtOneAndKeepsWhatIsKnown() {
    member
        .given(joined())
        .when(new PlaceAtCompany(ADA, ACME))
        .expectEvents(new MemberDescribed(ID, Optional.of(ACME.toString()), Optional.empty()));
    member
        .given(joined(), customer(Map.of("country", "IT")))
        .when(new PlaceAtCompany(ADA, ACME))
        .expectNoEvents();
    member
        .given(joined(), at(REMOVED))
        .when(new PlaceAtCompany(ADA, ACME))
        .expectEvents(new MemberDescribed(ID, Optional.of(ACME.toString()), Optional.empty()));
  }

  @Test
  void nobodyIsMovedFromOneCompanyToAnotherByAVote() {
    member
        .given(joined(), customer(Map.of("country", "IT")))
        .when(new PlaceAtCompany(ADA, REMOVED))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.invalid(
                List.of(
                    new Rejection.Field(
                        "account", "other", "This member belongs to another company"))));
  }

  private static MemberDescribed at(AccountId account) {
    return new MemberDescribed(ID, Optional.of(account.toString()), Optional.empty());
  }

  private static DeviceJoined joined() {
    return new DeviceJoined(ID);
  }

  private static DescribeMember described(
      @Nullable String account, Map<String, String> attributes) {
    return DescribeMember.of(ADA, account, attributes, new OnlyAcme());
  }

  private MemberDescribed customer(Map<String, String> attributes) {
    var json = new Attributes(attributes).json();
    return new MemberDescribed(ID, Optional.of(ACME.toString()), Optional.of(vault.seal(ID, json)));
  }

  private Matcher<? extends List<? super EventMessage<?>>> says(
      String account, Map<String, String> attributes) {
    return exactSequenceOf(
        messageWithPayload(
            predicate(event ->
                event instanceof MemberDescribed now
                    && now.accountId().equals(Optional.of(account))
                    && now.attributes()
                        .flatMap(vault::open)
                        .equals(Optional.of(new Attributes(attributes).json())))));
  }

  private record OnlyAcme() implements Companies {

    @Override
    public AccountId named(String reference) {
      return reference.equals("acme") ? ACME : new AccountId(new UUID(6, 6));
    }

    @Override
    public boolean has(AccountId account) {
      return account.equals(ACME);
    }

    @Override
    public CompletableFuture<AccountId> describe(
        String reference, Optional<String> name, Map<String, String> attributes) {
      throw new UnsupportedOperationException();
    }
  }
}
