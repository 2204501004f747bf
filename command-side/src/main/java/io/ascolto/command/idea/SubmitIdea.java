package io.ascolto.command.idea;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

@Requires(Permission.SUBMIT)
public record SubmitIdea(
    IdeaId idea, String board, MemberId author, String title, String text, List<String> tags) {

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _.-]{0,38})");
  private static final int MOST_TAGS = 10;

  public static SubmitIdea of(
      IdeaId idea,
      MemberId author,
      @Nullable String board,
      @Nullable String title,
      @Nullable String text,
      @Nullable List<? extends @Nullable String> tags) {
    var given = Optional.ofNullable(tags).orElse(List.of());
    new Shape()
        .required("board", board)
        .length("title", title, 3, 140)
        .length("text", Objects.requireNonNullElse(text, ""), 0, 10_000)
        .require(given.size() <= MOST_TAGS, "tags", "too.many", "must be at most 10")
        .require(
            given.stream().allMatch(tag -> tag != null && TAG.matcher(tag).matches()),
            "tags",
            "malformed",
            "must each have 1 to 39 letters, digits, spaces or any of _ . -")
        .check();
    return new SubmitIdea(
        idea,
        Objects.requireNonNull(board),
        author,
        Objects.requireNonNull(title).strip(),
        Objects.requireNonNullElse(text, "").strip(),
        given.stream().filter(Objects::nonNull).map(String::strip).distinct().toList());
  }

  @TargetAggregateIdentifier
  IdeaStream stream() {
    return new IdeaStream(idea);
  }
}
