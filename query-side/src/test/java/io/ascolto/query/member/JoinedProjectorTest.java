package io.ascolto.query.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.member.MemberEvent.MemberAbsorbed;
import io.ascolto.events.member.MemberEvent.MemberParted;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinedProjectorTest {

  private final FoldedBy joined = new FoldedBy(new JoinedProjector());

  @Test
  void whoeverIsMetKnowsWhoTurnedOutToBeThem() {
    joined
        .given("2026-03-01T10:00:00Z", new MemberAbsorbed("byron", "ada", Optional.empty()))
        .given("2026-03-02T10:00:00Z", new MemberAbsorbed("king", "ada", Optional.empty()));

    assertThat(others()).containsExactly("byron", "king");

    joined.given("2026-03-03T10:00:00Z", new MemberParted("byron", "ada", Optional.empty()));
    assertThat(others()).containsExactly("king");
  }

  private List<String> others() {
    return JoinedProjector.others(joined.documents().get("joined/ada"));
  }
}
