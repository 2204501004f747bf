package io.ascolto.command.demo;

import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.MemberId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets whoever sits at this machine be somebody of the demo, with one click and no code. */
@Component
class LookAround {

  /** Who one can be. */
  @Schema(name = "DemoRole")
  enum As {
    OWNER,
    STAFF,
    CUSTOMER,
    VISITOR,
    /** Whoever they were before they began to look around. */
    ONESELF
  }

  /** Somebody who shared an idea that rises. */
  private static final int CUSTOMER = 7;

  private final ThisMachineAlone thisMachine;
  private final Looking door;

  LookAround(ThisMachineAlone thisMachine, Looking door) {
    this.thisMachine = thisMachine;
    this.door = door;
  }

  /**
   * Nobody where it is not offered; the owner only while nobody has claimed to be it. Whoever has
   * come as somebody of their own gets back to that.
   */
  Mono<List<As>> offered(boolean loaded, ServerHttpRequest request) {
    if (!loaded || !thisMachine.asks(request)) {
      return Mono.just(List.of());
    }
    return door.unclaimedOwner()
        .map(_ -> As.OWNER)
        .switchIfEmpty(door.oneself(request).map(_ -> As.ONESELF))
        .flux()
        .concatWith(Flux.just(As.STAFF, As.CUSTOMER, As.VISITOR))
        .collectList();
  }

  /** The browser's cookies from now on; 404 where this is not offered. */
  Mono<List<ResponseCookie>> enter(As as, People people, ServerHttpRequest request) {
    var aside = as == As.ONESELF ? Mono.just(door.nobodyAside()) : door.keepOneselfAside(request);
    return entered(as, people, request).concatWith(aside).collectList();
  }

  private Mono<ResponseCookie> entered(As as, People people, ServerHttpRequest request) {
    return switch (as) {
      case OWNER ->
          door.unclaimedOwner()
              .switchIfEmpty(
                  Mono.error(() ->
                      Rejection.forbidden(
                              "demo.owner-claimed", "This hub has its owner, who signs in")
                          .asException()))
              .flatMap(owner -> door.letIn(owner, request));
      case STAFF -> letIn(people.head(), request);
      case CUSTOMER -> letIn(people.customer(CUSTOMER), request);
      case VISITOR -> Mono.fromSupplier(door::letOut);
      case ONESELF -> door.oneself(request).switchIfEmpty(Mono.error(LookAround::nothing));
    };
  }

  private Mono<ResponseCookie> letIn(MemberId member, ServerHttpRequest request) {
    return door.letIn(member, request).switchIfEmpty(Mono.error(LookAround::nothing));
  }

  static RuntimeException nothing() {
    return Rejection.notFound("demo.nothing-to-enter", "There is nothing to look around in")
        .asException();
  }
}
