package io.ascolto.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.mail.NoticeLetters.Told;
import io.ascolto.command.mail.NoticeLetters.Ways;
import io.ascolto.events.notice.NoticeKind;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeStandingTest {

  private static final String HUB = "https://ideas.example.org/";

  private static Letter notice(Told told, String language) {
    var ways = new Ways(HUB + "unsubscribe#kind", HUB + "me/notices", HUB + "api/unsubscribe?t=1");
    return NoticeLetters.notice(told, ways, "ada@example.org", Locale.of(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HIDDEN  | removed  | Removed for good: #12              | Rimosso definitivamente: #12
          REPORT  | waits    | Reported: #12                      | Segnalazione: #12
          REPORT  | settled  | A report, settled meanwhile: #12   | Segnalazione già chiusa: #12
          REMOVAL | waits    | Removal to decide on: #12          | Rimozione da decidere: #12
          REMOVAL | objected | An objection to a removal: #12     | Rimozione contestata: #12
          REMOVAL | settled  | A removal, decided meanwhile: #12  | Rimozione già decisa: #12
          """)
  void aLetterSaysHowItStandsWhenItIsSent(
      NoticeKind kind, String standing, String english, String italian) {
    var none = Optional.<String>empty();
    var told = new Told(kind, "#12", none, none, none, Optional.of(standing), HUB + "ideas/1");

    assertThat(notice(told, "en").subject()).isEqualTo(english);
    assertThat(notice(told, "it").subject()).isEqualTo(italian);
    if (kind != NoticeKind.REPORT) {
      assertThat(notice(told, "en").text()).doesNotContain("proposed, or objected");
    }
  }
}
