package io.ascolto.journey;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a hub answered. */
public record Answer(int status, String text, HttpHeaders headers) {

  public JsonNode json() {
    return JsonMapper.shared().readTree(text);
  }

  public boolean good() {
    return status >= 200 && status < 300;
  }

  /** The log position that the answer speaks of. */
  public long position() {
    return Long.parseLong(
        headers
            .firstValue("Ascolto-Position")
            .orElseThrow(() -> new AssertionError("No Ascolto-Position in " + this)));
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The stable code of a problem; fails where the answer is none. */
  public String problem() {
    if (!header("Content-Type").startsWith("application/problem+json")) {
      throw new AssertionError("No problem: " + this);
    }
    return json().path("code").asString("");
  }

  /** The fields that a problem names. */
  public List<String> badFields() {
    var fields = new ArrayList<String>();
    json().path("errors").forEach(error -> fields.add(error.path("field").asString("")));
    return fields;
  }
}
