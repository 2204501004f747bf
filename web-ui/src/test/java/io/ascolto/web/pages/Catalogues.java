package io.ascolto.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The catalogues as they are in the sources of the browser application. */
final class Catalogues {

  private static final Path LOCALES = Path.of("src/main/browser/src/locales");

  private Catalogues() {}

  static Language language(String tag) {
    try {
      var texts =
          JsonMapper.shared()
              .readValue(
                  Files.readString(LOCALES.resolve(tag + ".json")),
                  new TypeReference<Map<String, String>>() {});
      return new Language(Locale.forLanguageTag(tag), texts);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
