package io.ascolto.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
