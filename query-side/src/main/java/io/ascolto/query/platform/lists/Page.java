package io.ascolto.query.platform.lists;

import io.ascolto.events.ballot.Choice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A reply as bytes, the same for all of one audience but for the places where each viewer's own
 * vote goes: those are filled in by copying, without serialising anything again.
 */
public final class Page implements Question.Answer {

  private static final byte[] NONE = "null".getBytes(StandardCharsets.US_ASCII);
  private static final int OVERHEAD = 200;

  private record Hole(int at, String idea) {}

  private final byte[] bytes;
  private final List<Hole> holes;

  private Page(byte[] bytes, List<Hole> holes) {
    this.bytes = bytes;
    this.holes = List.copyOf(holes);
  }

  /** Writes a page from left to right. */
  public static final class Writing {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
    private final List<Hole> holes = new ArrayList<>();

    public Writing add(byte[] part) {
      bytes.writeBytes(part);
      return this;
    }

    public Writing add(String ascii) {
      return add(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** The body of the viewer's vote on this idea, or {@code null}. */
    public Writing addVoteOn(String idea) {
      holes.add(new Hole(bytes.size(), idea));
      return add(NONE);
    }

    public Page done() {
      return new Page(bytes.toByteArray(), holes);
    }
  }

  boolean asksForVotes() {
    return !holes.isEmpty();
  }

  /** As somebody sees it who has no vote. */
  byte[] withoutVotes() {
    return bytes;
  }

  byte[] with(Map<String, Choice> votes) {
    if (holes.stream().noneMatch(hole -> votes.containsKey(hole.idea()))) {
      return bytes;
    }
    var filled = new ByteArrayOutputStream(bytes.length + 20 * holes.size());
    int from = 0;
    for (var hole : holes) {
      var choice = votes.get(hole.idea());
      if (choice != null) {
        filled.write(bytes, from, hole.at() - from);
        filled.writeBytes(("{\"choice\":\"" + choice + "\"}").getBytes(StandardCharsets.US_ASCII));
        from = hole.at() + NONE.length;
      }
    }
    filled.write(bytes, from, bytes.length - from);
    return filled.toByteArray();
  }

  @Override
  public long weight() {
    return OVERHEAD + bytes.length + (long) OVERHEAD * holes.size();
  }
}
