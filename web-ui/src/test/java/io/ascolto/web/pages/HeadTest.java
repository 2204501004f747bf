package io.ascolto.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

  @Test
  void aShortTextStaysOnOneLine() {
    assertThat(beginning("  The mill\n\n is\tloud. ")).isEqualTo("The mill is loud.");
    assertThat(beginning("a".repeat(160))).hasSize(160).doesNotContain("…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mill ", "a quiet mill ", "macina-caffè, però ", "perché l'acqua è "})
  void aLongTextIsCutAtTheEndOfAWord(String words) {
    var text = words.repeat(60).strip();
    var cut = beginning(text);

    assertThat(cut).endsWith("…").hasSizeBetween(130, 160);
    var kept = cut.substring(0, cut.length() - 1);
    assertThat(text).startsWith(kept);
    assertThat(
            Character.isLetterOrDigit(kept.charAt(kept.length() - 1))
                && Character.isLetterOrDigit(text.charAt(kept.length())))
        .isFalse();
  }

  @Test
  void aWordThatIsLongerThanThatIsCutInside() {
    assertThat(beginning("a".repeat(500))).isEqualTo("a".repeat(159) + "…");
  }

  @Test
  void noCharacterIsCutInTwo() {
    var cut = beginning("x" + "😀".repeat(200));

    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut)).isTrue();
  }

  private static String beginning(String text) {
    return Head.beginning(text, Locale.ITALIAN);
  }
}
