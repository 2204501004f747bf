package io.ascolto.query.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.member.MemberEvent.AddressReplaced;
import io.ascolto.events.member.MemberEvent.DeviceJoined;
import io.ascolto.events.member.MemberEvent.DisplayNameChosen;
import io.ascolto.events.member.MemberEvent.MemberAbsorbed;
import io.ascolto.events.member.MemberEvent.MemberBlocked;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberEvent.MemberParted;
import io.ascolto.events.member.MemberEvent.MemberUnblocked;
import io.ascolto.events.member.MemberEvent.RoleGiven;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MemberProjectorTest {

  private static final Sealed ADDRESS = new Sealed(new UUID(0, 1), "address");
  private static final Sealed NAME = new Sealed(new UUID(0, 2), "name");
  private static final Sealed SHOWN = new Sealed(new UUID(0, 3), "shown");

  private final FoldedBy members = new FoldedBy(new MemberProjector());

  @Test
  void aMemberHasARoleAnAddressAndTheNamesLastChosen() {
    members
        .given("2026-03-01T10:00:00Z", new MemberJoined("ada", ADDRESS, "MEMBER"))
        .given("2026-03-02T10:00:00Z", new DisplayNameChosen("ada", Optional.of(NAME), NAME))
        .given("2026-03-03T10:00:00Z", new DisplayNameChosen("ada", Optional.empty(), SHOWN));

    assertThat(members.documents().get("member/ada"))
        .isEqualTo(
            new Document("role", "MEMBER")
                .append("joinedAt", "2026-03-01T10:00:00Z")
                .append("joinedPosition", 1L)
                .append("address", Boxes.box(ADDRESS))
                .append("name", Boxes.box(NAME))
                .append("displayName", Boxes.box(SHOWN)));
  }

  @Test
  void aNewAddressTakesTheOldOnesPlace() {
    members
        .given("2026-03-01T10:00:00Z", new MemberJoined("ada", ADDRESS, "OWNER"))
        .given("2026-03-02T10:00:00Z", new AddressReplaced("ada", SHOWN));

    assertThat(members.documents().get("member/ada")).containsEntry("address", Boxes.box(SHOWN));
  }

  @Test
  void whoIsForgottenLeavesNoNameAndNoAddress() {
    members
        .given("2026-03-01T10:00:00Z", new MemberJoined("ada", ADDRESS, "MEMBER"))
        .given("2026-03-02T10:00:00Z", new DisplayNameChosen("ada", Optional.of(NAME), SHOWN))
        .given("2026-03-03T10:00:00Z", new MemberForgotten("ada"));

    assertThat(members.documents().get("member/ada"))
        .containsOnlyKeys("role", "joinedAt", "joinedPosition", "forgotten");
  }

  @Test
  void whoIsBlockedKeepsAllElseAndLeavesNoTraceOnceLetInAgain() {
    members
        .given("2026-03-01T10:00:00Z", new MemberJoined("ada", ADDRESS, "MEMBER"))
        .given("2026-03-02T10:00:00Z", new RoleGiven("ada", "MEMBER", "SUPPORT"))
        .given("2026-03-03T10:00:00Z", new MemberBlocked("ada", NAME));
    var before =
        new Document("role", "SUPPORT")
            .append("joinedAt", "2026-03-01T10:00:00Z")
            .append("joinedPosition", 1L)
            .append("address", Boxes.box(ADDRESS));

    assertThat(members.documents().get("member/ada"))
        .isEqualTo(
            new Document(before)
                .append(
                    "blocked",
                    new Document("since", "2026-03-03T10:00:00Z")
                        .append("reason", Boxes.box(NAME))));

    members.given("2026-03-04T10:00:00Z", new MemberUnblocked("ada", SHOWN));
    assertThat(members.documents().get("member/ada")).isEqualTo(before);
  }

  @Test
  void whoIsJoinedKnowsWhomTheyAreMetAsUntilTheyAreParted() {
    members
        .given("2026-03-01T10:00:00Z", new MemberJoined("byron", ADDRESS, "MEMBER"))
        .given("2026-03-02T10:00:00Z", new MemberAbsorbed("byron", "ada", Optional.of(NAME)));

    assertThat(members.documents().get("member/byron"))
        .containsEntry(
            "joined",
            new Document("into", "ada")
                .append("since", "2026-03-02T10:00:00Z")
                .append("reason", Boxes.box(NAME)));

    members.given("2026-03-03T10:00:00Z", new MemberParted("byron", "ada", Optional.empty()));
    assertThat(members.documents().get("member/byron")).doesNotContainKey("joined");
  }

  @Test
  void aDeviceIsAMemberOfWhomNothingIsKnown() {
    members.given("2026-03-01T10:00:00Z", new DeviceJoined("phone"));

    assertThat(members.documents().get("member/phone"))
        .isEqualTo(
            new Document("role", "DEVICE")
                .append("joinedAt", "2026-03-01T10:00:00Z")
                .append("joinedPosition", 1L));
  }
}
