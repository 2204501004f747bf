package io.ascolto.command.platform;

import java.net.InetAddress;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Where a request comes from, for limits alone. Behind a proxy on the same machine or network it is
 * what that proxy added last; whatever stands before it anybody can write.
 */
public final class ClientAddress {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private ClientAddress() {}

  public static String of(ServerHttpRequest request) {
    var peer = Optional.ofNullable(request.getRemoteAddress()).map(at -> at.getAddress());
    return peer.filter(ClientAddress::isNear)
        .flatMap(_ -> Optional.ofNullable(request.getHeaders().getFirst(FORWARDED_FOR)))
        .map(hops -> hops.substring(hops.lastIndexOf(',') + 1).strip())
        .or(() -> peer.map(InetAddress::getHostAddress))
        .orElse("");
  }

  private static boolean isNear(InetAddress peer) {
    return peer.isLoopbackAddress() || peer.isSiteLocalAddress() || peer.isLinkLocalAddress();
  }
}
