package io.ascolto.proof;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One HTTP/1.1 connection with at most one request under way. Reads no more than it must. */
final class Wire {

  private static final int UNKNOWN = -1;
  private static final int CHUNKED = -2;

  private final SocketChannel channel;
  private byte[] answer = new byte[16 * 1024];
  private int filled;
  private int head = UNKNOWN;
  private int length = UNKNOWN;
  private int status;
  private long due;

  Wire(InetSocketAddress hub, Selector selector) throws IOException {
    channel = SocketChannel.open(hub);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  void ask(byte[] request, long due) throws IOException {
    this.due = due;
    filled = 0;
    head = UNKNOWN;
    length = UNKNOWN;
    var bytes = ByteBuffer.wrap(request);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Takes what has come; true once the answer is complete. */
  boolean read() throws IOException {
    if (filled == answer.length) {
      answer = Arrays.copyOf(answer, answer.length * 2);
    }
    var count = channel.read(ByteBuffer.wrap(answer, filled, answer.length - filled));
    if (count < 0) {
      throw new EOFException();
    }
    var from = Math.max(0, filled - 3);
    filled += count;
    if (head == UNKNOWN) {
      findHead(from);
    }
    return switch (length) {
      case UNKNOWN -> false;
      case CHUNKED -> endsWith("\r\n0\r\n\r\n");
      default -> filled >= head + length;
    };
  }

  int status() {
    return status;
  }

  long due() {
    return due;
  }

  private void findHead(int from) {
    for (var i = from; i + 3 < filled; i++) {
      if (answer[i] == '\r' && answer[i + 2] == '\r' && answer[i + 3] == '\n') {
        head = i + 4;
        readHead(new String(answer, 0, head, StandardCharsets.ISO_8859_1));
        return;
      }
    }
  }

  private void readHead(String text) {
    status = Integer.parseInt(text.substring(9, 12));
    var lower = text.toLowerCase(Locale.ROOT);
    var at = lower.indexOf("\r\ncontent-length:");
    if (at >= 0) {
      length = Integer.parseInt(text.substring(at + 17, text.indexOf('\r', at + 2)).trim());
    } else {
      length = lower.contains("\r\ntransfer-encoding: chunked") ? CHUNKED : 0;
    }
  }

  private boolean endsWith(String end) {
    var start = filled - end.length();
    return start >= 0
        && new String(answer, start, end.length(), StandardCharsets.ISO_8859_1).equals(end);
  }
}
