package io.ascolto.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends bytes to a hub, each over a connection of its own, and reads what comes back. */
public final class RawHttp {

  /** Nothing here is worth waiting for: reads wait two seconds for a position, at most. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

  private static final int NO_LENGTH = -1;

  private final InetSocketAddress hub;
  private final Hearing hearing;

  /** Is told of every answer. */
  public interface Hearing {

    /**
     * @param asked as it went over the wire
     */
    void hear(String asked, Reply reply);
  }

  public RawHttp(int port, Hearing hearing) {
    this.hub = new InetSocketAddress("127.0.0.1", port);
    this.hearing = hearing;
  }

  /**
   * @param status 0 where the connection was closed without a word
   */
  public record Reply(int status, List<String> headers, String body, Duration after) {

    public Reply {
      headers = List.copyOf(headers);
    }

    public String header(String name) {
      var start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Whoever asks for a head alone gets no more. */
  public Reply send(Asked asked) throws IOException {
    return send(asked.bytes(), asked.method().equals("HEAD"), LONGEST);
  }

  /** A hub that waits for more, as it may, has said nothing. */
  public Reply send(byte[] request) throws IOException {
    try {
      return send(request, false, LONGEST_SILENCE);
    } catch (SocketTimeoutException _) {
      return new Reply(0, List.of(), "", LONGEST_SILENCE);
    }
  }

  private Reply send(byte[] request, boolean headAlone, Duration limit) throws IOException {
    var reply = answered(request, headAlone, limit);
    hearing.hear(new String(request, StandardCharsets.ISO_8859_1), reply);
    return reply;
  }

  private Reply answered(byte[] request, boolean headAlone, Duration limit) throws IOException {
    var began = System.nanoTime();
    try (var socket = new Socket()) {
      socket.connect(hub, (int) LONGEST.toMillis());
      socket.setSoTimeout((int) limit.toMillis());
      try {
        socket.getOutputStream().write(request);
      } catch (IOException _) {
        // Whoever says too much is answered before they have ended; what was said is read below.
      }
      var in = new BufferedInputStream(socket.getInputStream());
      var status = line(in);
      if (status.isEmpty()) {
        return new Reply(0, List.of(), "", since(began));
      }
      var headers = new ArrayList<String>();
      for (var header = line(in); !header.isEmpty(); header = line(in)) {
        headers.add(header);
      }
      var head = new Reply(Integer.parseInt(status.split(" ")[1]), headers, "", since(began));
      var body = headAlone ? "" : new String(body(head, in), StandardCharsets.UTF_8);
      return new Reply(head.status(), headers, body, since(began));
    }
  }

  private static byte[] body(Reply head, InputStream in) throws IOException {
    if (head.header("Content-Type").startsWith("text/event-stream")) {
      return new byte[0];
    }
    if (head.header("Transfer-Encoding").equals("chunked")) {
      return chunks(in);
    }
    var length = head.header("Content-Length");
    var expected = length.isEmpty() ? NO_LENGTH : Integer.parseInt(length);
    return expected == NO_LENGTH ? in.readAllBytes() : in.readNBytes(expected);
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var all = new ByteArrayOutputStream();
    for (var size = line(in); !size.isEmpty() && !size.equals("0"); size = line(in)) {
      all.writeBytes(in.readNBytes(Integer.parseInt(size, 16)));
      line(in);
    }
    return all.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    var text = new StringBuilder();
    for (var one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
      if (one != '\r') {
        text.append((char) one);
      }
    }
    return text.toString();
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
