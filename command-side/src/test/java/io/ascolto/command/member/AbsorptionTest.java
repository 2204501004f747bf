package io.ascolto.command.member;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.member.JoinableMembers.Joinable;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberEvent.MemberAbsorbed;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberEvent.MemberParted;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbsorptionTest {

  private static final MemberId BYRON = new MemberId(new UUID(2, 1));
  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final MemberId KING = new MemberId(new UUID(2, 3));
  private static final AbsorbMember BY_OWNER = new AbsorbMember(BYRON, ADA, "She married");
  private static final AbsorbProvenMember BY_HERSELF = new AbsorbProvenMember(BYRON, ADA);
  private static final Joinable ANYBODY =
      new Joinable(Role.MEMBER, false, false, Optional.empty(), false);

  @TempDir Path folder;
  private final Map<MemberId, Joinable> known = new HashMap<>();
  private Vault vault;
  private FixtureConfiguration<Member> member;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    known.put(BYRON, ANYBODY);
    known.put(ADA, ANYBODY);
    member =
        new AggregateTestFixture<>(Member.class)
            .registerInjectableResource((JoinableMembers) id -> Optional.ofNullable(known.get(id)))
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void anOwnersReasonIsSealed() {
    member
        .given(joined())
        .when(BY_OWNER)
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof MemberAbsorbed absorbed
                            && absorbed.intoMemberId().equals(ADA.toString())
                            && absorbed
                                .reason()
                                .flatMap(vault::open)
                                .equals(Optional.of("She married"))))));
  }

  @Test
  void whoeverProvedBothAddressesNeedsNoReason() {
    member.given(joined()).when(BY_HERSELF).expectEvents(byHerself());
  }

  @Test
  void joiningTheSameTwoAgainChangesNothing() {
    known.clear();
    member.given(joined(), byHerself()).when(BY_HERSELF).expectNoEvents();
    member.given(joined(), byHerself()).when(BY_OWNER).expectNoEvents();
  }

  @Test
  void nobodyIsJoinedWithThemselves() {
    member
        .given(joined())
        .when(new AbsorbMember(BYRON, BYRON, "Why not"))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict("member.same", "Nobody is joined with themselves"));
  }

  @Test
  void whoIsJoinedAlreadyIsJoinedWithNobodyElse() {
    known.put(KING, joinedInto(ADA));
    refused(new AbsorbMember(BYRON, KING, "She married"), "member.into-joined");
    known.put(BYRON, joinedInto(KING));
    refused(BY_OWNER, "member.joined");
  }

  @Test
  void withWhomOthersAreJoinedIsNotJoinedInTurn() {
    known.put(BYRON, new Joinable(Role.MEMBER, false, false, Optional.empty(), true));
    refused(BY_OWNER, "member.has-others");
  }

  @Test
  void theForgottenAndBrowsersAreNotJoined() {
    known.put(BYRON, new Joinable(Role.MEMBER, false, true, Optional.empty(), false));
    refused(BY_OWNER, "member.forgotten");
    known.put(BYRON, new Joinable(Role.DEVICE, false, false, Optional.empty(), false));
    refused(BY_OWNER, "member.device");
  }

  @Test
  void nobodyTakesInOneOfTheTeamByThemselves() {
    known.put(BYRON, new Joinable(Role.SUPPORT, false, false, Optional.empty(), false));
    refused(BY_HERSELF, "member.has-duties");
    member.given(joined()).when(BY_OWNER).expectSuccessfulHandlerExecution();
  }

  @Test
  void nobodyEscapesABlockByThemselves() {
    known.put(BYRON, new Joinable(Role.MEMBER, true, false, Optional.empty(), false));
    refused(BY_HERSELF, "member.blocked");
    member.given(joined()).when(BY_OWNER).expectSuccessfulHandlerExecution();
  }

  @Test
  void thePersonPartsWhatTheyJoinedThemselves() {
    member
        .given(joined(), byHerself())
        .when(new PartOwnMember(BYRON, ADA))
        .expectEvents(new MemberParted(BYRON.toString(), ADA.toString(), Optional.empty()));
  }

  @Test
  void nobodyPartsWhatTheTeamJoined() {
    var byOwner =
        new MemberAbsorbed(
            BYRON.toString(),
            ADA.toString(),
            Optional.of(vault.seal(BYRON.toString(), "She married")));
    member
        .given(joined(), byOwner)
        .when(new PartOwnMember(BYRON, ADA))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.forbidden(
                "joining.by-team", "Whoever runs the hub joined the two, and can part them"));
  }

  @Test
  void nobodyPartsOthers() {
    member
        .given(joined(), byHerself())
        .when(new PartOwnMember(BYRON, KING))
        .expectNoEvents()
        .expectExceptionDetails(AbsorbMember.unknown());
  }

  @Test
  void partingWhoIsNotJoinedChangesNothing() {
    member.given(joined()).when(new PartMember(BYRON, "A mistake")).expectNoEvents();
    member.given(joined()).when(new PartOwnMember(BYRON, ADA)).expectNoEvents();
  }

  @Test
  void whoeverIsMetInsteadIsGivenRolesAndBlocked() {
    member.given(joined(), byHerself()).when(new GiveRole(BYRON, Role.SUPPORT)).expectNoEvents();
    member.given(joined(), byHerself()).when(new BlockMember(BYRON, "Rude")).expectNoEvents();
  }

  private void refused(Object command, String code) {
    member
        .given(joined())
        .when(command)
        .expectNoEvents()
        .expectExceptionDetails(
            predicate(details -> details instanceof Rejection no && no.code().equals(code)));
  }

  private static Joinable joinedInto(MemberId into) {
    return new Joinable(Role.MEMBER, false, false, Optional.of(into), false);
  }

  private MemberJoined joined() {
    var address = vault.seal(BYRON.toString(), "byron@example.org");
    return new MemberJoined(BYRON.toString(), address, "MEMBER");
  }

  private static MemberAbsorbed byHerself() {
    return new MemberAbsorbed(BYRON.toString(), ADA.toString(), Optional.empty());
  }
}
