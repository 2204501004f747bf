package io.ascolto.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses what is longer than there is to say, before anybody is asked who sends it: by the length
 * that it says it has, or, where it says none, as soon as it has come to more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit implements WebFilter {

  private static final PathPattern FILES = PathPatternParser.defaultInstance.parse("/api/imports");

  private static final PathPattern PICTURES =
      PathPatternParser.defaultInstance.parse("/api/pictures");

  /** More than a picture may have, so that whoever sends a large one hears what it may have. */
  private static final DataSize PICTURE = DataSize.ofMegabytes(16);

  private final DataSize usual;
  private final DataSize files;

  BodyLimit(
      @Value("${spring.http.codecs.max-in-memory-size}") DataSize usual,
      @Value("${ascolto.limits.upload}") DataSize files) {
    this.usual = usual;
    this.files = files;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var headers = exchange.getRequest().getHeaders();
    var limit = limit(exchange.getRequest().getPath().pathWithinApplication());
    if (headers.getContentLength() > limit.toBytes()) {
      return Mono.error(() -> new TooLong(limit));
    }
    return headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)
        ? chain.filter(counted(exchange, limit))
        : chain.filter(exchange);
  }

  private DataSize limit(PathContainer path) {
    if (PICTURES.matches(path)) {
      return PICTURE;
    }
    return FILES.matches(path) ? files : usual;
  }

  private static ServerWebExchange counted(ServerWebExchange exchange, DataSize limit) {
    var request =
        new ServerHttpRequestDecorator(exchange.getRequest()) {
          @Override
          public Flux<DataBuffer> getBody() {
            return counted(super.getBody(), limit);
          }
        };
    return exchange.mutate().request(request).build();
  }

  private static Flux<DataBuffer> counted(Flux<DataBuffer> body, DataSize limit) {
    return Flux.defer(() -> {
      var come = new long[1];
      return body.handle((part, next) -> {
        come[0] += part.readableByteCount();
        if (come[0] > limit.toBytes()) {
          DataBufferUtils.release(part);
          next.error(new TooLong(limit));
        } else {
          next.next(part);
        }
      });
    });
  }
}
