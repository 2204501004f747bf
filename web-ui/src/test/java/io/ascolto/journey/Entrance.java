package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

/** How people get into a hub without a mail server, whose owner reads them their codes. */
record Entrance(Hub hub) {

  /** A browser on our page; each in a place of its own, or the limits of one were another's. */
  Client browser() {
    var place = "2001:db8::" + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff);
    return Browser.fromOurPage(hub.anonymous()).with("X-Forwarded-For", place);
  }

  Answer ask(String email) {
    return browser().post("/api/session/code", Map.of("email", email));
  }

  Answer enter(String email, String code, Client browser) {
    return browser.post("/api/session", Map.of("email", email, "code", code));
  }

  Browser signedIn(String email) {
    return signedIn(email, browser());
  }

  Browser signedIn(String email, Client browser) {
    assertThat(ask(email).status()).isEqualTo(202);
    var entered = enter(email, code(email), browser);
    assertThat(entered.status()).as(entered.toString()).isEqualTo(204);
    return Browser.given(entered, hub.anonymous());
  }

  /** The last one, as the owner reads it in the outbox. */
  String code(String email) {
    return hub.owner()
        .get("/api/outbox")
        .json()
        .valueStream()
        .filter(letter -> letter.path("to").asString().equals(email))
        .findFirst()
        .map(letter -> letter.path("subject").asString().replaceAll("\\D", ""))
        .orElseThrow();
  }
}
