package io.ascolto.proof;

import io.ascolto.journey.Hub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Unpacks the hub and lets it work for a while, so that the JVM keeps the classes it loaded and the
 * methods that were hot (JEP 483, JEP 515). A start with that cache takes a third of the time.
 * Arguments: the packaged jar, and the folder for {@code ascolto.jar}, {@code lib} and {@code
 * ascolto.aot}. Does nothing where the cache is newer than the jar.
 */
public final class Training {

  private static final String LIST = "/api/ideas?board=" + Requests.BOARD + "&sort=top";
  private static final int IDEAS = 200;
  private static final int MEMBERS = 500;
  private static final Duration WORK = Duration.ofSeconds(5);
  private static final Duration SHOWN = Duration.ofMinutes(2);

  private Training() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var jar = Path.of(arguments[0]);
    var folder = Path.of(arguments[1]);
    var cache = folder.resolve("ascolto.aot");
    if (Files.exists(cache)
        && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0) {
      return;
    }
    Files.deleteIfExists(cache);
    unpack(jar, folder);
    System.setProperty("ascolto.jar", folder.resolve("ascolto.jar").toString());
    System.setProperty(
        "ascolto.jvm", "-XX:AOTCacheOutput=" + cache + " " + System.getProperty("ascolto.jvm", ""));
    try (var hub = Hub.embedded()) {
      work(hub);
      hub.stop();
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Djarmode=tools", "-jar", jar.toString()));
    command.addAll(List.of("extract", "--force", "--destination", folder.toString()));
    var code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("The jar could not be unpacked: " + code);
    }
  }

  private static void work(Hub hub) {
    new Setup(hub).board().ideas(0, IDEAS).members(0, MEMBERS);
    new Swarm(hub.port(), 16, n -> Requests.vote(1 + n / MEMBERS, n % MEMBERS)).flatOut(WORK);
    hub.awaitViews(SHOWN);
    new Swarm(hub.port(), 16, n -> Requests.get(LIST, n % MEMBERS)).flatOut(WORK);
  }
}
