package io.ascolto.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The languages that the application speaks, from the catalogues that it is built with. */
@Component
class Languages {

  private static final List<String> SPOKEN = List.of("en", "it");
  private static final String CHOSEN = "lang";

  private final Map<String, Language> byTag;

  Languages(JsonMapper json) {
    byTag =
        SPOKEN.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, tag -> read(tag, json)));
  }

  /** What was chosen before, else what the browser prefers, else English. */
  Language of(ServerRequest request) {
    return Optional.ofNullable(request.cookies().getFirst(CHOSEN))
        .flatMap(cookie -> Optional.ofNullable(byTag.get(cookie.getValue())))
        .orElseGet(() -> preferred(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  private Language preferred(@Nullable String accepted) {
    var english = byTag.get("en");
    if (accepted == null || english == null) {
      return Objects.requireNonNull(english);
    }
    try {
      var found = Locale.lookupTag(Locale.LanguageRange.parse(accepted), SPOKEN);
      return byTag.getOrDefault(String.valueOf(found), english);
    } catch (IllegalArgumentException _) {
      return english;
    }
  }

  private static Language read(String tag, JsonMapper json) {
    try (var catalogue = new ClassPathResource("app/locales/" + tag + ".json").getInputStream()) {
      var texts = json.readValue(catalogue, new TypeReference<Map<String, String>>() {});
      return new Language(Locale.forLanguageTag(tag), texts);
    } catch (IOException missing) {
      throw new UncheckedIOException("The browser application is not packed: no " + tag, missing);
    }
  }
}
