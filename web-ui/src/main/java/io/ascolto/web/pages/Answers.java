package io.ascolto.web.pages;

import io.ascolto.command.platform.ClientAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks this hub's own API over HTTP, as whoever asked for the page. */
@Component
class Answers {

  /** One page of ideas has at most a hundred texts of 10,000 characters. */
  private static final int LARGEST = 8 * 1024 * 1024;

  private static final String POSITION = "Ascolto-Position";

  private static final List<String> PASSED_ON =
      List.of(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION, "Ascolto-Wait-For", "Ascolto-Seen-By");

  /**
   * @param path as the browser application asks for it, relative to the page's base
   * @param position of the log, that the answer includes; 0 where it does not say
   */
  record Answer(String path, HttpStatusCode status, long position, String body, JsonNode json) {}

  private final WebClient client =
      WebClient.builder().codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST)).build();
  private final AtomicInteger port = new AtomicInteger();
  private final JsonMapper json;
  private final String address;

  /**
   * @param address where the server listens, if not everywhere
   */
  Answers(JsonMapper json, @Value("${server.address:127.0.0.1}") String address) {
    this.json = json;
    this.address = reachable(address);
  }

  /** What listens everywhere is reached at the loopback; an IPv6 address stands in brackets. */
  static String reachable(String address) {
    return switch (address) {
      case "0.0.0.0" -> "127.0.0.1";
      case "::" -> "[::1]";
      default -> address.indexOf(':') < 0 ? address : "[" + address + "]";
    };
  }

  @EventListener
  void listening(WebServerInitializedEvent started) {
    // The server of the actuator, where it has a port of its own, comes later.
    port.compareAndSet(0, started.getWebServer().getPort());
  }

  /** The answers in the order of the paths. */
  Mono<List<Answer>> to(ServerRequest request, List<String> paths) {
    return Flux.fromIterable(paths).flatMapSequential(path -> to(request, path)).collectList();
  }

  private static long position(ClientResponse answer) {
    return answer.headers().header(POSITION).stream()
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  /** What anybody may read. */
  Mono<Answer> forAnybody(String path) {
    return to(path, _ -> {});
  }

  private Mono<Answer> to(ServerRequest request, String path) {
    return to(
        path,
        headers -> {
          PASSED_ON.forEach(
              name -> request.headers().header(name).forEach(value -> headers.add(name, value)));
          // Limits are theirs who asked for the page, not ours.
          headers.set("X-Forwarded-For", ClientAddress.of(request.exchange().getRequest()));
        });
  }

  private Mono<Answer> to(String path, Consumer<HttpHeaders> asker) {
    return client
        .get()
        .uri(URI.create("http://" + address + ":" + port.get() + "/" + path))
        .accept(MediaType.APPLICATION_JSON)
        .headers(asker)
        .exchangeToMono(answer ->
            answer
                .bodyToMono(String.class)
                .defaultIfEmpty("null")
                .map(body ->
                    new Answer(
                        path, answer.statusCode(), position(answer), body, json.readTree(body))));
  }
}
