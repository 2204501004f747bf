package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Notices are for whoever they are of, and a bad question gets a clear answer. */
@OnSharedHub
class NoticeRefusalsJourney {

  private static final String NOTICES = "/api/me/notices";

  @Test
  void whatIsAskedWronglyIsSaidAndStrangersAreTurnedAway(Hub hub) {
    var ada = new Entrance(hub).signedIn(somebody()).onOurPage();
    var settings = "/api/me/notice-settings";
    for (var path : List.of(NOTICES, NOTICES + "/unseen", settings)) {
      assertThat(hub.anonymous().get(path).status()).as(path).isEqualTo(401);
    }
    assertThat(ada.get(NOTICES + "?limit=0").badFields()).containsExactly("limit");
    assertThat(ada.get(NOTICES + "?cursor=x").badFields()).containsExactly("cursor");
    assertProblem(ada.put(NOTICES + "/seen", Map.of()), 422, "fields.invalid");
    assertProblem(ada.put(settings + "/STAGE", Map.of()), 422, "fields.invalid");
    assertThat(ada.put(settings + "/STAGE", Map.of("way", "PIGEON")).status()).isEqualTo(400);
    assertThat(ada.put(settings + "/WEATHER", Map.of("way", "NEVER")).status()).isEqualTo(400);
    assertProblem(
        ada.put("/api/me/following/boards/nowhere", Map.of("follows", true)), 404, "board.unknown");
    assertProblem(
        ada.put("/api/me/following/ideas/" + UUID.randomUUID(), Map.of("follows", true)),
        404,
        "idea.unknown");
    assertProblem(
        hub.anonymous().post("/api/unsubscribe", Map.of("token", "u")), 404, "unsubscribe.unknown");
    assertThat(ada.get("/api/mail").status()).isEqualTo(403);

    assertThat(ada.put(settings + "/STAGE", Map.of("way", "DAILY")).good()).isTrue();
    assertThat(ada.get(settings).json().path("kinds").get(0).toString())
        .isEqualTo("{\"kind\":\"STAGE\",\"way\":\"DAILY\",\"usual\":\"AT_ONCE\"}");
  }
}
