package io.ascolto.journey;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page as somebody without JavaScript gets it, and what it tells the application. */
record Page(Answer answer) {

  static Page of(Client reader, String path) {
    return new Page(reader.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get(path));
  }

  int status() {
    return answer.status();
  }

  String title() {
    return found("<title>(.*?)</title>");
  }

  String lang() {
    return found("<html lang=\"(.*?)\"");
  }

  String canonical() {
    return found("rel=\"canonical\" href=\"(.*?)\"").replace("&#x3D;", "=").replace("&amp;", "&");
  }

  boolean isFindable() {
    return !answer.text().contains("noindex");
  }

  /** What is read without JavaScript. */
  String text() {
    return found("<main (.*)</main>");
  }

  /** The API's answers by their paths. */
  JsonNode told() {
    return JsonMapper.shared()
        .readTree(found("<script type=\"application/json\"[^>]*id=\"state\">(.*?)</script>"))
        .path("answers");
  }

  String found(String pattern) {
    var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(answer.text());
    if (!matcher.find()) {
      throw new AssertionError("No " + pattern + " in " + answer);
    }
    return matcher.group(1);
  }
}
