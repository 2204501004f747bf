package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberEvent.AddressReplaced;
import io.ascolto.events.member.MemberEvent.DeviceJoined;
import io.ascolto.events.member.MemberEvent.DisplayNameChosen;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberEvent.PseudonymJoined;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final JoinByAddress BY_ADDRESS =
      new JoinByAddress(ADA, "ada@example.org", Role.MEMBER);

  @TempDir Path folder;
  private Vault vault;
  private FixtureConfiguration<Member> member;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    member =
        new AggregateTestFixture<>(Member.class)
            .registerInjectableResource((JoinableMembers) _ -> Optional.empty())
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void theAddressOfAPersonIsSealed() {
    member
        .givenNoPriorActivity()
        .when(BY_ADDRESS)
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof MemberJoined joined
                            && joined.role().equals("MEMBER")
                            && vault
                                .open(joined.address())
                                .equals(Optional.of("ada@example.org"))))));
  }

  @Test
  void joiningAgainChangesNothing() {
    member.given(joined()).when(BY_ADDRESS).expectNoEvents();
    member.given(joined()).when(new JoinUnderPseudonym(ADA, Optional.of("Ada"))).expectNoEvents();
  }

  @Test
  void theNameThatAFileGivesSomebodyIsSealed() {
    member
        .givenNoPriorActivity()
        .when(new JoinUnderPseudonym(ADA, Optional.of("Ada Byron")))
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof PseudonymJoined(_, var name)
                            && name.flatMap(vault::open).equals(Optional.of("Ada Byron"))))));
  }

  @Test
  void aBrowserJoinsOnceAndNothingIsKnownOfIt() {
    var device = new DeviceJoined(ADA.toString());
    member.givenNoPriorActivity().when(new JoinAsDevice(ADA)).expectEvents(device);
    member.given(device).when(new JoinAsDevice(ADA)).expectNoEvents();
  }

  @Test
  void whatAMemberIsCalledAndWhatOthersSeeAreSealed() {
    member
        .given(joined())
        .when(ChooseDisplayName.of(ADA, "Ada Byron", "FIRST_AND_INITIAL"))
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof DisplayNameChosen(_, var name, var shown)
                            && name.flatMap(vault::open).equals(Optional.of("Ada Byron"))
                            && vault.open(shown).equals(Optional.of("Ada B."))))));
  }

  @Test
  void choosingTheSameNameAgainChangesNothing() {
    var ada = ADA.toString();
    var chosen =
        new DisplayNameChosen(
            ada, Optional.of(vault.seal(ada, "Ada Byron")), vault.seal(ada, "Ada B."));
    member
        .given(joined(), chosen)
        .when(ChooseDisplayName.of(ADA, "Ada Byron", "FIRST_AND_INITIAL"))
        .expectNoEvents();
  }

  @Test
  void aMadeUpNameNeedsNoOtherAndStaysTheSame() {
    var made = DisplayName.madeUp(ADA);
    assertThat(ChooseDisplayName.of(ADA, null, "MADE_UP").displayName()).isEqualTo(made);
    assertThat(made).matches("\\p{L}+ [1-9]\\d{2}").isEqualTo(DisplayName.madeUp(ADA));
  }

  @Test
  void anAddressIsReplacedOnce() {
    member
        .given(joined())
        .when(new ReplaceAddress(ADA, "ada@example.com"))
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof AddressReplaced(_, var address)
                            && vault.open(address).equals(Optional.of("ada@example.com"))))));
    member.given(joined()).when(new ReplaceAddress(ADA, "ada@example.org")).expectNoEvents();
  }

  private MemberJoined joined() {
    var ada = ADA.toString();
    return new MemberJoined(ada, vault.seal(ada, "ada@example.org"), "MEMBER");
  }
}
