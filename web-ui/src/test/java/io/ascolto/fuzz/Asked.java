package io.ascolto.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request down to its bytes, so that it can be one that a well-behaved client refuses to send.
 *
 * @param target path and query as they go over the wire
 * @param headers lines without their ends
 */
public record Asked(String method, String target, List<String> headers, byte[] body) {

  private static final byte[] NOTHING = {};

  public Asked {
    headers = List.copyOf(headers);
  }

  public static Asked of(String method, String target) {
    return new Asked(method, target, List.of(), NOTHING);
  }

  public Asked with(String header, String value) {
    var more = new ArrayList<>(headers);
    more.add(header + ": " + value);
    return new Asked(method, target, more, body);
  }

  Asked without(String header) {
    var left =
        headers.stream()
            .filter(line -> !line.regionMatches(true, 0, header + ":", 0, header.length() + 1));
    return new Asked(method, target, left.toList(), body);
  }

  Asked to(String other) {
    return new Asked(method, other, headers, body);
  }

  Asked by(String otherMethod) {
    return new Asked(otherMethod, target, headers, body);
  }

  public Asked json(byte[] text) {
    return new Asked(method, target, headers, text).with("Content-Type", "application/json");
  }

  Asked carrying(String contentType, byte[] bytes) {
    return new Asked(method, target, headers, bytes).with("Content-Type", contentType);
  }

  boolean reads() {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }

  /** What goes nowhere is refused before the hub has seen it. */
  boolean isAddressed() {
    try {
      var host =
          headers.stream()
              .filter(line -> line.startsWith("Host: "))
              .map(line -> line.substring("Host: ".length()))
              .findFirst()
              .orElse("127.0.0.1");
      return new URI("http://" + host + target).getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  boolean isOfTheInterface() {
    return target.startsWith("/api/");
  }

  /** One byte for each char: what is above 255 has no place in a head. */
  byte[] bytes() {
    var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    if (headers.stream().noneMatch(line -> line.regionMatches(true, 0, "Host:", 0, 5))) {
      head.append("Host: 127.0.0.1\r\n");
    }
    headers.forEach(line -> head.append(line).append("\r\n"));
    if (body.length > 0 || !reads()) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    var text = new String(body, StandardCharsets.UTF_8);
    return "%s %s %s %s".formatted(method, cut(target), cut(headers.toString()), cut(text));
  }

  private static String cut(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "… (" + text.length() + ")";
  }
}
