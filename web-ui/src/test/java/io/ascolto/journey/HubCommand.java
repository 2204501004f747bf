package io.ascolto.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What starts a hub: the packaged jar where {@code ascolto.jar} names one, else the classes of this
 * build.
 */
final class HubCommand {

  private HubCommand() {}

  static List<String> line() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    var options = System.getProperty("ascolto.jvm", "");
    command.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ")));
    var jar = System.getProperty("ascolto.jar", "");
    if (jar.isEmpty()) {
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add("io.ascolto.web.Ascolto");
    } else {
      command.addAll(List.of("-jar", jar));
    }
    return command;
  }

  /** What one call gave. */
  record Ran(int code, String said) {}

  /** Calls the program with these arguments, where a hub's folders are. */
  static Ran ran(Path home, String... arguments) throws IOException, InterruptedException {
    return ran(home, Map.of(), arguments);
  }

  /** The same with these environment variables. */
  static Ran ran(Path home, Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    var line = Stream.concat(line().stream(), Arrays.stream(arguments)).toList();
    var program = new ProcessBuilder(line).directory(home.toFile()).redirectErrorStream(true);
    withoutSettings(program.environment());
    program.environment().putAll(variables);
    var process = program.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  /** What this machine sets for some hub is not meant for one in a test. */
  static void withoutSettings(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(variable ->
            variable.startsWith("SPRING_")
                || variable.startsWith("ASCOLTO_")
                || variable.startsWith("SERVER_"));
  }
}
