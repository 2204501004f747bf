package io.ascolto.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.member.MemberEvent.AddressReplaced;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a restored log still shows of whom was forgotten since. */
class RemainsTest {

  private static final String ADA = new UUID(2, 1).toString();
  private static final String BEN = new UUID(2, 2).toString();
  private static final String IDEA = new UUID(1, 1).toString();
  private static final String COMMENT = new UUID(4, 1).toString();
  private static final Sealed GONE = sealed(7);
  private static final Sealed KEPT = sealed(8);

  private final Remains remains = new Remains(Set.of(GONE.key()));

  private static Sealed sealed(int key) {
    return new Sealed(new UUID(key, key), "box");
  }

  private void joined(String member, Sealed address) {
    remains.look(new MemberJoined(member, address, "MEMBER"));
  }

  private void submitted(String author, Sealed title) {
    remains.look(
        new IdeaSubmitted(IDEA, 1, "machines", author, title, KEPT, List.of(), "open", "OPEN"));
  }

  private void posted(String author, Sealed text) {
    remains.look(new CommentPosted(COMMENT, IDEA, COMMENT, Optional.empty(), author, text, false));
  }

  @Test
  void whoseAddressIsGoneWasForgottenAndTookBackWhatIsGone() {
    joined(ADA, GONE);
    joined(BEN, KEPT);
    submitted(ADA, GONE);
    posted(ADA, GONE);

    assertThat(remains.members()).containsExactly(ADA);
    assertThat(remains.ideas()).isEqualTo(Map.of(IDEA, ADA));
    assertThat(remains.comments()).isEqualTo(Map.of(COMMENT, ADA));
    assertThat(remains.touchedIdeas()).containsExactly(IDEA);
  }

  @Test
  void whatTheyLeftOnPurposeStays() {
    joined(ADA, GONE);
    submitted(ADA, KEPT);
    posted(ADA, KEPT);

    assertThat(remains.ideas()).isEmpty();
    assertThat(remains.comments()).isEmpty();
  }

  @Test
  void oneWordingOfSomebodyElseIsGoneAndItsPlaceStays() {
    joined(BEN, KEPT);
    submitted(BEN, GONE);
    posted(BEN, GONE);

    assertThat(remains.members()).isEmpty();
    assertThat(remains.ideas()).isEmpty();
    assertThat(remains.comments()).isEmpty();
    assertThat(remains.touchedIdeas()).containsExactly(IDEA);
  }

  @Test
  void theLastAddressAndTheLastWordingDecide() {
    joined(ADA, GONE);
    remains.look(new AddressReplaced(ADA, KEPT));
    joined(BEN, GONE);
    submitted(BEN, GONE);
    remains.look(new IdeaReworded(IDEA, KEPT, KEPT, BEN));
    posted(BEN, KEPT);
    remains.look(new CommentEdited(COMMENT, IDEA, GONE));

    assertThat(remains.members()).containsExactly(BEN);
    assertThat(remains.ideas()).isEmpty();
    assertThat(remains.comments()).isEqualTo(Map.of(COMMENT, BEN));
  }

  @Test
  void whatTheLogTellsAlreadyIsNotToldAgain() {
    joined(ADA, GONE);
    submitted(ADA, GONE);
    posted(ADA, GONE);
    remains.look(new IdeaWithdrawn(IDEA));
    remains.look(new CommentWithdrawn(COMMENT, IDEA));
    remains.look(new MemberForgotten(ADA));

    assertThat(remains.members()).isEmpty();
    assertThat(remains.ideas()).isEmpty();
    assertThat(remains.comments()).isEmpty();
  }
}
