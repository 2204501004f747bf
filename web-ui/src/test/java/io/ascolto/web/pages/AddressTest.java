package io.ascolto.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

  /** The right column is what encodeURIComponent says. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ' ',
      value = {
        "abcXYZ019 abcXYZ019",
        "-_.!~*'() -_.!~*'()",
        "`a b+c` a%20b%2Bc",
        ";,/?:@&=$ %3B%2C%2F%3F%3A%40%26%3D%24",
        "#%\"<>[]{}|\\^ %23%25%22%3C%3E%5B%5D%7B%7D%7C%5C%5E",
        "perché perch%C3%A9",
        "😀 %F0%9F%98%80",
        "%20 %2520",
      })
  void valuesAreEncodedAsTheApplicationEncodesThem(String value, String encoded) {
    assertThat(Address.encoded(value)).isEqualTo(encoded);
  }

  @Test
  void whatIsNotAskedForIsNotInTheAddress() {
    var address =
        Address.of("api/ideas")
            .with("board", "mill")
            .with("q", "")
            .with("stage", null)
            .with("tag", "a b");

    assertThat(address).hasToString("api/ideas?board=mill&tag=a%20b");
    assertThat(Address.of("roadmap")).hasToString("roadmap");
  }
}
