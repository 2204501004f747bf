package io.ascolto.web.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
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

  private static final List<String> PASSED_ON =
      List.of(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION, "Ascolto-Wait-For");

  /**
   * @param path as the browser application asks for it, relative to the page's base
   */
  record Answer(String path, HttpStatusCode status, String body, JsonNode json) {}

  private final WebClient client =
      WebClient.builder().codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST)).build();
  private final AtomicInteger port = new AtomicInteger();
  private final JsonMapper json;

  Answers(JsonMapper json) {
    this.json = json;
  }

  @EventListener
  void listening(WebServerInitializedEvent started) {
    // The server of the actuator, where it has a port of its own, comes later.
    port.compareAndSet(0, started.getWebServer().getPort());
  }

  /** The answers in the order of the paths. */
  Mono<List<Answer>> to(ServerRequest request, List<String> paths) {
    return Flux.fromIterable(paths)
        .flatMapSequential(path -> to(request.headers().asHttpHeaders(), path))
        .collectList()
        .map(ArrayList::new);
  }

  /** What everybody may see, whoever asks. */
  Mono<Answer> toNobody(String path) {
    return to(HttpHeaders.EMPTY, path);
  }

  private Mono<Answer> to(HttpHeaders asked, String path) {
    return client
        .get()
        .uri(URI.create("http://127.0.0.1:" + port.get() + "/" + path))
        .accept(MediaType.APPLICATION_JSON)
        .headers(headers ->
            PASSED_ON.forEach(
                name -> asked.getOrEmpty(name).forEach(value -> headers.add(name, value))))
        .exchangeToMono(answer ->
            answer
                .bodyToMono(String.class)
                .defaultIfEmpty("null")
                .map(body -> new Answer(path, answer.statusCode(), body, json.readTree(body))));
  }
}
