package io.ascolto.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Headers that mean something to the hub, with what means nothing; chars are bytes. */
final class OddHeaders {

  private static final String LONG = "a".repeat(5_000);

  private static final List<String> ANY = List.of("", "\u00ff\u00fe", "\t;;;,,,===\"", LONG);

  private static final Map<String, List<String>> PARTICULAR =
      Map.ofEntries(
          Map.entry(
              "Accept", List.of("nonsense", "*", "text/", "application/json;q=nine", "a/b/c")),
          Map.entry("Accept-Language", List.of("xx-nonsense-", "en;q=9", "*;;", "i-klingon,,,")),
          Map.entry("Accept-Encoding", List.of("gzip;q=nine", "nonsense", "gzip,".repeat(400))),
          Map.entry("Accept-Charset", List.of("nonsense", "utf-8;q=nine")),
          Map.entry("Ascolto-Wait-For", List.of("NaN", "-1", "1.5", "0x10", "9223372036854775808")),
          Map.entry("Ascolto-Seen-By", List.of("NOBODY", "visitor", "VISITOR,MEMBER")),
          Map.entry("X-Act-As", List.of("nobody", "a@b@c", "1-1-1-1-1", "null")),
          Map.entry("If-None-Match", List.of("nonsense", "\"open", "W/", "*,*", "\"a\" \"b\"")),
          Map.entry("If-Match", List.of("nonsense", "\"open")),
          Map.entry("If-Modified-Since", List.of("yesterday", "-1")),
          Map.entry("If-Range", List.of("nonsense")),
          Map.entry("Range", List.of("bytes=9-1", "bytes=a-b", "nonsense", "bytes=0-,".repeat(50))),
          Map.entry("Last-Event-ID", List.of("-1", "NaN", "99999999999999999999")),
          Map.entry("Origin", List.of("null", "nonsense", "http://[::", "http://a b", "://")),
          Map.entry("Referer", List.of("nonsense", "http://[::")),
          Map.entry("Host", List.of("a b", "[::", "a:b", "a:99999", "\"><script>", "a/b", "")),
          Map.entry("X-Forwarded-For", List.of("nonsense", ",,,", "::::", "999.1.1.1")),
          Map.entry("X-Forwarded-Proto", List.of("javascript")),
          Map.entry("X-Forwarded-Host", List.of("a b", "[::")),
          Map.entry("Forwarded", List.of("for=;;;", "host=\"[::\"")),
          Map.entry("Sec-Fetch-Site", List.of("nonsense")),
          Map.entry("Cookie", List.of("ascolto", "ascolto=", "=;=;=", "ascolto=a; ascolto=b")),
          Map.entry("Content-Type", List.of("nonsense", "a/b/c", ";", "text/plain;charset=no")),
          Map.entry("Content-Encoding", List.of("gzip", "nonsense")),
          Map.entry("Expect", List.of("nonsense")),
          Map.entry("Upgrade", List.of("websocket", "h2c")),
          Map.entry("Access-Control-Request-Method", List.of("NONSENSE")),
          Map.entry("traceparent", List.of("00-nonsense", "00-" + "0".repeat(32) + "-0-01")),
          Map.entry("User-Agent", List.of("${jndi:ldap://127.0.0.1/a}")));

  private OddHeaders() {}

  static void each(BiConsumer<String, String> taker) {
    PARTICULAR.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> {
          var values = new ArrayList<>(one.getValue());
          values.addAll(ANY);
          values.forEach(value -> taker.accept(one.getKey(), value));
        });
  }

  /** For a body that is JSON. */
  static final List<String> NOT_JSON =
      List.of(
          "text/plain",
          "text/xml",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "application/octet-stream",
          "application/json; charset=nonsense",
          "application/x-ndjson",
          "application/cbor",
          "application/x-protobuf",
          "application/x-java-serialized-object",
          "text/event-stream",
          "*/*",
          "nonsense",
          "a/b/c",
          ";",
          "");
}
