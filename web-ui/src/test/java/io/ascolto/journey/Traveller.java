package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser of its own: it goes where it is sent, and keeps its cookies. */
final class Traveller {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final Hub hub;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  Traveller(Hub hub) {
    this.hub = hub;
  }

  /** From our page over the provider's form back to our page. */
  URI signIn(String name) {
    return followed(passworded(name, leave("acme")));
  }

  HttpResponse<String> leave(String id) {
    return get(URI.create(hub.address() + "/api/session/oidc/" + id));
  }

  HttpResponse<String> passworded(String name, HttpResponse<String> left) {
    var form = left;
    while (form.statusCode() / 100 == 3) {
      form = get(place(form));
    }
    var csrf = CSRF.matcher(form.body());
    assertThat(csrf.find()).as(form.body()).isTrue();
    var fields =
        "username="
            + coded(name)
            + "&password="
            + coded(IdentityProvider.PASSWORD)
            + "&_csrf="
            + coded(csrf.group(1));
    return send(
        HttpRequest.newBuilder(form.uri().resolve("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  /** Until it is back on our page; which one the fragment says. */
  URI followed(HttpResponse<String> answer) {
    var last = answer;
    while (!place(last).toString().startsWith(hub.address() + "/enter")) {
      last = get(place(last));
    }
    return place(last);
  }

  HttpResponse<String> get(URI place) {
    return send(HttpRequest.newBuilder(place));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.uri().toString().startsWith(hub.address())) {
        hear(answer);
      }
      return answer;
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** On their way nobody is anybody yet. */
  private static void hear(HttpResponse<String> answer) {
    var told = answer.body() + answer.headers().map();
    var by = "GET " + answer.uri().getPath();
    Overheard.ALL.hear(
        new Overheard.Told(by, answer.uri().toString(), told), () -> Overheard.Listener.NOBODY);
  }

  void keep(String cookie) {
    try {
      cookies.put(URI.create(hub.address()), Map.of("Set-Cookie", List.of(cookie)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reads what includes the write that the page was told of. */
  Client entered(String name) {
    var said = signIn(name).getFragment();
    assertThat(said).startsWith("entered=");
    return client().with("Ascolto-Wait-For", said.substring("entered=".length()));
  }

  Client client() {
    var cookie =
        cookies.getCookieStore().getCookies().stream()
            .filter(one -> one.getName().equals("ascolto"))
            .findFirst()
            .map(HttpCookie::getValue)
            .orElseThrow();
    return Browser.fromOurPage(hub.anonymous()).with("Cookie", "ascolto=" + cookie);
  }

  static URI place(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(answer.uri()::resolve)
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
