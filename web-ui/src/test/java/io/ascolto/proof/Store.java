package io.ascolto.proof;

import io.ascolto.journey.Hub;
import io.ascolto.journey.Postgres;
import java.util.Map;
import java.util.Optional;

/** The two places that a log can be in, and the hubs on them that one benchmark starts. */
final class Store implements AutoCloseable {

  private final String name;
  private final Optional<Postgres> postgres;

  private Store(String name, Optional<Postgres> postgres) {
    this.name = name;
    this.postgres = postgres;
  }

  static Store named(String name) {
    return switch (name) {
      case "embedded" -> new Store("embedded", Optional.empty());
      case "postgresql" -> {
        var server = Postgres.start();
        yield new Store("PostgreSQL " + server.version(), Optional.of(server));
      }
      default -> throw new IllegalArgumentException("embedded or postgresql, not " + name);
    };
  }

  String name() {
    return name;
  }

  boolean isEmbedded() {
    return postgres.isEmpty();
  }

  Hub launch() {
    return Hub.launched(postgres.map(Postgres::settings).orElse(Map.of()));
  }

  Log log(Hub hub) {
    return postgres.map(Log::of).orElseGet(() -> Log.of(hub));
  }

  @Override
  public void close() {
    postgres.ifPresent(Postgres::close);
  }
}
