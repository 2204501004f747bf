package io.ascolto.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class ReadableAcceptTest {

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "text/", "a/b/c", "application/json;q=nine"})
  void nonsenseIsNothing(String accept) {
    assertThat(passedOn(accept).getAccept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/event-stream", "text/html, */*;q=0.8", "application/json"})
  void whatMakesSenseStays(String accept) {
    assertThat(passedOn(accept).getFirst(HttpHeaders.ACCEPT)).isEqualTo(accept);
  }

  private static HttpHeaders passedOn(String accept) {
    var passed = new AtomicReference<HttpHeaders>();
    var request = MockServerHttpRequest.get("/api/ideas").header(HttpHeaders.ACCEPT, accept);
    new ReadableAccept()
        .filter(
            MockServerWebExchange.from(request),
            exchange -> Mono.fromRunnable(() -> passed.set(exchange.getRequest().getHeaders())))
        .block();
    return Objects.requireNonNull(passed.get());
  }
}
