package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

/** Somebody who is signed in by a cookie, with what the hub said when it set it. */
record Browser(String setCookie, Client client) {

  /** Opens the owner's link as its page does. */
  static Browser enteredBy(URI link, Client anonymous) {
    var entered = enter(link.getFragment(), anonymous);
    assertThat(entered.status()).as(entered.toString()).isEqualTo(204);
    return given(entered, anonymous);
  }

  /** Keeps the cookie that came with an answer. */
  static Browser given(Answer answer, Client anonymous) {
    var set = answer.header("Set-Cookie");
    return new Browser(set, anonymous.with("Cookie", set.substring(0, set.indexOf(';'))));
  }

  static Answer enter(String link, Client anonymous) {
    return fromOurPage(anonymous).post("/api/session", Map.of("link", link));
  }

  static Client fromOurPage(Client client) {
    return client.with("Sec-Fetch-Site", "same-origin");
  }

  Client onOurPage() {
    return fromOurPage(client);
  }

  Client onAnotherSite() {
    return client.with("Sec-Fetch-Site", "cross-site");
  }

  String secret() {
    return setCookie.substring(setCookie.indexOf('=') + 1, setCookie.indexOf(';'));
  }
}
