package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.mail.Letter;
import io.ascolto.command.mail.Same;
import io.ascolto.events.member.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersToMembersTest {

  private static final String ADA = "ada@example.org";
  private static final String HUB = "https://ideas.example.org/";
  private static final Instant SINCE = Instant.parse("2025-03-01T10:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-03-31T10:00:00Z");

  private static Letter removal(String says, String reason, Locale locale) {
    return LettersToMembers.removal(ADA, "idea", says, "LAW", reason, HUB + "me/data", locale);
  }

  private static List<Letter> all(Locale locale) {
    return List.of(
        LettersToMembers.withCode(ADA, "012345", HUB, locale),
        LettersToMembers.withJoiningCode(ADA, "012345", HUB, locale),
        LettersToMembers.turningAway(ADA, HUB, locale),
        LettersToMembers.inviting(ADA, Role.MEMBER, HUB + "enter", locale),
        LettersToMembers.inviting(ADA, Role.SUPPORT, HUB + "enter", locale),
        removal("It began <b>so</b>\nand went on", "Why: §1", locale),
        LettersToMembers.removal(
            ADA, "comment", "So", "HARM", "It hurts.", HUB + "me/data", locale),
        LettersToMembers.staying(ADA, SINCE, UNTIL, HUB + "enter", locale));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "it", "fr"})
  void everyLetterSaysTheSameAsTextAndAsHtml(String language) {
    assertThat(all(Locale.of(language)))
        .allSatisfy(letter -> {
          assertThat(letter.to()).isEqualTo(ADA);
          assertThat(letter.subject() + letter.text()).doesNotContain("{", "''");
          assertThat(letter.html())
              .contains("<html lang=\"%s\">".formatted(language.equals("it") ? "it" : "en"));
          Same.assertSame(letter);
        });
  }

  @Test
  void aCodeIsInTheSubjectAndSaysHowLongItIsValidAndWhere() {
    var letter = LettersToMembers.withCode(ADA, "012345", HUB, Locale.ITALIAN);

    assertThat(letter.subject()).isEqualTo("012 345 è il tuo codice");
    assertThat(letter.text()).contains("012 345", "10 minuti", HUB);
    assertThat(LettersToMembers.withCode(ADA, "012345", HUB, Locale.FRENCH).subject())
        .isEqualTo("012 345 is your code");
  }

  @Test
  void aCodeThatMakesTwoAccountsOneSaysSoBeforeTheCodeAndThatNobodyElseMayHaveIt() {
    var english = LettersToMembers.withJoiningCode(ADA, "012345", HUB, Locale.ENGLISH);
    var italian = LettersToMembers.withJoiningCode(ADA, "012345", HUB, Locale.ITALIAN);

    assertThat(english.subject()).isEqualTo("012 345 makes two accounts one");
    assertThat(english.text())
        .containsSubsequence(HUB, "give this code to nobody", "part of somebody else’s", "012 345");
    assertThat(italian.subject()).isEqualTo("012 345 unisce due account");
    assertThat(italian.text())
        .containsSubsequence(
            HUB, "non dare questo codice a nessuno", "un’altra persona", "012 345");
  }

  @Test
  void whoIsTurnedAwayGetsNoKeyToPress() {
    assertThat(LettersToMembers.turningAway(ADA, HUB, Locale.ENGLISH).html())
        .doesNotContain("href=");
  }

  @Test
  void theTeamIsInvitedAsTheTeam() {
    assertThat(LettersToMembers.inviting(ADA, Role.SUPPORT, HUB + "enter", Locale.ENGLISH).text())
        .contains("part of the team", HUB + "enter");
    assertThat(LettersToMembers.inviting(ADA, Role.MEMBER, HUB + "enter", Locale.ENGLISH).text())
        .contains("invited to share ideas", HUB + "enter");
  }

  @Test
  void whatWasRemovedIsQuotedLineByLineAndIsNoMarkup() {
    var letter = removal("<script>\nsecond", "Because <i>so</i>", Locale.ENGLISH);

    assertThat(letter.text()).contains("> <script>\n> second\n", "Because <i>so</i>");
    assertThat(letter.html())
        .contains("&lt;script&gt;<br>second", "Because &lt;i&gt;so&lt;/i&gt;")
        .doesNotContain("<script>", "<i>");
  }

  @Test
  void aReasonThatIsGoneLeavesNoGap() {
    assertThat(removal("So", "", Locale.ENGLISH).text()).doesNotContain("\n\n\n");
  }

  @Test
  void whoIsAskedToStayReadsTheDaysInTheirLanguage() {
    var letter = LettersToMembers.staying(ADA, SINCE, UNTIL, HUB + "enter", Locale.ITALIAN);

    assertThat(letter.subject()).isEqualTo("Vuoi conservare il tuo account?");
    assertThat(letter.text()).contains("1 marzo 2025", "31 marzo 2026", HUB + "enter");
  }
}
