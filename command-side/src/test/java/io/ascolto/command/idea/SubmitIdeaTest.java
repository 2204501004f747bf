package io.ascolto.command.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmitIdeaTest {

  @Test
  void allBadFieldsAreNamedAtOnce() {
    assertThat(wrong(null, "ab", "x".repeat(10_001), List.of("#")))
        .containsExactly("board", "title", "text", "tags");
  }

  @Test
  void aTitleIsCountedInCharactersThatPeopleSee() {
    assertThat(wrong("coffee", "☕".repeat(140), "", List.of())).isEmpty();
    assertThat(wrong("coffee", "🫘".repeat(140), "", List.of())).isEmpty();
    assertThat(wrong("coffee", "🫘".repeat(141), "", List.of())).containsExactly("title");
  }

  private static List<String> wrong(String board, String title, String text, List<String> tags) {
    var refused =
        catchThrowableOfType(
            Rejected.class,
            () ->
                SubmitIdea.of(
                    new IdeaId(new UUID(1, 1)),
                    new MemberId(new UUID(2, 2)),
                    board,
                    title,
                    text,
                    tags));
    return refused == null
        ? List.of()
        : refused.<Rejection>getDetails().orElseThrow().fields().stream()
            .map(Rejection.Field::field)
            .toList();
  }
}
