package io.ascolto.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.member.Keyring.ByKey;
import io.ascolto.command.platform.Actor;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import io.ascolto.events.member.Scope;
import io.github.bucket4j.TimeMeter;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

class QuotasTest {

  private final Known ada = new Known(new MemberId(UUID.randomUUID()), Role.MEMBER);
  private final Known bob = new Known(new MemberId(UUID.randomUUID()), Role.OWNER);
  private final AtomicInteger passed = new AtomicInteger();
  private final WebFilterChain next = _ -> Mono.fromRunnable(passed::incrementAndGet);
  private long nanos;

  private final Quotas quotas =
      new Quotas(
          new QuotaSettings(2, 3, 5, 1),
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos;
            }

            @Override
            public boolean isWallClockBased() {
              return true;
            }
          });

  @Test
  void aPersonWritesSoOftenAndAgainAfterAWhile() {
    assertThat(sent(4, ada, put("/api/ideas/1/vote"))).isEqualTo(2);

    nanos += Duration.ofSeconds(30).toNanos();
    assertThat(sent(4, ada, put("/api/ideas/2/vote"))).isEqualTo(1);
  }

  @Test
  void nobodySpendsWhatIsAnothersWhereverTheySit() {
    sent(9, ada, put("/api/ideas/1/vote"));

    assertThat(sent(1, bob, put("/api/ideas/1/vote"))).isEqualTo(1);
  }

  @Test
  void whoIsKnownReadsAsMuchAsTheyLike() {
    assertThat(sent(50, ada, MockServerHttpRequest.get("/api/ideas?q=mill"))).isEqualTo(50);
    assertThat(sent(50, bob, MockServerHttpRequest.post("/api/members/search"))).isEqualTo(50);
  }

  @Test
  void aKeyHasALimitOfItsOwn() {
    var byKey = new ByKey(bob, Set.of(Scope.WRITE, Scope.READ));

    assertThat(sent(9, byKey, put("/api/ideas/1").header("Authorization", "Bearer one")))
        .isEqualTo(3);
    assertThat(sent(9, byKey, put("/api/ideas/1").header("Authorization", "Bearer two")))
        .isEqualTo(3);
    assertThat(sent(9, bob, put("/api/ideas/1"))).as("by hand, besides").isEqualTo(2);
  }

  @Test
  void aKeyThatActsForOthersSendsWhatItsProductDoes() {
    var ofProduct = put("/api/ideas/1").header("Authorization", "Bearer one");

    assertThat(sent(50, new ByKey(bob, Scope.ALL), ofProduct)).isEqualTo(50);
    assertThat(sent(50, new ByKey(ada, Scope.ALL), ofProduct.header("X-Act-As", "ada")))
        .isEqualTo(50);
  }

  @Test
  void aScopeWithoutTheRoleForItIsNoWayAround() {
    var byKey = new ByKey(ada, Scope.ALL);

    assertThat(sent(9, byKey, put("/api/ideas/1").header("Authorization", "Bearer one")))
        .isEqualTo(3);
  }

  @Test
  void whoIsNobodySharesWhatTheirAddressHas() {
    assertThat(sent(9, null, MockServerHttpRequest.get("/api/ideas"))).isEqualTo(5);
    assertThat(sent(9, null, put("/api/ideas/1/vote"))).isZero();
    assertThat(sent(1, null, MockServerHttpRequest.get("/api/ideas"), "192.0.2.2")).isEqualTo(1);
  }

  @Test
  void whoIsNobodySearchesLessThanTheyRead() {
    assertThat(sent(3, null, MockServerHttpRequest.get("/api/ideas?q=mill"))).isEqualTo(1);
    assertThat(sent(1, null, MockServerHttpRequest.get("/api/roadmap?asOf=2026-01-01"))).isZero();
    assertThat(sent(1, null, MockServerHttpRequest.get("/api/roadmap"))).isEqualTo(1);
  }

  private static MockServerHttpRequest.BodyBuilder put(String path) {
    return MockServerHttpRequest.put(path);
  }

  private int sent(int times, @Nullable Actor by, MockServerHttpRequest.BaseBuilder<?> request) {
    return sent(times, by, request, "192.0.2.1");
  }

  /** How many came through. */
  private int sent(
      int times, @Nullable Actor by, MockServerHttpRequest.BaseBuilder<?> request, String from) {
    var before = passed.get();
    for (var i = 0; i < times; i++) {
      var exchange =
          MockServerWebExchange.from(request.remoteAddress(new InetSocketAddress(from, 1)))
              .mutate()
              .principal(by == null ? Mono.empty() : Mono.<Principal>just(new SignedIn(by)))
              .build();
      Mono.defer(() -> quotas.filter(exchange, next)).onErrorComplete().block();
    }
    return passed.get() - before;
  }
}
