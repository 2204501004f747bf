package io.ascolto.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedTest {

  @ParameterizedTest
  @CsvSource({
    "'@Ada L. what do you think?', true",
    "'what does @ada l. think', true",
    "'Ada L. thinks', false",
    "'write to info@Ada L. please', false",
    "'@Ada', false",
    "'(@Ada L.)', true"
  })
  void whoeverStandsBehindAnAtIsMeant(String text, boolean named) {
    assertThat(Named.in(text, Map.of("ada", "Ada L.")).contains("ada")).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource({"'@Anna!', true", "'@Annabel', false", "'@ÉMILE', false"})
  void aNameIsNotPartOfALongerOne(String text, boolean named) {
    assertThat(Named.in(text, Map.of("anna", "Anna")).contains("anna")).isEqualTo(named);
  }
}
