package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.command.platform.Rejected;
import io.ascolto.events.member.MemberId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 2));

  @ParameterizedTest
  @CsvSource({
    "Ada Byron,FULL,Ada Byron",
    "Ada Byron,FIRST_AND_INITIAL,Ada B.",
    "Ada King Lovelace,FIRST_AND_INITIAL,Ada L.",
    "Ada,FIRST_AND_INITIAL,Ada",
    "Sofija Đorđević,FIRST_AND_INITIAL,Sofija Đ.",
    "'  Ada   Byron ',FIRST_AND_INITIAL,Ada B."
  })
  void othersSeeOfANameWhatItsOwnerShows(String name, String shown, String seen) {
    assertThat(ChooseDisplayName.of(ADA, name, shown).displayName()).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource({"'',FULL", "'  ',FIRST_AND_INITIAL", "'a\nb',FULL", "Ada,SOMEHOW"})
  void aNameThatCannotBeShownIsRefused(String name, String shown) {
    assertThatThrownBy(() -> ChooseDisplayName.of(ADA, name, shown)).isInstanceOf(Rejected.class);
  }

  @Test
  void madeUpNamesDiffer() {
    assertThat(DisplayName.madeUp(ADA))
        .isNotEqualTo(DisplayName.madeUp(new MemberId(new UUID(2, 3))));
  }
}
