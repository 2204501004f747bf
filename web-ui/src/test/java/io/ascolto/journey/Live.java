package io.ascolto.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A stream of Server-Sent Events, read as they come. */
public final class Live implements AutoCloseable {

  private final Stream<String> body;
  private final Iterator<String> lines;

  /**
   * @param heard gets every line
   */
  Live(HttpResponse<Stream<String>> response, Consumer<String> heard) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException("Answered " + response.statusCode());
    }
    body = response.body().peek(heard);
    lines = body.iterator();
  }

  /** The data of the next message; heartbeats are none. */
  public String next() throws Exception {
    return CompletableFuture.supplyAsync(this::data).get(20, TimeUnit.SECONDS);
  }

  /** Reads on until the hub ends the stream; fails where it does not within this time. */
  public void awaitEnd(Duration limit) throws Exception {
    CompletableFuture.runAsync(() -> lines.forEachRemaining(_ -> {}))
        .get(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private String data() {
    while (lines.hasNext()) {
      var line = lines.next();
      if (line.startsWith("data:")) {
        return line.substring("data:".length());
      }
    }
    throw new IllegalStateException("The stream ended", new TimeoutException());
  }

  @Override
  public void close() {
    body.close();
  }
}
