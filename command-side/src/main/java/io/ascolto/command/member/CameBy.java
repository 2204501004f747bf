package io.ascolto.command.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * How somebody came in, and with what. Of what a browser says of itself no more is kept than people
 * need to know it again.
 *
 * @param language in which they are written to, by its code (ISO 639)
 */
record CameBy(
    Way way, Optional<Browser> browser, Optional<Device> device, Optional<String> language) {

  /** How somebody was let in. */
  enum Way {
    CODE,
    /** The owner's, which works once. */
    LINK,
    PROVIDER,
    PRODUCT,
    /** Looking around in the demo. */
    DEMO,
    /** A vote without an account. */
    VOTE
  }

  /** In the order in which they are looked for: most browsers name others as well. */
  enum Browser {
    EDGE("Edg/", "EdgA/", "EdgiOS/"),
    OPERA("OPR/", "Opera"),
    SAMSUNG("SamsungBrowser/"),
    FIREFOX("Firefox/", "FxiOS/"),
    CHROME("Chrome/", "CriOS/", "Chromium/"),
    SAFARI("Safari/");

    private final String[] marks;

    Browser(String... marks) {
      this.marks = marks;
    }
  }

  /** In the same way. */
  enum Device {
    IPHONE("iPhone"),
    IPAD("iPad"),
    ANDROID("Android"),
    CHROMEOS("CrOS"),
    WINDOWS("Windows"),
    MAC("Macintosh"),
    LINUX("Linux");

    private final String[] marks;

    Device(String... marks) {
      this.marks = marks;
    }
  }

  static CameBy of(Way way, ServerHttpRequest request) {
    var languages = request.getHeaders().getAcceptLanguageAsLocales();
    return of(
        way,
        request.getHeaders().getFirst(HttpHeaders.USER_AGENT),
        languages.stream().map(Locale::getLanguage).filter(CameBy::isLanguage).findFirst());
  }

  static CameBy of(Way way, @Nullable String userAgent, Optional<String> language) {
    var said = Optional.ofNullable(userAgent).orElse("");
    return new CameBy(
        way,
        Arrays.stream(Browser.values()).filter(one -> names(said, one.marks)).findFirst(),
        Arrays.stream(Device.values()).filter(one -> names(said, one.marks)).findFirst(),
        language);
  }

  private static boolean isLanguage(String code) {
    return code.matches("[a-z]{2,3}");
  }

  private static boolean names(String said, String[] marks) {
    return Arrays.stream(marks).anyMatch(said::contains);
  }
}
