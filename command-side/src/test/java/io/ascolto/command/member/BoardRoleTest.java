package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Entrusted;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.BoardRoleEvent.BoardRoleGiven;
import io.ascolto.events.member.BoardRoleEvent.BoardRoleTaken;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardRoleTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final Rejection UNKNOWN =
      Rejection.notFound("member.unknown", "There is no such member");

  private boolean known = true;

  private final FixtureConfiguration<BoardRole> role =
      new AggregateTestFixture<>(BoardRole.class)
          .registerInjectableResource(
              (Trusted)
                  (_, _) -> {
                    if (!known) {
                      throw UNKNOWN.asException();
                    }
                  });

  private static BoardRoleGiven given(Optional<String> from, String to) {
    return new BoardRoleGiven(ADA.toString(), "machines", from, to);
  }

  @Test
  void aFirstRoleIsGiven() {
    role.givenNoPriorActivity()
        .when(new GiveBoardRole(ADA, "machines", Role.MODERATOR))
        .expectResultMessagePayload(Outcome.DONE)
        .expectEvents(given(Optional.empty(), "MODERATOR"));
  }

  @Test
  void anotherRoleTakesItsPlace() {
    role.given(given(Optional.empty(), "MODERATOR"))
        .when(new GiveBoardRole(ADA, "machines", Role.SUPPORT))
        .expectEvents(given(Optional.of("MODERATOR"), "SUPPORT"));
  }

  @Test
  void theSameRoleAgainChangesNothing() {
    role.given(given(Optional.empty(), "MODERATOR"))
        .when(new GiveBoardRole(ADA, "machines", Role.MODERATOR))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  void nobodyUnknownIsGivenOne() {
    known = false;
    role.givenNoPriorActivity()
        .when(new GiveBoardRole(ADA, "machines", Role.MODERATOR))
        .expectNoEvents()
        .expectExceptionDetails(UNKNOWN);
  }

  @Test
  void whatWasGivenIsTakenOnce() {
    role.given(given(Optional.empty(), "MODERATOR"))
        .when(new TakeBoardRole(ADA, "machines"))
        .expectResultMessagePayload(Outcome.DONE)
        .expectEvents(new BoardRoleTaken(ADA.toString(), "machines", "MODERATOR"));
    role.given(
            given(Optional.empty(), "MODERATOR"),
            new BoardRoleTaken(ADA.toString(), "machines", "MODERATOR"))
        .when(new TakeBoardRole(ADA, "machines"))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  /** The roles of somebody add up on the board, and nowhere else. */
  @ParameterizedTest
  @EnumSource(names = {"RESEARCHER", "MODERATOR", "SUPPORT", "PRODUCT_MANAGER"})
  void onTheBoardRolesAddUpAndElsewhereTheyDoNot(Role given) {
    Actor ada = new Entrusted(new Directory.Known(ADA, Role.MEMBER), Map.of("machines", given));
    var there = ada.on("machines");

    assertThat(Arrays.stream(Permission.values()).filter(ada::may))
        .containsExactlyElementsOf(
            Arrays.stream(Permission.values()).filter(Role.MEMBER::may).toList());
    assertThat(ada.on("elsewhere").seenAs()).isEqualTo(Role.MEMBER);
    for (var permission : Permission.values()) {
      assertThat(there.may(permission))
          .as(permission.name())
          .isEqualTo(Role.MEMBER.may(permission) || given.mayOnBoard(permission));
    }
    assertThat(there.may(Permission.KEEP_MEMBERS)).isFalse();
    assertThat(there.seenAs().isStaff()).isEqualTo(given.isStaff());
  }
}
