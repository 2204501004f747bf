package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,198.51.100.7,198.51.100.7",
    "10.0.0.2,'6.6.6.6, 198.51.100.7',198.51.100.7",
    "203.0.113.9,198.51.100.7,203.0.113.9"
  })
  void aProxyNearbyIsBelievedWhatItAddedLast(String peer, String forwarded, String client) {
    var request =
        MockServerHttpRequest.get("/")
            .remoteAddress(new InetSocketAddress(peer, 1))
            .header("X-Forwarded-For", forwarded)
            .build();

    assertThat(ClientAddress.of(request)).isEqualTo(client);
  }

  @Test
  void withoutAProxyItIsWhoeverConnected() {
    var request =
        MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress("127.0.0.1", 1)).build();

    assertThat(ClientAddress.of(request)).isEqualTo("127.0.0.1");
  }
}
