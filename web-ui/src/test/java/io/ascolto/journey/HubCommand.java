package io.ascolto.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
}
