package io.ascolto.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiled classes do not show. */
class SourcesTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  @Test
  void noFileIsLongerThan250Lines() throws IOException {
    assertThat(sources()).filteredOn(file -> lines(file).size() > 250).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    assertThat(sources())
        .filteredOn(file -> file.toString().contains("/src/main/"))
        .extracting(Path::getParent)
        .allSatisfy(folder ->
            assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked"));
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    assertThat(sources())
        .filteredOn(file -> !file.endsWith("SourcesTest.java"))
        .filteredOn(file ->
            lines(file).stream().anyMatch(line -> line.matches(".*\\b(TODO|FIXME|XXX)\\b.*")))
        .isEmpty();
  }

  /** Whatever else asked a hub, or got its letters, would hear what nobody searches. */
  @Test
  void whatJourneysAreToldIsHeardInFewPlaces() throws IOException {
    var hearing = Set.of("Client", "Traveller", "RawHttp", "PostOffice");
    // Figures, which no test takes; a hub inside its test, which is asked by its owner.
    var others = Set.of("Wire", "Watchers", "EventLoopTest", "ArchitectureTest", "SourcesTest");
    var asking =
        Pattern.compile(
            "\\b(HttpClient|SocketChannel|GreenMailExtension|WebClient|RestClient|URLConnection"
                + "|java\\.net\\.Socket)\\b");
    assertThat(sources())
        .filteredOn(file -> file.toString().contains("/web-ui/src/test/"))
        .filteredOn(file -> lines(file).stream().anyMatch(line -> asking.matcher(line).find()))
        .extracting(file -> file.getFileName().toString().replace(".java", ""))
        .filteredOn(name -> !others.contains(name))
        .containsExactlyInAnyOrderElementsOf(hearing);
  }

  static List<Path> sources() throws IOException {
    try (Stream<Path> files =
        Stream.of("shared-events", "command-side", "query-side", "web-ui")
            .map(module -> PROJECT.resolve(module).resolve("src"))
            .flatMap(SourcesTest::walk)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
