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

  /** Signs the member out at every browser. */
  Mono<Void> letOutEverywhere(MemberId member);

  /** Empty once somebody is the owner of this hub. */
  Mono<MemberId> unclaimedOwner();
}
