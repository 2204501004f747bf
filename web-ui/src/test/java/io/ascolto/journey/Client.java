package io.ascolto.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON with a hub; immutable, so that a test can keep one for each person in it. */
public final class Client {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String address;
  private final List<String> headers;

  Client(String address, String... headers) {
    this(address, List.of(headers));
  }

  private Client(String address, List<String> headers) {
    this.address = address;
    this.headers = headers;
  }

  public Client with(String header, String value) {
    var more = new ArrayList<>(headers);
    more.addAll(List.of(header, value));
    return new Client(address, List.copyOf(more));
  }

  /** Acts as this member, named by id or e-mail address. */
  public Client as(String member) {
    return with("X-Act-As", member);
  }

  /** Reads what holds at least the write that was answered so. */
  public Client after(Answer write) {
    return with("Ascolto-Wait-For", Long.toString(write.position()));
  }

  public Answer get(String path) {
    return send("GET", path, "");
  }

  public Answer head(String path) {
    return send("HEAD", path, "");
  }

  /** Hears of what changes at this path until it is closed. */
  public Live listen(String path) throws IOException, InterruptedException {
    var request = with("Accept", "text/event-stream").request(path);
    return new Live(
        HTTP.send(request.build(), BodyHandlers.ofLines()),
        line -> hear("live " + path, path + headers, line));
  }

  public Answer delete(String path) {
    return send("DELETE", path, "");
  }

  public Answer post(String path) {
    return send("POST", path, "");
  }

  public Answer post(String path, Object body) {
    return with("Content-Type", "application/json")
        .send("POST", path, JSON.writeValueAsString(body));
  }

  public Answer put(String path, Object body) {
    return putRaw(path, JSON.writeValueAsString(body));
  }

  public Answer putRaw(String path, String body) {
    return with("Content-Type", "application/json").send("PUT", path, body);
  }

  /** Fields and CSV files as a form sends them. */
  public Answer upload(String path, Map<String, String> fields, Map<String, String> files) {
    var boundary = UUID.randomUUID().toString();
    var form = new StringBuilder();
    fields.forEach((name, value) -> part(form, boundary, "name=\"" + name + "\"", value));
    files.forEach((name, content) ->
        part(form, boundary, "name=\"files\"; filename=\"" + name + "\"", content));
    form.append("--").append(boundary).append("--\r\n");
    files
        .values()
        .forEach(csv -> ConfidedFiles.by(fields.getOrDefault("format", ""), csv, Overheard.ALL));
    return with("Content-Type", "multipart/form-data; boundary=" + boundary)
        .send("POST", path, form.toString());
  }

  /** A picture as a form sends it. */
  public Answer upload(String path, byte[] file) {
    var boundary = UUID.randomUUID().toString();
    var form = new ByteArrayOutputStream();
    form.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n")
            .formatted(boundary)
            .getBytes(UTF_8));
    form.writeBytes(file);
    form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
    var type = "multipart/form-data; boundary=" + boundary;
    var answer =
        with("Content-Type", type)
            .sent("POST", path, BodyPublishers.ofByteArray(form.toByteArray()));
    hear("POST " + path, path + headers, answer.text() + answer.headers().map());
    return answer;
  }

  /** What is no text, and may have some in it. */
  public byte[] bytes(String path) {
    try {
      var answer = HTTP.send(request(path).build(), BodyHandlers.ofByteArray());
      var words = Overheard.words(answer.body());
      hear("GET " + path, path + headers, words + answer.headers().map());
      return answer.body();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void part(StringBuilder form, String boundary, String named, String content) {
    form.append("--").append(boundary).append("\r\n");
    form.append("Content-Disposition: form-data; ").append(named).append("\r\n\r\n");
    form.append(content).append("\r\n");
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
  }

  private Answer send(String method, String path, String body) {
    Confided.by(method, path, body, Overheard.ALL);
    var answer = sent(method, path, body);
    if (path.equals("/api/outbox") && answer.good()) {
      hearLetters(answer);
    } else {
      hear(method + " " + path, path + headers + body, answer.text() + answer.headers().map());
    }
    return answer;
  }

  private Answer sent(String method, String path, String body) {
    return sent(
        method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private Answer sent(String method, String path, BodyPublisher body) {
    var request = request(path).timeout(Duration.ofSeconds(30)).method(method, body);
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The owner is told everything. */
  void hear(String by, String asked, String told) {
    var isOwner =
        headers.contains("Bearer " + Hub.OWNER_KEY)
            && !headers.contains("X-Act-As")
            && !headers.contains("Ascolto-Seen-By");
    if (!isOwner) {
      Overheard.ALL.hear(new Overheard.Told(by, asked, told), this::listener);
    }
  }

  /** What the hub says of whoever asks, now. */
  private Overheard.Listener listener() {
    var session = sent("GET", "/api/session", "");
    var me = sent("GET", "/api/me", "");
    return new Overheard.Listener(
        session.good() && session.text().contains("\"SEE_MEMBERS\""),
        session.good() && session.text().contains("\"KEEP_MEMBERS\""),
        me.good() ? me.text() : "");
  }

  private static void hearLetters(Answer outbox) {
    outbox
        .json()
        .forEach(letter ->
            Overheard.ALL.hearLetter(
                letter.path("to").asString(),
                letter.path("subject").asString() + "\n" + letter.path("text").asString()));
  }
}
