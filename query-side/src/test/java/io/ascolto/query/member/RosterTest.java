package io.ascolto.query.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.member.MemberEvent.DeviceJoined;
import io.ascolto.events.member.MemberEvent.MemberBlocked;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberEvent.MemberUnblocked;
import io.ascolto.events.member.MemberEvent.PseudonymJoined;
import io.ascolto.events.member.MemberEvent.RoleGiven;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RosterTest {

  private static final String DAY = "2026-03-01T10:00:00Z";
  private static final Sealed TEXT = new Sealed(new UUID(0, 1), "text");

  private final FoldedBy roster =
      new FoldedBy(
          new RosterProjector(),
          new RosterSizeProjector(),
          new TeamProjector(),
          new BlockedProjector());

  @Test
  void peopleImportedOnesAndBrowsersAreListedApart() {
    roster
        .given(DAY, new MemberJoined("ada", TEXT, "MEMBER"))
        .given(DAY, new PseudonymJoined("voter 7", Optional.empty()))
        .given(DAY, new DeviceJoined("phone"))
        .given(DAY, new MemberJoined("bob", TEXT, "MEMBER"));

    assertThat(listed("PEOPLE:0")).containsExactly("ada", "bob");
    assertThat(listed("IMPORTED:0")).containsExactly("voter 7");
    assertThat(listed("DEVICES:0")).containsExactly("phone");
    assertThat(roster.documents().get("roster_size/PEOPLE"))
        .isEqualTo(new Document("pages", List.of(0L)).append("members", 2));
  }

  @Test
  void aPageEndsAndTheNextBeginsAfterSoManyPositions() {
    for (var position = 1; position <= Roster.WIDTH; position++) {
      roster.given(DAY, new MemberJoined("member " + position, TEXT, "MEMBER"));
    }

    assertThat(listed("PEOPLE:0")).hasSize(Roster.WIDTH - 1);
    assertThat(listed("PEOPLE:1")).containsExactly("member " + Roster.WIDTH);
    assertThat(roster.documents().get("roster_size/PEOPLE"))
        .isEqualTo(new Document("pages", List.of(0L, 1L)).append("members", Roster.WIDTH));
  }

  @Test
  void theTeamIsWhoeverHasARoleInItNow() {
    roster
        .given(DAY, new MemberJoined("owner", TEXT, "OWNER"))
        .given(DAY, new MemberJoined("ada", TEXT, "MEMBER"))
        .given(DAY, new MemberJoined("bob", TEXT, "SUPPORT"))
        .given(DAY, new RoleGiven("ada", "MEMBER", "SUPPORT"))
        .given(DAY, new RoleGiven("bob", "SUPPORT", "OWNER"));
    assertThat(listed("TEAM:0")).containsExactly("owner", "bob", "ada");

    roster
        .given(DAY, new RoleGiven("ada", "SUPPORT", "MEMBER"))
        .given(DAY, new MemberForgotten("bob"));
    assertThat(listed("TEAM:0")).containsExactly("owner");
  }

  @Test
  void theBlockedAreListedUntilTheyAreLetInAgain() {
    roster.given(DAY, new MemberBlocked("ada", TEXT)).given(DAY, new MemberBlocked("bob", TEXT));
    assertThat(listed("BLOCKED:0")).containsExactly("ada", "bob");

    roster.given(DAY, new MemberUnblocked("ada", TEXT));
    assertThat(listed("BLOCKED:0")).containsExactly("bob");
  }

  private List<String> listed(String page) {
    return Roster.entries(roster.documents().getOrDefault("roster/" + page, new Document()))
        .stream()
        .map(entry -> entry.getString("member"))
        .toList();
  }
}
