package io.ascolto.journey;

import io.ascolto.fuzz.RawHttp.Hearing;
import io.ascolto.fuzz.RawHttp.Reply;
import java.util.List;

/** Hears what a hub answers to bytes, whoever it is that sends them. */
record OverheardWire(Hub hub) implements Hearing {

  /** By which a hub knows who asks, and with whose eyes. */
  private static final List<String> WHO =
      List.of("Authorization", "X-Act-As", "Cookie", "Ascolto-Seen-By");

  @Override
  public void hear(String asked, Reply reply) {
    var by = asked.lines().findFirst().orElse("");
    who(asked).hear(by, asked, reply.body() + reply.headers());
  }

  /** Several of one header, or odd ones, tell nobody who it is. */
  private Client who(String asked) {
    var who = hub.anonymous();
    for (var header : WHO) {
      var start = header + ": ";
      var said =
          asked
              .lines()
              .takeWhile(line -> !line.isEmpty())
              .filter(line -> line.startsWith(start))
              .map(line -> line.substring(start.length()))
              .toList();
      if (said.size() == 1 && said.getFirst().matches("[\\x20-\\x7e]+")) {
        who = who.with(header, said.getFirst());
      }
    }
    return who;
  }
}
