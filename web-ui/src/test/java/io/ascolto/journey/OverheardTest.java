package io.ascolto.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.journey.Overheard.Listener;
import io.ascolto.journey.Overheard.Told;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for hidden identities can fail, or it would find none. */
class OverheardTest {

  private static final String NAME = "Ada Byron12ab34cd";
  private static final String COMPANY = "Torrefazione 9f8e7d6c";

  private final Overheard overheard = new Overheard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"author\":{\"name\":\"" + NAME + "\"}}",
        "<p>Said by " + NAME + "</p>",
        "id,company\r\n1," + COMPANY,
        "data:{\"of\":\"" + COMPANY + "\"}",
        "{\"to\":\"eve@example.org\"}",
        "<a href=\"mailto:eve&#64;example.org\">",
        "/enter?as=Eve%40Example.org"
      })
  void whatNobodyShallReadFailsTheTestThatReadsIt(String body) {
    confide();

    assertThatThrownBy(() -> told("", body, Listener.NOBODY)).isInstanceOf(AssertionError.class);
    assertThat(overheard.leaks()).hasSize(1);
    assertThat(overheard.summary()).startsWith("1 bodies and 0 letters").endsWith("1 leaks");
  }

  @Test
  void everybodyMayReadOfThemselves() {
    confide();
    var ada = new Listener(false, false, "{\"name\":\"" + NAME + "\",\"address\":\"a@b.org\"}");

    assertThatCode(() -> told("", NAME + " A@b.org", ada)).doesNotThrowAnyException();
    assertThatThrownBy(() -> told("", COMPANY, ada)).isInstanceOf(AssertionError.class);
  }

  @Test
  void whoSaidItWasToldNothing() {
    assertThatCode(() -> told("{\"email\":\"a@b.org\"}", "a@b.org is bad", Listener.NOBODY))
        .doesNotThrowAnyException();
  }

  @Test
  void theTeamSeesNamesAndCompaniesButOnlyTheOwnerAddresses() {
    confide();
    var support = new Listener(true, false, "");

    assertThatCode(() -> told("", NAME + COMPANY, support)).doesNotThrowAnyException();
    assertThatThrownBy(() -> told("", "a@b.org", support)).isInstanceOf(AssertionError.class);
    assertThatCode(() -> told("", "a@b.org", new Listener(true, true, "")))
        .doesNotThrowAnyException();
  }

  @Test
  void aLetterNamesNobodyButWhoeverItIsFor() {
    confide();

    assertThatCode(() -> overheard.hearLetter("a@b.org", "Dear a@b.org"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> overheard.hearLetter("a@b.org", NAME + " invites you"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aNameThatCouldBeAnyWordCannotBeSearchedFor() {
    assertThatIllegalArgumentException().isThrownBy(() -> overheard.confide("Ada"));
  }

  @Test
  void requestsThemselvesSayWhatIsToBeHidden() {
    Confided.by("PUT", "/api/session/name", name(NAME, "FIRST_AND_INITIAL"), overheard);
    Confided.by("PUT", "/api/session/name", name("Open 12345678 Name", "FULL"), overheard);
    Confided.by("PUT", "/api/accounts/c12345678", "{\"name\":\"" + COMPANY + "\"}", overheard);

    assertThatThrownBy(() -> told("", NAME, Listener.NOBODY)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> told("", COMPANY, Listener.NOBODY)).isInstanceOf(AssertionError.class);
    assertThatCode(() -> told("", "Open 12345678 Name", Listener.NOBODY))
        .doesNotThrowAnyException();
  }

  @Test
  void filesAndTokensSayItToo() {
    ConfidedFiles.by("companies", "Riferimento;Nome\nc12345678;" + COMPANY + "\n", overheard);
    var claims = "{\"name\":\"" + NAME + "\",\"account\":{\"id\":\"d12345678\",\"plan\":\"pro\"}}";
    var token =
        "e30."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8))
            + ".x";
    Confided.by("POST", "/api/session", "{\"token\":\"" + token + "\"}", overheard);

    for (var secret : List.of(NAME, COMPANY, "c12345678", "d12345678")) {
      assertThatThrownBy(() -> told("", secret, Listener.NOBODY))
          .isInstanceOf(AssertionError.class);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfidedFiles.by("people", "email,company\na@b.org,Acme\n", overheard));
  }

  @Test
  void wordsInAPictureAreHeardAndItsColoursAreNot() {
    confide();
    var picture = ("\u0001\u0002a@b.io\u0003" + NAME + "\u0004").getBytes(UTF_8);

    assertThat(Overheard.words(picture)).doesNotContain("@").contains(NAME);
  }

  private void confide() {
    overheard.confide(NAME);
    overheard.confide(COMPANY);
  }

  private void told(String asked, String body, Listener listener) {
    overheard.hear(new Told("GET /api/ideas", asked, body), () -> listener);
  }

  private static String name(String name, String shown) {
    return "{\"name\":\"" + name + "\",\"shown\":\"" + shown + "\"}";
  }
}
