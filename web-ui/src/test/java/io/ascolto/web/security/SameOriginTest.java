package io.ascolto.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.platform.Rejection;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class SameOriginTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GET,     cross-site,  https://elsewhere.example, true",
        "HEAD,    cross-site,  -,                         true",
        "OPTIONS, cross-site,  https://elsewhere.example, true",
        "PUT,     same-origin, -,                         true",
        "DELETE,  same-origin, -,                         true",
        "PUT,     same-site,   -,                         false",
        "PUT,     none,        -,                         false",
        "PUT,     cross-site,  https://example.org,       false",
        "POST,    same-origin, https://elsewhere.example, true",
        "PUT,     '',          https://example.org,       false",
        "PUT,     -,           https://example.org,       true",
        "PUT,     -,           https://example.org:8443,  false",
        "PUT,     -,           http://example.org,        false",
        "PUT,     -,           https://a.example.org,     false",
        "PUT,     -,           http://127.0.0.1:8080,     false",
        "PUT,     -,           null,                      false",
        "PUT,     -,           -,                         false",
      })
  void whatChangesSomethingComesFromOurPages(
      HttpMethod method, @Nullable String site, @Nullable String origin, boolean ours) {
    assertThat(admits("https://example.org/feedback/", request(method, site, origin)))
        .isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({"http://127.0.0.1:8080, true", "http://localhost:8080, false"})
  void withoutAPublicAddressOursIsTheOneThatWasAsked(String origin, boolean ours) {
    assertThat(admits("", request(HttpMethod.PUT, null, origin))).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/session,     false",
    "/api/sessio%6E,   false",
    "/api/session;a=b, false",
    "/api/sessions,    true",
  })
  void nobodyIsSignedInFromElsewhereHoweverTheAddressIsWritten(String path, boolean passes) {
    var request = MockServerHttpRequest.method(HttpMethod.POST, URI.create(path));
    var exchange = MockServerWebExchange.from(request.header("Sec-Fetch-Site", "cross-site"));
    var passed = new AtomicBoolean();

    Mono.defer(() ->
            new SameOrigin(new PublicUrl(""))
                .filter(exchange, _ -> Mono.fromRunnable(() -> passed.set(true))))
        .onErrorComplete(CommandExecutionException.class)
        .block();

    assertThat(passed.get()).isEqualTo(passes);
  }

  private static boolean admits(String url, MockServerHttpRequest request) {
    try {
      new SameOrigin(new PublicUrl(url)).check(request);
      return true;
    } catch (CommandExecutionException refused) {
      assertThat(refused.<Rejection>getDetails()).map(Rejection::code).contains("origin.foreign");
      return false;
    }
  }

  private static MockServerHttpRequest request(
      HttpMethod method, @Nullable String site, @Nullable String origin) {
    var request = MockServerHttpRequest.method(method, "http://127.0.0.1:8080/api/ideas/1/vote");
    Optional.ofNullable(site).ifPresent(value -> request.header("Sec-Fetch-Site", value));
    Optional.ofNullable(origin).ifPresent(value -> request.header("Origin", value));
    return request.build();
  }
}
