package io.ascolto.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private final Names names =
      new Names(List.of("Ada Byron", "ada@example.org", "Zoë", "Müller", "Al"));

  @ParameterizedTest
  @CsvSource({
    "As ada byron said, true",
    "'Ada\n  Byron, and others', true",
    "ADA BYRON, true",
    "write to ada@example.org., true",
    "MÜLLER agrees, true",
    "'(Müller)', true",
    "Ada is a language, false",
    "Müllers Mühle, false",
    "ada@example.org2, false",
    "xada@example.org, false",
    "Al dente, false",
    "Zoë, false"
  })
  void aNameIsFoundAsWordsOfItsOwn(String text, boolean found) {
    assertThat(names.occurIn(text)).isEqualTo(found);
  }

  @Test
  void whoIsCalledNothingIsFoundNowhere() {
    assertThat(new Names(List.of("", " Al ")).none()).isTrue();
    assertThat(new Names(List.of()).occurIn("")).isFalse();
  }
}
