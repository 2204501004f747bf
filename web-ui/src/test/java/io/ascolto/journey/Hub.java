package io.ascolto.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/** A hub in a process of its own, with folders of its own, that can be killed and started again. */
public final class Hub implements AutoCloseable {

  public static final String OWNER_KEY = "the-key-of-the-owner-in-the-tests";
  public static final String OWNER_EMAIL = "owner@example.org";

  private static final String LINK = "Enter as owner (15 minutes, once): ";
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private final Path home;
  private final int port;
  private final Map<String, String> settings;
  private Process process;

  private Hub(Path home, Map<String, String> settings) {
    this.home = home;
    this.port = freePort();
    this.settings = settings;
    this.process = launch();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
  }

  /** A hub on embedded stores, answering. */
  public static Hub embedded() {
    return started(Map.of());
  }

  /** A hub with these environment variables, launched a moment ago and not yet answering. */
  public static Hub launched(Map<String, String> settings) {
    return new Hub(newHome(), settings);
  }

  /** A hub whose log and keys are in PostgreSQL, answering. */
  public static Hub on(Postgres postgres) {
    return started(postgres.settings());
  }

  /** A hub on the data and keys that another left in this folder, answering. */
  static Hub over(Path home) {
    return over(home, Map.of());
  }

  /** The same with other settings. */
  static Hub over(Path home, Map<String, String> settings) {
    var hub = launchedOver(home, settings);
    hub.awaitHealth();
    return hub;
  }

  /** The same, launched a moment ago and not yet answering. */
  static Hub launchedOver(Path home, Map<String, String> settings) {
    return new Hub(home, settings);
  }

  private static Hub started(Map<String, String> settings) {
    var hub = launched(settings);
    hub.awaitHealth();
    return hub;
  }

  public Client owner() {
    return new Client(address(), "Authorization", "Bearer " + OWNER_KEY);
  }

  public Client anonymous() {
    return new Client(address());
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** The folder that holds data, keys and output. */
  public Path home() {
    return home;
  }

  public Path data() {
    return home.resolve("data");
  }

  public Path output() {
    return home.resolve("hub.log");
  }

  /** The owner's one-time link that was printed last. */
  public URI ownerLink() {
    try (var lines = Files.lines(output())) {
      return lines
          .filter(line -> line.startsWith(LINK))
          .reduce((_, last) -> last)
          .map(line -> URI.create(line.substring(LINK.length())))
          .orElseThrow(() -> new AssertionError("No link was printed"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Ends the process as a power cut would: nothing of it gets to run again. */
  public void kill9() {
    process.destroyForcibly();
    await().atMost(30, SECONDS).until(() -> !process.isAlive());
  }

  /** Asks the process to end and waits until it has; one in training writes its cache first. */
  public void stop() {
    process.destroy();
    await().atMost(180, SECONDS).until(() -> !process.isAlive());
  }

  /** Starts the stopped or killed hub again on what it left behind. */
  public void restart() {
    relaunch();
    awaitHealth();
  }

  /** Like {@link #restart()}, without waiting until it answers. */
  public void relaunch() {
    if (process.isAlive()) {
      throw new IllegalStateException("The hub still runs");
    }
    process = launch();
  }

  public void awaitHealth() {
    awaitAnswer("/actuator/health");
  }

  /** Waits until a visitor gets this page. */
  public void awaitAnswer(String path) {
    await()
        .atMost(START_LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptionsMatching(e -> e instanceof UncheckedIOException)
        .until(() -> answers(path));
  }

  /** Waits until every view shows what the log held when this was called. */
  public void awaitViews(Duration limit) {
    var head = Views.of(owner()).head();
    await()
        .atMost(limit)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> Views.of(owner()).shows(head));
  }

  private boolean answers(String path) {
    if (!process.isAlive()) {
      throw new IllegalStateException("The hub ended with " + process.exitValue() + ":\n" + tail());
    }
    return anonymous().get(path).status() == 200;
  }

  private Process launch() {
    var environment = new ProcessBuilder(HubCommand.line()).directory(home.toFile());
    HubCommand.withoutSettings(environment.environment());
    environment
        .environment()
        .putAll(
            Map.of(
                "SERVER_PORT", Integer.toString(port),
                "ASCOLTO_OWNER_EMAIL", OWNER_EMAIL,
                "ASCOLTO_OWNER_API_KEY", OWNER_KEY));
    environment.environment().putAll(settings);
    environment.redirectErrorStream(true);
    environment.redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
    try {
      return environment.start();
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  private String tail() {
    try {
      var lines = Files.readAllLines(output());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private static Path newHome() {
    try {
      return Files.createTempDirectory("ascolto-hub-");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** Letters that no test has looked at tell something, too. */
  private void readLetters() {
    try {
      owner().get("/api/outbox");
    } catch (UncheckedIOException _) {
      // It answers no more.
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      readLetters();
    }
    kill9();
    try (var files = Files.walk(home)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }
}
