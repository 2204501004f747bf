package io.ascolto.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class BodyLimitTest {

  private final BodyLimit limit = new BodyLimit(DataSize.ofKilobytes(2), DataSize.ofMegabytes(3));
  private final List<Integer> read = new ArrayList<>();

  private final WebFilterChain reading =
      exchange ->
          exchange
              .getRequest()
              .getBody()
              .doOnNext(part -> read.add(part.readableByteCount()))
              .then();

  @BeforeEach
  void forget() {
    read.clear();
  }

  @Test
  void aBodyUpToTheLimitIsRead() {
    assertThat(refusal(put("/api/ideas/1").contentLength(2_048), 1_024, 1_024)).isEmpty();
    assertThat(refusal(chunked("/api/ideas/1"), 1_024, 1_024)).isEmpty();
    assertThat(read).hasSize(4);
  }

  @Test
  void whatSaysThatItIsLongerIsNotRead() {
    assertThat(refusal(put("/api/ideas/1").contentLength(2_049), 1_024)).contains("2 KB");
    assertThat(read).isEmpty();
  }

  @Test
  void whatDoesNotSayIsReadSoFar() {
    assertThat(refusal(chunked("/api/ideas/1"), 1_024, 1_024, 1, 1_024)).contains("2 KB");
    assertThat(read).containsExactly(1_024, 1_024);
  }

  @Test
  void filesOfAnImportAreLonger() {
    assertThat(refusal(put("/api/imports").contentLength(3 * 1_024 * 1_024), 1_024)).isEmpty();
    assertThat(refusal(put("/api/imports").contentLength(3 * 1_024 * 1_024 + 1), 1))
        .contains("3 MB");
  }

  private static MockServerHttpRequest.BodyBuilder put(String path) {
    return MockServerHttpRequest.put(path);
  }

  private static MockServerHttpRequest.BodyBuilder chunked(String path) {
    return put(path).header(HttpHeaders.TRANSFER_ENCODING, "chunked");
  }

  /** Why not, or nothing where it was taken. */
  private String refusal(MockServerHttpRequest.BodyBuilder request, int... parts) {
    var body = Flux.fromStream(Arrays.stream(parts).mapToObj(BodyLimitTest::part));
    var exchange = MockServerWebExchange.from(request.body(body));
    return limit
        .filter(exchange, reading)
        .thenReturn("")
        .onErrorResume(TooLong.class, refused -> Mono.just(String.valueOf(refused.getReason())))
        .blockOptional()
        .orElseThrow();
  }

  private static DataBuffer part(int length) {
    return DefaultDataBufferFactory.sharedInstance.wrap(
        "a".repeat(length).getBytes(StandardCharsets.US_ASCII));
  }
}
