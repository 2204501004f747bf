package io.ascolto.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.ascolto.command.platform.EventLog;
import io.ascolto.command.platform.Gate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the log has a hole or the hub takes no commands. Counting is done once a minute. */
@Component
class HubHealth implements HealthIndicator {

  private final List<Gate> gates;
  private final LoadingCache<String, Boolean> dense;

  HubHealth(EventLog log, List<Gate> gates) {
    this.gates = List.copyOf(gates);
    this.dense =
        Caffeine.newBuilder().refreshAfterWrite(Duration.ofMinutes(1)).build(_ -> log.isDense());
  }

  @Override
  public Health health() {
    if (!dense.get("log")) {
      return Health.down().withDetail("log", "positions are not dense").build();
    }
    return gates.stream()
        .map(Gate::closed)
        .flatMap(Optional::stream)
        .findFirst()
        .map(why -> Health.down().withDetail("closed", why).build())
        .orElseGet(() -> Health.up().build());
  }
}
