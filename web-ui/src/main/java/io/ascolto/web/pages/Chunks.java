package io.ascolto.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of the browser application that a page needs besides the first one. Its HTML names
 * them, so that a phone asks for all at once and not for some only when others have come.
 */
@Component
class Chunks {

  private static final String FIRST = "index.html";

  /** Not what lies far below or comes with some alone, such as an idea's life. */
  private static final Map<String, List<String>> SOURCES =
      Map.of(
          "idea", List.of("src/pages/IdeaPage.tsx"),
          "roadmap", List.of("src/pages/RoadmapPage.tsx", "src/dial/Dial.tsx"));

  /** As Vite writes it; what it imports are names of others. */
  private record Chunk(String file, Optional<List<String>> imports) {}

  private final Map<String, Chunk> all;
  private final Set<String> first;

  Chunks(JsonMapper json) {
    try (var manifest = new ClassPathResource("app/chunks.json").getInputStream()) {
      all = json.readValue(manifest, new TypeReference<Map<String, Chunk>>() {});
    } catch (IOException missing) {
      throw new UncheckedIOException("The browser application is not packed", missing);
    }
    first = withImports(Stream.of(FIRST));
  }

  /** Relative to the page's base. */
  List<String> of(String template, Language language) {
    var words = "src/locales/" + language.locale().toLanguageTag() + ".json";
    var sources = SOURCES.getOrDefault(template, List.of());
    return withImports(Stream.concat(Stream.of(words), sources.stream())).stream()
        .filter(file -> !first.contains(file))
        .toList();
  }

  private Set<String> withImports(Stream<String> names) {
    var files = new LinkedHashSet<String>();
    names.forEach(name -> add(name, files));
    return files;
  }

  private void add(String name, Set<String> files) {
    var chunk =
        Optional.ofNullable(all.get(name))
            .orElseThrow(() -> new IllegalStateException("The application has no " + name));
    if (files.add(chunk.file())) {
      chunk.imports().orElse(List.of()).forEach(one -> add(one, files));
    }
  }
}
