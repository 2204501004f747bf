package io.ascolto.command.demo;

import io.ascolto.events.member.MemberId;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** What looking around asks of the slice of members. */
public interface Looking {

  /** The cookie by which a browser is this member's. */
  Mono<ResponseCookie> letIn(MemberId member, ServerHttpRequest request);

  /** The cookie of a browser that is nobody's. */
  ResponseCookie letOut();

  /** The cookie by which a browser goes on as whoever it was before; empty if it was nobody. */
  Mono<ResponseCookie> oneself(ServerHttpRequest request);

  /** A second cookie, that says who that was; empty where somebody only looks around already. */
  Mono<ResponseCookie> keepOneselfAside(ServerHttpRequest request);

  ResponseCookie nobodyAside();

  /** Signs the member out at every browser. */
  Mono<Void> letOutEverywhere(MemberId member);

  /** Empty once somebody is the owner of this hub. */
  Mono<MemberId> unclaimedOwner();
}
