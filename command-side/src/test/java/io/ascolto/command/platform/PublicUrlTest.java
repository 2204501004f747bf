package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

  private static final URI REQUEST = URI.create("http://127.0.0.1:8080/ideas/1?q=mill");

  @ParameterizedTest
  @CsvSource({
    "'',                                 /,            false, http://127.0.0.1:8080/roadmap",
    "'  ',                               /,            false, http://127.0.0.1:8080/roadmap",
    "https://example.org,                /,            true,  https://example.org/roadmap",
    "https://example.org/,               /,            true,  https://example.org/roadmap",
    "' https://example.org/ ',           /,            true,  https://example.org/roadmap",
    "https://example.org/feedback,       /feedback/,   true,  https://example.org/feedback/roadmap",
    "https://example.org/feedback/,      /feedback/,   true,  https://example.org/feedback/roadmap",
    "https://example.org/a/b,            /a/b/,        true,  https://example.org/a/b/roadmap",
    "http://example.org:8081/feedback,   /feedback/,   false,"
        + " http://example.org:8081/feedback/roadmap",
    "http://[::1]:8081,                  /,            false, http://[::1]:8081/roadmap",
    "HTTPS://Example.org/Feedback,       /Feedback/,   true,  https://example.org/Feedback/roadmap",
    "https://example.org:443/,           /,            true,  https://example.org/roadmap",
    "http://example.org:80/a,            /a/,          false, http://example.org/a/roadmap",
    "http://example.org:443/,            /,            false, http://example.org:443/roadmap",
  })
  void everythingLiesBelowTheAddress(String url, String base, boolean secure, String roadmap) {
    var known = new PublicUrl(url);

    assertThat(known.base()).isEqualTo(base);
    assertThat(known.isSecure()).isEqualTo(secure);
    assertThat(known.address(REQUEST, "roadmap")).isEqualTo(roadmap);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "/feedback",
        "//example.org/",
        "ftp://example.org/",
        "mailto:owner@example.org",
        "https:///feedback",
        "https://",
        "https://example.org/?a=b",
        "https://example.org/#here",
        "https://exa mple.org/",
        "https://owner:secret@example.org/",
        "https://owner@/"
      })
  void whatIsNoAddressOfAHubIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublicUrl(url))
        .withMessageContaining("ascolto.public-url");
  }
}
