package io.ascolto.events;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The event families and events of this module, found among its compiled classes. */
final class AllEvents {

  private AllEvents() {}

  static List<Class<?>> families() throws IOException, URISyntaxException {
    var root = Path.of(Sealed.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith("Event.class"))
          .map(name -> name.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .<Class<?>>map(AllEvents::load)
          .filter(Class::isSealed)
          .toList();
    }
  }

  static List<Class<?>> events() throws IOException, URISyntaxException {
    return families().stream().flatMap(AllEvents::permitted).toList();
  }

  /** A family may be cut into smaller ones. */
  private static Stream<Class<?>> permitted(Class<?> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .flatMap(type -> type.isSealed() ? permitted(type) : Stream.of(type));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
