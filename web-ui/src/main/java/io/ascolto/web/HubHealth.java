package io.ascolto.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.ascolto.command.platform.EventLog;
import io.ascolto.command.platform.Gate;
import io.ascolto.query.platform.Views;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down when the log has a hole, the hub takes no commands, or a view stands still, and says all of
 * it. Counting is done once a minute.
 */
@Component
class HubHealth implements HealthIndicator {

  private final List<Gate> gates;
  private final Views views;
  private final LoadingCache<String, Boolean> dense;

  HubHealth(EventLog log, List<Gate> gates, Views views) {
    this.gates = List.copyOf(gates);
    this.views = views;
    this.dense =
        Caffeine.newBuilder().refreshAfterWrite(Duration.ofMinutes(1)).build(_ -> log.isDense());
  }

  @Override
  public Health health() {
    var health = Health.up();
    if (!dense.get("log")) {
      health.down().withDetail("log", "positions are not dense");
    }
    gates.stream()
        .map(Gate::closed)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(why -> health.down().withDetail("closed", why));
    for (var view : views.report().views()) {
      view.halted().ifPresent(halt -> health.down().withDetail(view.name(), halt));
    }
    return health.build();
  }
}
