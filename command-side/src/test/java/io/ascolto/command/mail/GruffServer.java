package io.ascolto.command.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Speaks just enough SMTP to refuse. */
final class GruffServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> replies;

  /**
   * @param replies by the beginning of a command; the rest is answered kindly
   */
  GruffServer(Map<String, String> replies) {
    this.replies = replies;
    try {
      this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        talk(client);
      } catch (SocketException _) {
        // Either of the two has hung up.
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    say(client, "220 gruff.example.org");
    var command = in.readLine();
    while (command != null) {
      say(client, reply(command));
      if (command.equals("DATA") && reply(command).startsWith("354")) {
        while (!".".equals(in.readLine())) {
          // Not read.
        }
        say(client, reply("."));
      }
      command = in.readLine();
    }
  }

  private String reply(String command) {
    return replies.entrySet().stream()
        .filter(reply -> command.startsWith(reply.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(command.equals("DATA") ? "354 Go on" : "250 Very well");
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
