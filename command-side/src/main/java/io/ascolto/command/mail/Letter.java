package io.ascolto.command.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mail to one person, in their language.
 *
 * @param text says the same as {@code html}
 * @param headers besides those that every mail has
 */
public record Letter(
    String to, String subject, String text, String html, Map<String, String> headers) {

  private static final Pattern MESSAGE_ID =
      Pattern.compile("<[\\p{Graph}&&[^<>@]]+@[\\p{Graph}&&[^<>@]]+>");

  /** Nobody's reply of absence is for a machine (RFC 3834). */
  private static final Map<String, String> FROM_A_MACHINE =
      Map.of("Auto-Submitted", "auto-generated");

  public Letter {
    subject = Plain.line(subject);
    headers = Map.copyOf(headers);
    if (!headers.values().stream().allMatch(value -> value.matches("[\\p{Graph} ]+"))) {
      throw new IllegalArgumentException("A header is one line of ASCII");
    }
  }

  /**
   * @throws IllegalArgumentException if not all its links lead to the same place
   */
  public static Letter of(String to, String subject, Words words, List<Block> blocks) {
    if (blocks.stream().flatMap(Block::links).map(Link::origin).distinct().count() > 1) {
      throw new IllegalArgumentException("A letter leads to its hub and nowhere else");
    }
    var layout = new Layout(Plain.line(subject), words.language(), blocks);
    return new Letter(to, subject, layout.text(), layout.html(), FROM_A_MACHINE);
  }

  public Letter with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Letter(to, subject, text, html, more);
  }

  /**
   * Sent twice, it is one to its reader.
   *
   * @param id {@code <something@somewhere>}, as {@link Mail#messageId} makes it
   */
  public Letter withMessageId(String id) {
    if (!MESSAGE_ID.matcher(id).matches()) {
      throw new IllegalArgumentException("A Message-ID has the form <something@somewhere>");
    }
    return with("Message-ID", id);
  }

  /** Says neither to whom nor what: both are personal. */
  @Override
  public String toString() {
    return "Letter";
  }
}
