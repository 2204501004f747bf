package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderHttpTest {

  private static final int LONGEST = 1_000;

  private final ProviderHttp http = new ProviderHttp(Duration.ofSeconds(1), LONGEST);
  private final AtomicInteger elsewhere = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    answers(
        "/elsewhere",
        exchange -> {
          elsewhere.incrementAndGet();
          say(exchange, "within");
        });
    server.start();
  }

  @AfterEach
  void close() {
    closed.countDown();
    server.stop(0);
  }

  @Test
  void whatIsAskedIsToldAndWhatIsAnsweredIsHeard() throws Exception {
    answers(
        "/token",
        exchange -> {
          var said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var by = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
          say(exchange, "%s by %s".formatted(said, by.orElse("nobody")));
        });
    var request = new HTTPRequest(HTTPRequest.Method.POST, at("/token"));
    request.setAuthorization("Basic a");
    request.setBody("code=1");

    assertThat(request.send(http).getBody()).isEqualTo("code=1 by Basic a");
  }

  @Test
  void nobodyIsLedElsewhere() throws Exception {
    answers(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Location", at("/elsewhere").toString());
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertRefused(at("/"));
    var asked = new HTTPRequest(HTTPRequest.Method.GET, at("/"));
    assertThat(asked.send(http).getStatusCode()).isEqualTo(302);
    assertThat(elsewhere).hasValue(0);
  }

  @Test
  void nobodyTalksWithoutEnd() {
    answers("/", exchange -> say(exchange, "a".repeat(LONGEST + 1)));

    assertRefused(at("/"));
  }

  @Test
  void nobodyIsWaitedForWhoSaysOneWordAfterTheOther() {
    answers(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('a');
          exchange.getResponseBody().flush();
          untilClosed();
        });

    assertRefused(at("/"));
  }

  @Test
  void aRefusalIsNoKeySet() {
    answers(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });

    assertRefused(at("/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "jar:file:/a.jar!/b", "http:///"})
  void nothingIsAskedThatIsNoAddressOfTheWeb(String address) {
    assertRefused(URI.create(address));
  }

  private void assertRefused(URI address) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> http.retrieveResource(address.toURL()));
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void answers(String path, HttpHandler by) {
    server.createContext(path, by);
  }

  private void untilClosed() {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(HttpExchange exchange, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
