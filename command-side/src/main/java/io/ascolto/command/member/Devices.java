package io.ascolto.command.member;

import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.platform.ClientAddress;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.RateLimit;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Browsers of people who have not signed in: each is a member that can do nothing but vote. */
@Component
public class Devices {

  /** A whole office behind one address can take part, a script cannot go on. */
  private final RateLimit fromOneAddress = new RateLimit(100, Duration.ofHours(1));

  private final Commands commands;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Joining joining;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("device").start(task));

  Devices(Commands commands, Sessions sessions, SessionCookie cookie, SignInSettings settings) {
    this.joining = settings.joining();
    this.commands = commands;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /**
   * The browser's own member, once it was found that it may be one; the answer's cookie says so.
   */
  public Mono<Known> begin(ServerWebExchange exchange, Runnable permitted) {
    if (!joining.isOpen()) {
      return Mono.error(Rejection.signInRequired("Whoever votes here signs in").asException());
    }
    return Mono.<Known>fromRunnable(permitted)
        .subscribeOn(blocking)
        .switchIfEmpty(joined(exchange));
  }

  private Mono<Known> joined(ServerWebExchange exchange) {
    return Mono.defer(() -> {
      fromOneAddress.spend(ClientAddress.of(exchange.getRequest()));
      var device = new MemberId(UUID.randomUUID());
      return Mono.fromFuture(() -> commands.send(new JoinAsDevice(device)))
          .then(
              sessions.begin(
                  device, Role.DEVICE, CameBy.of(CameBy.Way.VOTE, exchange.getRequest())))
          .doOnNext(secret -> exchange.getResponse().addCookie(cookie.holding(secret)))
          .thenReturn(new Known(device, Role.DEVICE));
    });
  }
}
