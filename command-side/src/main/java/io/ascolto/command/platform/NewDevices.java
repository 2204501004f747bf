package io.ascolto.command.platform;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a browser take part whose person has not signed in; the slice of members answers. */
@FunctionalInterface
public interface NewDevices {

  /**
   * The browser's own member from now on; the answer's cookie says so. {@code permitted} is asked
   * before, where it may block, and throws so that what is refused leaves nothing behind.
   */
  Mono<? extends Actor> begin(ServerWebExchange exchange, Runnable permitted);
}
