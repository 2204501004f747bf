package io.ascolto.command.demo;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Whether only somebody at this machine can be asking. That the hub listens on a loopback address
 * does not say so: it is what one does behind a proxy. So somebody has to have asked for it, and
 * everything that a request shows of a proxy speaks against it.
 */
@Component
class ThisMachineAlone {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean isMeant;

  ThisMachineAlone(
      @Value("${ascolto.demo.look-around:false}") boolean wanted,
      @Value("${server.address:}") String address,
      @Value("${ascolto.public-url:}") String publicUrl) {
    this.isMeant = wanted && isLoopback(address) && publicUrl.isBlank();
  }

  boolean asks(ServerHttpRequest request) {
    var headers = request.getHeaders();
    return isMeant
        && headers.headerNames().stream().noneMatch(ThisMachineAlone::isOfAProxy)
        && Optional.ofNullable(headers.getHost())
            .filter(host -> isHere(host.getHostString()))
            .isPresent()
        && Stream.of(HttpHeaders.ORIGIN, HttpHeaders.REFERER)
            .map(headers::getFirst)
            .flatMap(Stream::ofNullable)
            .allMatch(ThisMachineAlone::isFromHere)
        && Optional.ofNullable(request.getRemoteAddress())
            .filter(peer -> peer.getAddress().isLoopbackAddress())
            .isPresent();
  }

  private static boolean isOfAProxy(String header) {
    var name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("x-forwarded")
        || name.equals("forwarded")
        || name.equals("via")
        || name.equals("x-real-ip");
  }

  /** What is no address is from nowhere. */
  private static boolean isFromHere(String from) {
    try {
      return Optional.ofNullable(URI.create(from).getHost())
          .filter(ThisMachineAlone::isHere)
          .isPresent();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isHere(String host) {
    return HERE.contains(host) || host.equals("::1");
  }

  /** An address that is left out means every one. */
  private static boolean isLoopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
