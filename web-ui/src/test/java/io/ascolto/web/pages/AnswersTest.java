package io.ascolto.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0,127.0.0.1",
    "::,[::1]",
    "::1,[::1]",
    "10.0.0.7,10.0.0.7",
    "hub.internal,hub.internal"
  })
  void theHubIsReachedWhereItListens(String listens, String reached) {
    assertThat(Answers.reachable(listens)).isEqualTo(reached);
  }
}
