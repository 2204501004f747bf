package io.ascolto.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.command.mail.NoticeLetters.Told;
import io.ascolto.command.mail.NoticeLetters.Ways;
import io.ascolto.events.notice.NoticeKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeLettersTest {

  private static final String HUB = "https://ideas.example.org/";
  private static final String MILL = HUB + "ideas/1";
  private static final Ways WAYS =
      new Ways(HUB + "unsubscribe#kind", HUB + "me/notices", HUB + "api/unsubscribe/one?t=1");

  private static Told told(NoticeKind kind) {
    return new Told(
        kind,
        "A quieter mill",
        Optional.of("Ada L."),
        Optional.of("We hear it, too."),
        Optional.of("Planned"),
        Optional.empty(),
        MILL + "#comment-1");
  }

  private static Told bare(NoticeKind kind, String title) {
    return new Told(
        kind,
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        HUB + "ideas/2");
  }

  private static Letter notice(Told told, String language) {
    return NoticeLetters.notice(told, WAYS, "ada@example.org", Locale.of(language));
  }

  private static Letter digest(String language, Told... many) {
    return NoticeLetters.digest(List.of(many), 0, WAYS, "ada@example.org", Locale.of(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STAGE    | A quieter mill is now Planned            | A quieter mill: ora è «Planned»
          SHIPPED  | It is here: A quieter mill               | Realizzata: A quieter mill
          ANSWER   | The team answered: A quieter mill        | Il team ha risposto: A quieter mill
          REPLY    | Ada L. replied to you: A quieter mill    | Ada L. ti ha risposto: A quieter mill
          MENTION  | Ada L. mentioned you: A quieter mill     | Ada L. ti ha menzionato: A quieter mill
          COMMENT  | Ada L. commented: A quieter mill         | Ada L. ha commentato: A quieter mill
          WORDING  | Your idea in other words: A quieter mill | La tua idea, riformulata: A quieter mill
          HIDDEN   | Shown again: A quieter mill              | Di nuovo visibile: A quieter mill
          NEW_IDEA | New idea: A quieter mill                 | Nuova idea: A quieter mill
          REPORT   | Reported: A quieter mill                 | Segnalazione: A quieter mill
          REMOVAL  | Removal to decide on: A quieter mill     | Rimozione da decidere: A quieter mill
          """)
  void theSubjectSaysWhatHappenedToWhat(NoticeKind kind, String english, String italian) {
    assertThat(notice(told(kind), "en").subject()).isEqualTo(english);
    assertThat(notice(told(kind), "fr").subject()).isEqualTo(english);
    assertThat(notice(told(kind), "it").subject()).isEqualTo(italian);
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void everyKindIsToldWholeAlsoWhenLittleIsKnown(NoticeKind kind) {
    for (var language : List.of("en", "it")) {
      for (var told : List.of(told(kind), bare(kind, "A quieter mill"))) {
        var letter = notice(told, language);

        assertThat(letter.subject() + letter.text())
            .doesNotContain("{", "null", "notice.")
            .doesNotContain("«»");
        assertThat(letter.text())
            .startsWith("A quieter mill\n\n")
            .contains(told.link(), WAYS.stopKind(), WAYS.settings());
        Same.assertSame(letter);
      }
    }
  }

  @Test
  void whatIsNotKnownIsNotNamed() {
    assertThat(notice(bare(NoticeKind.STAGE, "A mill"), "en").subject())
        .isEqualTo("A mill was moved");
    assertThat(notice(bare(NoticeKind.REPLY, "A mill"), "it").subject())
        .isEqualTo("Qualcuno ti ha risposto: A mill");
  }

  @Test
  void whatIsHiddenIsSaidToBe() {
    var none = Optional.<String>empty();
    var hidden = new Told(NoticeKind.HIDDEN, "#12", none, none, none, Optional.of("hidden"), MILL);

    assertThat(notice(hidden, "en").subject()).isEqualTo("Hidden: #12");
    assertThat(notice(hidden, "it").text()).contains("è stato nascosto").doesNotContain("visibile");
    assertThat(notice(bare(NoticeKind.HIDDEN, "#12"), "en").text()).contains("is shown again");
  }

  @Test
  void onlyWhatTheTeamSaysIsSignedAsItsSentenceNamesNobody() {
    assertThat(notice(told(NoticeKind.ANSWER), "en").text())
        .contains("> We hear it, too.\n> (Ada L.)");
    assertThat(notice(told(NoticeKind.REPORT), "en").text())
        .contains("> We hear it, too.")
        .doesNotContain("Ada L.");
  }

  @Test
  void aLongTitleIsCutInTheSubjectAlone() {
    var title = "𝄞mill ".repeat(30).strip();
    var letter = notice(bare(NoticeKind.ANSWER, title), "en");
    var cut = letter.subject().substring("The team answered: ".length());

    assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(80);
    assertThat(cut).startsWith("𝄞mill 𝄞mill").endsWith("…");
    assertThat(letter.text()).contains(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{{to}} {0} '{1}'"
      })
  void nothingThatSomebodyWroteIsMarkup(String written) {
    var told =
        new Told(
            NoticeKind.REPLY,
            written,
            Optional.of(written),
            Optional.of(written),
            Optional.of(written),
            Optional.empty(),
            MILL);
    for (var letter : List.of(notice(told, "en"), digest("en", told))) {
      assertThat(letter.html()).doesNotContain("<script>", "<img", "ada@example.org");
      assertThat(letter.text()).contains(written).doesNotContain("ada@example.org");
      Same.assertSame(letter);
    }
    assertThat(notice(told, "en").subject()).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "/ideas/1",
        "https:///x",
        "https://ideas.example.org@evil.example/",
        "https://ideas.example.org/a b",
        "https://ideas.example.org/\"onclick=",
        "https://evil.example/",
        ""
      })
  void aLetterLeadsToItsHubAndNowhereElse(String link) {
    var told =
        new Told(
            NoticeKind.ANSWER,
            "x",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            link);

    assertThatThrownBy(() -> notice(told, "en")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> digest("en", told)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMailProgramCanStopThem() {
    assertThat(notice(told(NoticeKind.ANSWER), "en").headers())
        .containsEntry("List-Unsubscribe", "<" + WAYS.oneClick() + ">")
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
        .containsEntry("Auto-Submitted", "auto-generated")
        .doesNotContainKeys("Precedence", "Message-ID");
    assertThat(digest("en", told(NoticeKind.ANSWER)).headers())
        .containsEntry("List-Unsubscribe", "<" + WAYS.oneClick() + ">")
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
        .containsEntry("Precedence", "bulk");
  }

  @Test
  void aDayIsCounted() {
    var one = told(NoticeKind.ANSWER);
    assertThat(digest("en", one).subject()).isEqualTo("One update for you today");
    assertThat(digest("en", one, one).subject()).isEqualTo("2 updates for you today");
    assertThat(digest("it", one).subject()).isEqualTo("Una novità per te oggi");
    assertThat(digest("it", one, one, one, one, one).subject()).isEqualTo("5 novità per te oggi");
    assertThatThrownBy(() -> digest("en")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDayTellsIdeaByIdeaInTheOrderGiven() {
    var other = bare(NoticeKind.NEW_IDEA, "A lid");
    var text = digest("en", told(NoticeKind.STAGE), other, told(NoticeKind.COMMENT)).text();

    assertThat(text)
        .startsWith(
            """
            3 updates today

            A quieter mill

            * It is now Planned
                > We hear it, too.
                https://ideas.example.org/ideas/1#comment-1

            * Ada L. commented
                > We hear it, too.
                https://ideas.example.org/ideas/1#comment-1

            A lid

            * Somebody shared an idea
                https://ideas.example.org/ideas/2

            --
            """);
  }

  @Test
  void twoIdeasOfTheSameNameAreTwo() {
    var one = told(NoticeKind.COMMENT);
    var text = digest("en", one, bare(NoticeKind.COMMENT, one.title())).text();

    assertThat(text.split("A quieter mill\n", -1)).hasSize(3);
  }
}
