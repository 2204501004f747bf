package io.ascolto.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A form with files, part by part.
 *
 * @param parts heads and contents, as they go over the wire
 */
record Form(List<String> parts) {

  static final String BOUNDARY = "fuzz-7f3a";

  /** A look at a file: nothing comes of it. */
  static Form usual(String board) {
    return new Form(List.of())
        .field("dryRun", "true")
        .field("format", "csv")
        .field("board", board)
        .file("ideas.csv", "title,votes\nA quiet mill,3\n");
  }

  Form field(String name, String value) {
    return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
  }

  Form file(String name, String content) {
    return part(
        "Content-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"", content);
  }

  Form part(String head, String content) {
    var more = new ArrayList<>(parts);
    more.add(head + "\r\n\r\n" + content);
    return new Form(more);
  }

  byte[] bytes() {
    var text = new StringBuilder();
    parts.forEach(part -> text.append("--" + BOUNDARY + "\r\n").append(part).append("\r\n"));
    return text.append("--" + BOUNDARY + "--\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  Asked in(Asked asked) {
    return asked.carrying("multipart/form-data; boundary=" + BOUNDARY, bytes());
  }
}
