package io.ascolto.proof;

import io.ascolto.journey.Hub;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The bytes of the requests that a load is made of, and the names of who and what is in them. */
final class Requests {

  static final String BOARD = "coffee";

  private static final String[] WORDS =
      ("grinder water steam filter bean cup timer scale roast crema pressure milk clean quiet warm"
              + " descale portion memory profile app lid tray handle light sound spare ring pump")
          .split(" ");

  private Requests() {}

  static UUID idea(long n) {
    return new UUID(0x1dea_0000_0000_4000L, 0x8000_0000_0000_0000L | n);
  }

  static String member(long n) {
    return "m" + n + "@example.org";
  }

  static byte[] submit(long n) {
    var body =
        "{\"board\":\"%s\",\"title\":\"%s\",\"text\":\"%s\",\"tags\":[\"%s\"]}"
            .formatted(BOARD, words(n, 5), words(n * 31 + 7, 40), words(n, 1));
    return request("PUT /api/ideas/" + idea(n), "", body);
  }

  /** A title that no idea has, in the words of the others, as it stands in an address. */
  static String title(long n) {
    return words(n, 5).replace(' ', '+');
  }

  static byte[] vote(long idea, long member) {
    return request(
        "PUT /api/ideas/" + idea(idea) + "/vote",
        "X-Act-As: " + member(member) + "\r\n",
        "{\"choice\":\"UP\"}");
  }

  static byte[] anonymousGet(String path) {
    return "GET %s HTTP/1.1\r\nHost: hub\r\nAccept: application/json\r\n\r\n"
        .formatted(path)
        .getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] get(String path, long member) {
    return ("GET %s HTTP/1.1\r\nHost: hub\r\nAccept: application/json\r\n"
            + "Authorization: Bearer %s\r\nX-Act-As: %s\r\n\r\n")
        .formatted(path, Hub.OWNER_KEY, member(member))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] request(String line, String headers, String body) {
    return (line
            + " HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer "
            + Hub.OWNER_KEY
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + headers
            + "\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String words(long seed, int count) {
    var text = new StringBuilder("idea " + seed);
    var state = seed;
    for (var i = 0; i < count; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      text.append(' ').append(WORDS[(int) Math.floorMod(state >> 33, (long) WORDS.length)]);
    }
    return text.toString();
  }
}
