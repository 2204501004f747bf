package io.ascolto.command.member;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one way in which the hub asks another machine for something. The addresses are the operator's
 * own settings, or are named by a provider at such an address; none is anybody else's. So they may
 * lie in a network of the company's, and what they may not is to lead on: a redirect is refused, as
 * is what is long or slow. Every method waits: not for an event loop.
 */
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever {

  private static final Set<String> SCHEMES = Set.of("https", "http");
  private static final int GOOD = 200;

  private final Duration longestWait;
  private final int longestAnswer;
  private final HttpClient client;

  ProviderHttp() {
    this(Duration.ofSeconds(5), 256 * 1024);
  }

  ProviderHttp(Duration longestWait, int longestAnswer) {
    this.longestWait = longestWait;
    this.longestAnswer = longestAnswer;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(longestWait)
            .build();
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
    var request = HttpRequest.newBuilder(checked(asked.getURI()));
    asked
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    var body = asked.getBody();
    request.method(
        asked.getMethod().name(),
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    var told = answer(request.build());
    var answer = new HTTPResponse(told.statusCode());
    told.headers()
        .map()
        .forEach((name, values) -> answer.setHeader(name, values.toArray(String[]::new)));
    answer.setBody(told.body());
    return answer;
  }

  @Override
  public Resource retrieveResource(URL address) throws IOException {
    var told = answer(HttpRequest.newBuilder(checked(URI.create(address.toString()))).build());
    if (told.statusCode() != GOOD) {
      throw new IOException("Answered with " + told.statusCode());
    }
    return new Resource(told.body(), told.headers().firstValue("Content-Type").orElse(null));
  }

  /** Nothing of this machine's own files, whatever a provider names. */
  private static URI checked(URI address) throws IOException {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme) || address.getHost() == null) {
      throw new IOException("Not an address to be asked");
    }
    return address;
  }

  /** The whole of it in time, not only its beginning. */
  private HttpResponse<String> answer(HttpRequest request) throws IOException {
    var coming =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), longestAnswer));
    try {
      return coming.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      coming.cancel(true);
      throw new IOException("No answer in " + longestWait, late);
    } catch (ExecutionException failed) {
      throw new IOException("No answer", failed.getCause());
    } catch (InterruptedException interrupted) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
