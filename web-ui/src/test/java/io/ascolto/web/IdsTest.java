package io.ascolto.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ascolto.command.platform.IdText;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.format.support.DefaultFormattingConversionService;

class IdsTest {

  private final DefaultFormattingConversionService conversion =
      new DefaultFormattingConversionService();

  IdsTest() {
    new Ids().addFormatters(conversion);
  }

  @Test
  void anIdIsReadInEitherCase() {
    var id = UUID.randomUUID();

    assertThat(conversion.convert(id.toString(), MemberId.class)).isEqualTo(new MemberId(id));
    assertThat(conversion.convert(id.toString().toUpperCase(), IdeaId.class))
        .isEqualTo(new IdeaId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1-1-1-1-1",
        "0-0-0-0-0",
        " 00000000-0000-0000-0000-000000000000",
        "{00000000-0000-0000-0000-000000000000}",
        "00000000000000000000000000000000",
      })
  void nothingElseIsOne(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> IdText.read(text));
  }

  @Test
  void whatIsBlankIsNotMissing() {
    assertThatException().isThrownBy(() -> conversion.convert(" ", MemberId.class));
  }
}
