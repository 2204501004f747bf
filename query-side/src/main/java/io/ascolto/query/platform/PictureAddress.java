package io.ascolto.query.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a text names a picture of this hub, and how large a page shows it. What stands behind the
 * {@code #} is sent to no server: a size with which a page keeps the place free without asking for
 * it. A wrong one costs a wrong frame.
 */
public record PictureAddress(String id, Optional<Size> size) {

  private static final String BEGINNING = "api/pictures/";
  private static final String UUID = "\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}";

  /** Relative, or on this server below whatever path the hub has there. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:\\./|/(?:[\\w.~-]+/){0,9})?"
              + BEGINNING
              + "("
              + UUID
              + ")(?:#(\\d{1,4})x(\\d{1,4}))?");

  private static final Pattern IN_A_TEXT =
      Pattern.compile("\\(\\S{0,99}" + BEGINNING + UUID + "[^\\s)]{0,99}\\)");

  static final Pattern SOURCE = Pattern.compile(BEGINNING + UUID);
  static final Pattern LENGTH = Pattern.compile("\\d{1,4}");

  /** The longest edge of what is kept. */
  private static final int LONGEST = 1600;

  /** Of the column in which texts stand, and of what leaves room for words beside it. */
  private static final Size MOST_SHOWN = new Size(692, 480);

  /** In pixels. */
  public record Size(int width, int height) {

    private static Optional<Size> of(String width, String height) {
      var size = new Size(Integer.parseInt(width), Integer.parseInt(height));
      return Optional.of(size).filter(Size::isLikely).map(Size::shown);
    }

    private Size shown() {
      var by =
          Math.min(
              1, Math.min(MOST_SHOWN.width / (double) width, MOST_SHOWN.height / (double) height));
      return new Size(
          Math.max(1, (int) Math.round(width * by)), Math.max(1, (int) Math.round(height * by)));
    }

    private boolean isLikely() {
      return Math.min(width, height) > 0 && Math.max(width, height) <= LONGEST;
    }
  }

  /** Nothing where it leads elsewhere. */
  public static Optional<PictureAddress> of(String destination) {
    var found = WRITTEN.matcher(destination);
    return found.matches()
        ? Optional.of(
            new PictureAddress(
                found.group(1).toLowerCase(Locale.ROOT),
                Optional.ofNullable(found.group(2))
                    .flatMap(width -> Size.of(width, found.group(3)))))
        : Optional.empty();
  }

  /** From where a page loads it, whatever its own address: pages name their base. */
  public String source() {
    return BEGINNING + id;
  }

  /** A text for the search, which finds no words in addresses. */
  public static String without(String text) {
    return text.contains(BEGINNING) ? IN_A_TEXT.matcher(text).replaceAll(" ") : text;
  }
}
