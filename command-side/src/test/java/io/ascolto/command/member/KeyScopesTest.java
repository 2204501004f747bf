package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.member.IssueApiKey.Wanted;
import io.ascolto.command.member.Keyring.ByKey;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import io.ascolto.events.member.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a key is asked for, and what it may. */
class KeyScopesTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final Actor OWNER = new Known(ADA, Role.OWNER);

  @Test
  void whatIsWrongWithAWantedKeyIsSaidAtOnce() {
    assertThatThrownBy(() -> Wanted.of(OWNER, " ", List.of("READ", "EVERYTHING"), "tomorrow"))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> assertThat(fields(refused)).containsExactly("name", "scopes", "expiresAt"));
    assertThatThrownBy(() -> Wanted.of(OWNER, "Website", List.of(), null))
        .isInstanceOfSatisfying(
            Rejected.class, refused -> assertThat(fields(refused)).containsExactly("scopes"));
    assertThatThrownBy(() -> Wanted.of(OWNER, "Website", null, null)).isInstanceOf(Rejected.class);
  }

  @Test
  void aKeyMakesNoKeyThatMayMoreThanItself() {
    var key = new ByKey(new Known(ADA, Role.OWNER), Set.of(Scope.MANAGE, Scope.READ));
    assertThat(Wanted.of(key, "Website", List.of("READ"), null).scopes())
        .containsExactly(Scope.READ);
    assertThatThrownBy(() -> Wanted.of(key, "Website", List.of("READ", "EXPORT"), null))
        .isInstanceOfSatisfying(
            Rejected.class, refused -> assertThat(fields(refused)).containsExactly("EXPORT"));
  }

  @Test
  void aKeyMayWhatItsHoldersRoleAndOneOfItsScopesAllow() {
    var read = new ByKey(new Known(ADA, Role.OWNER), Set.of(Scope.READ));
    assertThat(read.may(Permission.SEE_TEAM)).isTrue();
    assertThat(read.may(Permission.VOTE)).isFalse();
    var all = new ByKey(new Known(ADA, Role.MEMBER), Scope.ALL);
    assertThat(all.may(Permission.VOTE)).isTrue();
    assertThat(all.may(Permission.EXPORT)).isFalse();
    assertThat(code(read.refusal(Permission.VOTE))).isEqualTo("scope.missing");
    assertThat(code(all.refusal(Permission.EXPORT))).isEqualTo("permission.missing");
  }

  @Test
  void aKeyThatWasNotMadeForWhatTheTeamReadsIsNoOneOfTheTeam() {
    assertThat(new ByKey(new Known(ADA, Role.OWNER), Set.of(Scope.WRITE)).seenAs())
        .isEqualTo(Role.MEMBER);
    assertThat(new ByKey(new Known(ADA, Role.OWNER), Set.of(Scope.READ)).seenAs())
        .isEqualTo(Role.OWNER);
    assertThat(new ByKey(new Known(ADA, Role.DEVICE), Set.of(Scope.WRITE)).seenAs())
        .isEqualTo(Role.DEVICE);
  }

  private static String code(Rejected refused) {
    return refused.<Rejection>getDetails().orElseThrow().code();
  }

  private static List<String> fields(Rejected refused) {
    return refused.<Rejection>getDetails().orElseThrow().fields().stream()
        .map(Rejection.Field::field)
        .toList();
  }
}
