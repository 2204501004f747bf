package io.ascolto.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's nginx as it comes, with a hub below /feedback/. */
final class Nginx implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      daemon off;
      user %1$s;
      worker_processes 1;
      pid %2$s/nginx.pid;
      error_log %2$s/error.log;
      events {}
      http {
        access_log off;
        client_body_temp_path %2$s/body;
        proxy_temp_path %2$s/proxy;
        fastcgi_temp_path %2$s/fastcgi;
        uwsgi_temp_path %2$s/uwsgi;
        scgi_temp_path %2$s/scgi;
        server {
          listen 127.0.0.1:%3$d;
          location /feedback/ {
            proxy_pass http://127.0.0.1:%4$d/;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_read_timeout 1h;
            client_max_body_size 512m;
          }
        }
      }
      """;

  private final Path folder;
  private final Process process;

  Nginx(Path program, int port, Hub hub) throws IOException {
    folder = Files.createTempDirectory("ascolto-nginx-");
    var user = System.getProperty("user.name");
    var file = folder.resolve("nginx.conf");
    Files.writeString(file, CONFIGURATION.formatted(user, folder, port, hub.port()));
    process =
        new ProcessBuilder(
                program.toString(),
                "-p",
                folder.toString(),
                "-e",
                folder.resolve("error.log").toString(),
                "-c",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    await().atMost(10, SECONDS).until(() -> answers("http://127.0.0.1:" + port + "/feedback"));
  }

  /** Where it is installed. */
  static Optional<Path> program() {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private boolean answers(String address) throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException(Files.readString(folder.resolve("error.log")));
    }
    try {
      return new Client(address).get("/actuator/health").status() == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    await().atMost(10, SECONDS).until(() -> !process.isAlive());
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
