package io.ascolto.command.member;

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
import io.ascolto.events.member.MemberEvent.DeviceJoined;
import io.ascolto.events.member.MemberEvent.MemberBlocked;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberEvent.MemberUnblocked;
import io.ascolto.events.member.MemberEvent.RoleGiven;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner decides about a member. */
class StandingTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final String ID = ADA.toString();
  private static final RoleGiven SUPPORT = new RoleGiven(ID, "MEMBER", "SUPPORT");

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
  void whoIsInvitedIsAMemberWithTheirRole() {
    var invitation = InviteMember.of(" ada@example.org ", "SUPPORT");
    member
        .givenNoPriorActivity()
        .when(invitation)
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof MemberJoined joined
                            && joined.role().equals("SUPPORT")
                            && vault
                                .open(joined.address())
                                .equals(Optional.of("ada@example.org"))))));
  }

  @Test
  void anInvitationNamesAllThatIsWrongWithItAndMakesNobodyAnOwner() {
    assertThatThrownBy(() -> InviteMember.of("nobody", "OWNER"))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> assertThat(fields(refused)).containsExactly("email", "role"));
  }

  @Test
  void aRoleIsGivenOnceAndSaysWhatItReplaced() {
    member.given(joined()).when(GiveRole.of(ADA, "SUPPORT")).expectEvents(SUPPORT);
    member
        .given(joined(), SUPPORT)
        .when(GiveRole.of(ADA, "SUPPORT"))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
    member
        .given(joined(), SUPPORT)
        .when(GiveRole.of(ADA, "OWNER"))
        .expectEvents(new RoleGiven(ID, "SUPPORT", "OWNER"));
  }

  @Test
  void nobodyIsGivenTheRoleOfABrowser() {
    assertThatThrownBy(() -> GiveRole.of(ADA, "DEVICE")).isInstanceOf(Rejected.class);
  }

  @Test
  void onlyAPersonWithAnAddressIsGivenARole() {
    var refusal =
        Rejection.conflict(
            "member.without-address", "Only somebody with an e-mail address can be given a role");
    member
        .given(new DeviceJoined(ID))
        .when(new GiveRole(ADA, Role.SUPPORT))
        .expectExceptionDetails(refusal);
  }

  @Test
  void nothingIsDecidedAboutSomebodyForgotten() {
    var refusal = Rejection.notFound("member.unknown", "There is no such member");
    member
        .given(joined(), new MemberForgotten(ID))
        .when(new GiveRole(ADA, Role.SUPPORT))
        .expectExceptionDetails(refusal);
  }

  @Test
  void whoIsBlockedIsBlockedOnceForAReasonThatIsSealed() {
    member
        .given(joined())
        .when(BlockMember.of(ADA, "Insults others"))
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof MemberBlocked(_, var reason)
                            && vault.open(reason).equals(Optional.of("Insults others"))))));
    member.given(joined(), blocked()).when(BlockMember.of(ADA, "Again")).expectNoEvents();
  }

  @Test
  void onlyWhoIsBlockedIsUnblocked() {
    member
        .given(joined(), blocked())
        .when(UnblockMember.of(ADA, "Said sorry"))
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof MemberUnblocked(_, var reason)
                            && vault.open(reason).equals(Optional.of("Said sorry"))))));
    member.given(joined()).when(UnblockMember.of(ADA, "Said sorry")).expectNoEvents();
  }

  @Test
  void aReasonHasToBeSaid() {
    assertThatThrownBy(() -> BlockMember.of(ADA, " ")).isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> UnblockMember.of(ADA, null)).isInstanceOf(Rejected.class);
  }

  @Test
  void nothingIsDecidedAboutWhoIsNoMember() {
    var unknown = Rejection.notFound("member.unknown", "There is no such member");
    member
        .givenNoPriorActivity()
        .when(new GiveRole(ADA, Role.SUPPORT))
        .expectExceptionDetails(unknown);
    member
        .givenNoPriorActivity()
        .when(BlockMember.of(ADA, "Insults others"))
        .expectExceptionDetails(unknown);
  }

  private static List<String> fields(Rejected refused) {
    return refused
        .getDetails()
        .map(Rejection.class::cast)
        .map(rejection -> rejection.fields().stream().map(Rejection.Field::field).toList())
        .orElseThrow();
  }

  private MemberJoined joined() {
    return new MemberJoined(ID, vault.seal(ID, "ada@example.org"), "MEMBER");
  }

  private MemberBlocked blocked() {
    return new MemberBlocked(ID, vault.seal(ID, "Insults others"));
  }
}
