package io.ascolto.events.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

  /** So that a key with all scopes may all that its holder may, and a missing one can be named. */
  @ParameterizedTest
  @EnumSource(Permission.class)
  void everyPermissionIsInExactlyOneScope(Permission permission) {
    assertThat(Arrays.stream(Scope.values()).filter(scope -> scope.allows(permission)))
        .containsExactly(Scope.of(permission));
  }

  @Test
  void aKeyThatNobodyGaveAnIdHasOneByItsHash() {
    assertThat(KeyId.ofHash("9b74c9897bac770ffc029102a200c5de" + "0".repeat(32)))
        .hasToString("9b74c989-7bac-770f-fc02-9102a200c5de");
  }
}
