package io.ascolto.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ThisMachineAloneTest {

  private static final ThisMachineAlone MEANT = new ThisMachineAlone(true, "127.0.0.1", "");

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
  void whoeverSitsAtTheMachineMayAsk(String hub) {
    assertThat(MEANT.asks(asked(hub).header("Origin", hub).build())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "false, 127.0.0.1, ''",
    "true, '', ''",
    "true, 0.0.0.0, ''",
    "true, 192.168.1.4, ''",
    "true, 127.0.0.1, https://example.org/"
  })
  void itHasToBeAskedForOnALoopbackAddressWithoutAPublicOne(
      boolean wanted, String address, String publicUrl) {
    var hub = new ThisMachineAlone(wanted, address, publicUrl);

    assertThat(hub.asks(asked("http://localhost:8080").build())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, 203.0.113.5",
    "x-forwarded-host, example.org",
    "Forwarded, for=203.0.113.5",
    "Via, 1.1 proxy",
    "X-Real-IP, 203.0.113.5",
    "Origin, https://example.org",
    "Origin, null",
    "Referer, https://example.org/feedback/",
    "Origin, ://"
  })
  void whatSpeaksOfAProxyOrOfAnotherPageIsNotThisMachine(String header, String value) {
    assertThat(MEANT.asks(asked("http://localhost:8080").header(header, value).build())).isFalse();
  }

  @Test
  void aNameOfTheWorldIsNotThisMachineAlthoughAProxyOnItAsks() {
    assertThat(MEANT.asks(asked("http://example.org").build())).isFalse();
  }

  @Test
  void anotherMachineIsNotThisOne() {
    var elsewhere =
        asked("http://localhost:8080").remoteAddress(new InetSocketAddress("192.168.1.9", 4_000));

    assertThat(MEANT.asks(elsewhere.build())).isFalse();
  }

  private static MockServerHttpRequest.BodyBuilder asked(String hub) {
    return MockServerHttpRequest.post(hub + "/api/demo/enter")
        .header("Host", hub.substring("http://".length()))
        .remoteAddress(new InetSocketAddress("127.0.0.1", 4_000));
  }
}
