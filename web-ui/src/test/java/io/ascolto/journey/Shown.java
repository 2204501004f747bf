package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A picture that somebody added. */
record Shown(String path, String url) {

  private static final Pattern SOURCE = Pattern.compile("src=\"([^\"]+)\"");

  static Shown by(Client author, Photo photo) {
    var added = author.upload("/api/pictures", photo.file());
    assertCreated(added);
    var picture = added.json();
    assertThat(picture.path("width").asInt()).isEqualTo(photo.width());
    assertThat(picture.path("height").asInt()).isEqualTo(photo.height());
    return new Shown(
        "/api/pictures/" + picture.path("id").asString(), picture.path("url").asString());
  }

  /** The one that an idea shows. */
  static Shown in(Client reader, String idea) {
    var source = SOURCE.matcher(reader.get(idea).json().path("html").asString());
    assertThat(source.find()).isTrue();
    return new Shown("/" + source.group(1), source.group(1));
  }

  private String text() {
    return "See ![the mill](" + url + ")";
  }

  Map<String, String> remark() {
    return Map.of("text", text());
  }

  Map<String, Object> in(Scene scene) {
    return in(scene.board(), "A quiet mill");
  }

  Map<String, Object> in(String board, String title) {
    return Map.of("board", board, "title", title, "text", text(), "tags", List.of());
  }
}
