package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.mail.Letter;
import io.ascolto.command.mail.NoticeLetters;
import io.ascolto.command.mail.NoticeLetters.Told;
import io.ascolto.command.mail.NoticeLetters.Ways;
import io.ascolto.events.member.Role;
import io.ascolto.events.notice.NoticeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes every letter to target/letters, for somebody to look at. */
class LettersToLookAtTest {

  private static final String ADA = "ada@example.org";
  private static final String HUB = "https://ideas.example.org/";
  private static final Path FOLDER = Path.of("target", "letters");
  private static final Ways WAYS =
      new Ways(HUB + "unsubscribe#kind", HUB + "me/notices", HUB + "api/unsubscribe/1");

  private static Map<String, Letter> all(Locale locale) {
    var letters = new LinkedHashMap<String, Letter>();
    var day = Instant.parse("2026-03-31T10:00:00Z");
    letters.put("code", LettersToMembers.withCode(ADA, "012345", HUB, locale));
    letters.put("joining", LettersToMembers.withJoiningCode(ADA, "012345", HUB, locale));
    letters.put("closed", LettersToMembers.turningAway(ADA, HUB, locale));
    letters.put("invitation", LettersToMembers.inviting(ADA, Role.MEMBER, HUB + "enter", locale));
    letters.put("team", LettersToMembers.inviting(ADA, Role.SUPPORT, HUB + "enter", locale));
    letters.put(
        "removal",
        LettersToMembers.removal(
            ADA,
            "comment",
            "The person at the counter in Udine,\nwhose name is known …",
            "HARM",
            "It names somebody who cannot defend themselves here.",
            HUB + "me/data",
            locale));
    letters.put("staying", LettersToMembers.staying(ADA, day, day, HUB + "enter", locale));
    for (var kind : NoticeKind.values()) {
      letters.put(
          "notice-" + kind.name().toLowerCase(Locale.ROOT),
          NoticeLetters.notice(told(kind, 1), WAYS, ADA, locale));
    }
    letters.put(
        "digest",
        NoticeLetters.digest(
            List.of(
                told(NoticeKind.STAGE, 1),
                told(NoticeKind.NEW_IDEA, 2),
                told(NoticeKind.COMMENT, 1),
                told(NoticeKind.MENTION, 3),
                told(NoticeKind.REPLY, 3)),
            7,
            WAYS,
            ADA,
            locale));
    return letters;
  }

  private static Told told(NoticeKind kind, int idea) {
    var title =
        switch (idea) {
          case 1 -> "A quieter mill";
          case 2 ->
              "Grind <b>&</b> weigh in one go, without taking the cup away from under the spout";
          default ->
              "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
        };
    return new Told(
        kind,
        title,
        Optional.of("Ada L."),
        Optional.of(
            "The new burrs halve the noise; we measured 62 dB at one metre. It ships in May."),
        Optional.of("Planned"),
        Optional.empty(),
        HUB + "ideas/" + idea + "#comment-" + kind.ordinal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "it"})
  void everyLetterCanBeLookedAt(String language) throws IOException {
    Files.createDirectories(FOLDER);
    var letters = all(Locale.of(language));
    for (var letter : letters.entrySet()) {
      var file = FOLDER.resolve(letter.getKey() + "-" + language);
      Files.writeString(Path.of(file + ".html"), letter.getValue().html());
      Files.writeString(Path.of(file + ".txt"), letter.getValue().text());
    }
    assertThat(letters).hasSize(8 + NoticeKind.values().length);
  }
}
