package io.ascolto.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The formatter decides layout. Here it runs on the JDK of the tests, whichever runs Maven. */
class SourceFormTest {

  @Test
  void everyFileIsAsTheFormatterWritesIt() throws IOException {
    assertThat(SourcesTest.sources())
        .as("run mvn spotless:apply with JAVA_HOME at a JDK 21 or later")
        .filteredOn(file -> !formatted(file))
        .isEmpty();
  }

  private static boolean formatted(Path file) {
    try {
      var source = Files.readString(file);
      return new Formatter().formatSourceAndFixImports(source).equals(source);
    } catch (IOException | FormatterException unreadable) {
      throw new IllegalStateException(file.toString(), unreadable);
    }
  }
}
