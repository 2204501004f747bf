package io.ascolto.command.idea;

import io.ascolto.command.platform.Shape;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape of what an idea says, the same whenever it is said. */
final class Wording {

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _.-]{0,38})");
  private static final int MOST_TAGS = 10;

  private Wording() {}

  static Shape words(Shape shape, @Nullable String title, @Nullable String text) {
    return shape
        .length("title", title, 3, 140)
        .length("text", Objects.requireNonNullElse(text, ""), 0, 10_000);
  }

  static Shape tags(Shape shape, @Nullable List<? extends @Nullable String> tags) {
    var given = Optional.ofNullable(tags).orElse(List.of());
    return shape
        .require(given.size() <= MOST_TAGS, "tags", "too.many", "must be at most 10")
        .require(
            given.stream().allMatch(tag -> tag != null && TAG.matcher(tag).matches()),
            "tags",
            "malformed",
            "must each have 1 to 39 letters, digits, spaces or any of _ . -");
  }

  static String stripped(@Nullable String words) {
    return Objects.requireNonNullElse(words, "").strip();
  }

  static List<String> distinct(@Nullable List<? extends @Nullable String> tags) {
    var given = Optional.ofNullable(tags).orElse(List.of());
    return given.stream().filter(Objects::nonNull).map(String::strip).distinct().toList();
  }
}
