package io.ascolto.query.timeline;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.lists.Reads;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How the votes of the ideas on a page came, for a small curve beside each. */
@RestController
class MomentumEndpoint {

  private static final int MOST_IDEAS = 100;

  private final Reads reads;
  private final Momentum momentum;

  MomentumEndpoint(Reads reads, Momentum momentum) {
    this.reads = reads;
    this.momentum = momentum;
  }

  /** By how much each idea's votes changed in each of the last twelve weeks, the last until now. */
  @GetMapping("/api/ideas/weeks")
  Mono<ResponseEntity<byte[]>> weeks(
      @RequestParam(defaultValue = "") List<String> idea, ServerWebExchange exchange) {
    if (idea.isEmpty() || idea.size() > MOST_IDEAS) {
      throw new InvalidQuery(
          List.of(new InvalidQuery.Field("idea", "idea.count", "From 1 to 100 ids of ideas")));
    }
    var weeks = new LastWeeks(LocalDate.now(ZoneOffset.UTC));
    return reads.answerLater(
        exchange, (viewer, snapshot) -> momentum.of(idea, weeks, viewer.audience(), snapshot));
  }
}
