package io.ascolto.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A server as Debian has it, with a hub below /feedback/. */
final class Proxy implements AutoCloseable {

  /** Which one, and how it is told of the hub; what docs/operations.md says is in here. */
  enum Kind {
    NGINX(
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
        """) {
      @Override
      List<String> arguments(Path folder, Path configuration) {
        var errors = folder.resolve("error.log").toString();
        return List.of("-p", folder.toString(), "-e", errors, "-c", configuration.toString());
      }
    },
    CADDY(
        """
        {
          admin off
          auto_https off
          storage file_system %2$s
        }
        http://127.0.0.1:%3$d {
          redir /feedback /feedback/
          handle_path /feedback/* {
            reverse_proxy 127.0.0.1:%4$d
          }
        }
        """) {
      @Override
      List<String> arguments(Path folder, Path configuration) {
        return List.of("run", "--adapter", "caddyfile", "--config", configuration.toString());
      }
    };

    private final String configuration;

    Kind(String configuration) {
      this.configuration = configuration;
    }

    abstract List<String> arguments(Path folder, Path configuration);

    String program() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Path folder;
  private final Process process;

  Proxy(Kind kind, Path program, int port, Hub hub) throws IOException {
    folder = Files.createTempDirectory("ascolto-proxy-");
    var user = System.getProperty("user.name");
    var file = folder.resolve("configuration");
    Files.writeString(file, kind.configuration.formatted(user, folder, port, hub.port()));
    var command =
        Stream.concat(Stream.of(program.toString()), kind.arguments(folder, file).stream());
    process =
        new ProcessBuilder(command.toList())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    await().atMost(10, SECONDS).until(() -> answers("http://127.0.0.1:" + port + "/feedback"));
  }

  /** Where it is installed. */
  static Optional<Path> program(Kind kind) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, kind.program()))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private boolean answers(String address) throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException(Files.readString(folder.resolve("output.log")));
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
