package io.ascolto.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is no HTTP, or more of it than anybody needs. The owner's key stands in each. */
public final class Broken {

  private static final String BODY = "{\"name\":\"a\"}";

  private final Map<String, String> all = new LinkedHashMap<>();

  /**
   * @param key the owner's
   */
  public Broken(String key) {
    var by = "Host: a\r\nConnection: close\r\nAuthorization: Bearer " + key + "\r\n";
    var json = by + "Content-Type: application/json\r\n";
    add("nothing", "\r\n\r\n");
    add("bytes", "\u0016\u0003\u0001\u0000\u00ff\u0000\r\n\r\n");
    add("no version", "GET /api/boards\r\n\r\n");
    add("an old version", "GET /api/boards HTTP/0.9\r\n" + by + "\r\n");
    add("no such version", "GET /api/boards HTTP/9.9\r\n" + by + "\r\n");
    add("HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    add("a space in the path", "GET /api/boards x HTTP/1.1\r\n" + by + "\r\n");
    add("an open escape", "GET /api/%zz HTTP/1.1\r\n" + by + "\r\n");
    add("a path that is none", "GET api HTTP/1.1\r\n" + by + "\r\n");
    add("a star", "OPTIONS * HTTP/1.1\r\n" + by + "\r\n");
    add("a whole address", "GET http://[::/api/boards HTTP/1.1\r\n" + by + "\r\n");
    add("a tunnel", "CONNECT 127.0.0.1:22 HTTP/1.1\r\n" + by + "\r\n");
    add("bytes in the path", "GET /api/\u0000\u00ff HTTP/1.1\r\n" + by + "\r\n");
    add("a header without a name", "GET /api/boards HTTP/1.1\r\n" + by + ": a\r\n\r\n");
    add("a header without a colon", "GET /api/boards HTTP/1.1\r\n" + by + "nonsense\r\n\r\n");
    add("a NUL in a header", "GET /api/boards HTTP/1.1\r\n" + by + "X: a\u0000b\r\n\r\n");
    add("a folded header", "GET /api/boards HTTP/1.1\r\n" + by + "X: a\r\n b\r\n\r\n");
    add("a space before the colon", "GET /api/boards HTTP/1.1\r\n" + by + "X : a\r\n\r\n");
    add("two hosts", "GET /api/boards HTTP/1.1\r\n" + by + "Host: b\r\n\r\n");
    add("a length that is none", put(json + "Content-Length: a\r\n", BODY));
    add("a negative length", put(json + "Content-Length: -1\r\n", BODY));
    add("two lengths", put(json + "Content-Length: 5\r\nContent-Length: 12\r\n", BODY));
    add("a length beyond any", put(json + "Content-Length: 99999999999999999999\r\n", BODY));
    add("a length and chunks", put(json + "Content-Length: 4\r\n" + CHUNKED, "0\r\n\r\n"));
    add("chunks that are none", put(json + CHUNKED, "zz\r\nnonsense\r\n"));
    add("a chunk beyond any", put(json + CHUNKED, "ffffffffffffffff\r\na"));
    add("an unknown coding", put(json + "Transfer-Encoding: nonsense\r\n", BODY));
    add("a long path", "GET /api/" + "a".repeat(100_000) + " HTTP/1.1\r\n" + by + "\r\n");
    add("a long header", "GET /api/boards HTTP/1.1\r\n" + by + "X: " + long64() + "\r\n\r\n");
    add("many headers", "GET /api/boards HTTP/1.1\r\n" + by + "X: a\r\n".repeat(20_000) + "\r\n");
    add("a long method", "A".repeat(20_000) + " /api/boards HTTP/1.1\r\n" + by + "\r\n");
  }

  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

  private static String long64() {
    return "a".repeat(64 * 1024);
  }

  private static String put(String headers, String body) {
    return "PUT /api/accounts/smuggled HTTP/1.1\r\n" + headers + "\r\n" + body;
  }

  private void add(String what, String request) {
    all.put(what, request);
  }

  public Map<String, byte[]> all() {
    var bytes = new LinkedHashMap<String, byte[]>();
    all.forEach((what, text) -> bytes.put(what, text.getBytes(StandardCharsets.ISO_8859_1)));
    return bytes;
  }
}
