package io.ascolto.query.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.member.MemberEvent;
import io.ascolto.events.member.MemberEvent.ApiKeyIssued;
import io.ascolto.events.member.MemberEvent.ApiKeyRevoked;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class KeyProjectorTest {

  private static final String WHEN = "2026-03-01T10:00:00Z";
  private static final Sealed NAME = new Sealed(new UUID(0, 1), "text");

  @Test
  void aKeyIsThereWithoutWhatWouldLetAnybodyIn() {
    var keys = folded(issued("k1", "m1"));

    assertThat(KeyProjector.entries(keys))
        .containsExactly(
            new Document("key", "k1")
                .append("member", "m1")
                .append("scopes", List.of("READ"))
                .append("madeAt", WHEN)
                .append("hint", "asc_k3Vq")
                .append("name", Boxes.box(NAME))
                .append("expiresAt", "2027-03-01T00:00:00Z"));
    assertThat(keys.toJson()).doesNotContain("the hash");
  }

  @Test
  void aRevokedKeyIsGoneAndTheOthersStay() {
    assertThat(ids(folded(issued("k1", "m1"), issued("k2", "m1"), new ApiKeyRevoked("m1", "k1"))))
        .containsExactly("k2");
  }

  @Test
  void theKeysOfAForgottenMemberAreGone() {
    assertThat(ids(folded(issued("k1", "m1"), issued("k2", "m2"), new MemberForgotten("m1"))))
        .containsExactly("k2");
  }

  private static ApiKeyIssued issued(String key, String member) {
    return new ApiKeyIssued(
        member,
        key,
        "the hash",
        Optional.of("asc_k3Vq"),
        Optional.of(NAME),
        List.of("READ"),
        Optional.of("2027-03-01T00:00:00Z"));
  }

  private static List<String> ids(Document keys) {
    return KeyProjector.entries(keys).stream().map(entry -> entry.getString("key")).toList();
  }

  private static Document folded(MemberEvent... events) {
    var keys = new FoldedBy(new KeyProjector());
    for (var event : events) {
      keys.given(WHEN, event);
    }
    return keys.documents().get("api_key/all");
  }
}
