package io.ascolto.command.ballot;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.server.ServerWebExchange;

/** How whoever sends a request signed in; the slice of members answers. */
@FunctionalInterface
public interface WaysIn {

  /** Looked up only when it is asked for, and then it blocks. */
  Supplier<Optional<String>> of(ServerWebExchange exchange);
}
