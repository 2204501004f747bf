package io.ascolto.command.idea;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

@Requires(Permission.SUBMIT)
public record SubmitIdea(
    IdeaId idea, String board, MemberId author, String title, String text, List<String> tags) {

  public static SubmitIdea of(
      IdeaId idea,
      MemberId author,
      @Nullable String board,
      @Nullable String title,
      @Nullable String text,
      @Nullable List<? extends @Nullable String> tags) {
    var shape = new Shape().required("board", board);
    Wording.tags(Wording.words(shape, title, text), tags).check();
    return new SubmitIdea(
        idea,
        Objects.requireNonNull(board),
        author,
        Wording.stripped(title),
        Wording.stripped(text),
        Wording.distinct(tags));
  }

  @TargetAggregateIdentifier
  IdeaStream stream() {
    return new IdeaStream(idea);
  }
}
