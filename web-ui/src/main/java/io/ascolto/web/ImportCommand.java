package io.ascolto.web;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code java -jar ascolto.jar import --format=polis --board=wages <folder>}, or {@code
 * --format=csv}, {@code companies} or {@code people} with a file: hands CSV files to a running hub
 * and shows how far it is. The key comes from the environment, so that it is in no list of
 * processes.
 */
final class ImportCommand {

  static final String NAME = "import";

  private static final String USAGE =
      """
      Usage: ASCOLTO_API_KEY=<key> java -jar ascolto.jar import --board=<slug> \
      --format=polis <folder with comments.csv and votes.csv>
      or --board=<slug> --format=csv [--dry-run] [--options=<JSON>] <file.csv>
      or --format=companies or --format=people [--dry-run] [--options=<JSON>] <file.csv>
      A hub that is not at http://localhost:8080 is named by --url=<address>.\
      """;
  private static final Set<String> CONVERSATION = Set.of("comments.csv", "votes.csv");
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final PrintStream out;

  ImportCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * The exit code: 0 when the import is done, 1 when it failed, 2 when it could not be asked for.
   */
  int run(String[] arguments, Optional<String> key) {
    var options = new DefaultApplicationArguments(arguments);
    var given = options.getNonOptionArgs().stream().skip(1).toList();
    if (key.isEmpty() || given.size() != 1 || !options.containsOption("format")) {
      out.println(USAGE);
      return 2;
    }
    try {
      return imported(options, key.get(), files(Path.of(given.getFirst())));
    } catch (WebClientResponseException refused) {
      out.println(refused.getResponseBodyAsString());
    } catch (WebClientException | IOException failure) {
      out.println(failure.getMessage());
    }
    return 2;
  }

  /** The file itself, or those of the folder that belong to a conversation. */
  private static List<Path> files(Path given) throws IOException {
    if (!Files.exists(given)) {
      throw new IOException("There is no file or folder " + given);
    }
    if (!Files.isDirectory(given)) {
      return List.of(given);
    }
    try (var files = Files.list(given)) {
      return files.filter(file -> CONVERSATION.contains(file.toFile().getName())).toList();
    }
  }

  private int imported(DefaultApplicationArguments options, String key, List<Path> files) {
    var hub =
        WebClient.builder()
            .baseUrl(option(options, "url").orElse("http://localhost:8080"))
            .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + key)
            .build();
    var form = new MultipartBodyBuilder();
    form.part("format", option(options, "format").orElseThrow());
    option(options, "board").ifPresent(board -> form.part("board", board));
    option(options, "options").ifPresent(json -> form.part("options", json));
    var dryRun = options.containsOption("dry-run");
    if (dryRun) {
      form.part("dryRun", "true");
    }
    files.forEach(file -> form.part("files", new FileSystemResource(file)));
    var accepted =
        hub.post()
            .uri("/api/imports")
            .body(BodyInserters.fromMultipartData(form.build()))
            .retrieve()
            .bodyToMono(String.class)
            .map(ImportCommand::json)
            .blockOptional(LIMIT)
            .orElseThrow();
    if (dryRun) {
      out.println(accepted.toPrettyString());
      return 0;
    }
    return watched(hub, accepted.path("id").asString());
  }

  private int watched(WebClient hub, String id) {
    var last =
        hub.get()
            .uri("/api/imports/{id}", id)
            .retrieve()
            .bodyToMono(String.class)
            .map(ImportCommand::json)
            .repeatWhen(again -> again.delayElements(EVERY))
            .doOnNext(job -> out.println(line(job)))
            .takeUntil(job -> job.path("state").asString().matches("DONE|FAILED"))
            .blockLast();
    if (last == null) {
      return 1;
    }
    last.path("failures").forEach(failure -> out.println(failure));
    return last.path("state").asString().equals("DONE") ? 0 : 1;
  }

  private static String line(JsonNode job) {
    return job.path("state").asString()
        + " "
        + job.path("done").asLong()
        + " of "
        + job.path("total").asLong()
        + ", "
        + job.path("failed").asLong()
        + " failed";
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static Optional<String> option(DefaultApplicationArguments options, String name) {
    return Optional.ofNullable(options.getOptionValues(name))
        .flatMap(all -> all.stream().findFirst());
  }
}
