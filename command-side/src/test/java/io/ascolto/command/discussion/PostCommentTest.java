package io.ascolto.command.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostCommentTest {

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> post("no id", "  "))
        .satisfies(refused ->
            assertThat(refused.getDetails())
                .hasValueSatisfying(details ->
                    assertThat(((Rejection) details).fields())
                        .extracting(field -> field.field() + ":" + field.code())
                        .containsExactly("text:too.short", "parent:malformed")));
  }

  @Test
  void aTextHasUpToTenThousandCharacters() {
    assertThat(post(null, "x".repeat(10_000)).text()).hasSize(10_000);
    assertThatExceptionOfType(Rejected.class).isThrownBy(() -> post(null, "x".repeat(10_001)));
  }

  private static PostComment post(@Nullable String parent, String text) {
    var ada = new Speaker(new MemberId(new UUID(2, 2)), false);
    return PostComment.of(
        new CommentId(new UUID(4, 1)), new IdeaId(new UUID(1, 1)), parent, ada, text);
  }
}
