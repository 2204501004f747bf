package io.ascolto.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

  private JsonMapper json;

  enum Choice {
    UP,
    DOWN
  }

  record Body(
      @Nullable String text,
      @Nullable Choice choice,
      @Nullable Boolean official,
      @Nullable Integer limit,
      @Nullable List<String> tags) {}

  @BeforeEach
  void make() {
    var mapper = JsonMapper.builder();
    new StrictJson().customize(mapper);
    json = mapper.build();
  }

  @Test
  void whatIsAsDescribedIsRead() {
    var body =
        json.readValue(
            "{\"text\":\"a\",\"choice\":\"UP\",\"official\":true,\"limit\":7,\"tags\":[\"b\"]}",
            Body.class);

    assertThat(body).isEqualTo(new Body("a", Choice.UP, true, 7, List.of("b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":1}",
        "{\"text\":1.5}",
        "{\"text\":true}",
        "{\"choice\":0}",
        "{\"choice\":\"0\"}",
        "{\"choice\":\"\"}",
        "{\"official\":\"true\"}",
        "{\"official\":1}",
        "{\"official\":\"\"}",
        "{\"official\":\" \"}",
        "{\"limit\":\"7\"}",
        "{\"limit\":7.5}",
        "{\"limit\":true}",
        "{\"text\":\"a\\u0000b\"}",
        "{\"tags\":[\"\\u0000\"]}",
        "{\"tags\":[1]}",
        "{\"tags\":[null]}",
        "{\"text\":\"a\",\"text\":\"b\"}",
      })
  void nothingIsTakenForSomethingElse(String body) {
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> json.readValue(body, Body.class));
  }
}
