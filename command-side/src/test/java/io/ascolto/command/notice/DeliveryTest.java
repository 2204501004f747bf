package io.ascolto.command.notice;

import static io.ascolto.command.notice.Mailing.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.ascolto.command.mail.Received;
import io.ascolto.command.notice.MailTable.State;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is sent, and when. */
class DeliveryTest {

  @RegisterExtension
  private final GreenMailExtension server =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  private Mailing mailing;

  @BeforeEach
  void open(@TempDir Path folder) {
    mailing = new Mailing(folder, server);
  }

  @AfterEach
  void close() {
    mailing.close();
  }

  @Test
  void aMailIsSentOnceInTheLanguageOfItsReaderAndSaysHowToStop() throws Exception {
    mailing.told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);

    mailing.delivery().step();
    mailing.delivery().step();

    assertThat(mailing.received()).hasSize(1);
    var mail = mailing.received().getFirst();
    assertThat(mail.getAllRecipients()[0]).hasToString(ADA + "@example.org");
    assertThat(mail.getSubject()).contains("A quieter mill", "Pianificata");
    assertThat(Received.text(mail)).contains("https://ideas.example.org/ideas/mill");
    var token = new StopTokens(mailing.vault).of(ADA, Optional.of(NoticeKind.STAGE));
    assertThat(Received.text(mail)).contains("https://ideas.example.org/unsubscribe#" + token);
    assertThat(mail.getHeader("List-Unsubscribe"))
        .containsExactly("<https://ideas.example.org/api/unsubscribe?token=" + token + ">");
    assertThat(mailing.mails.count(State.SENT)).isOne();
    assertThat(mailing.mails.unsent(10)).isEmpty();
  }

  @Test
  void theDailyMailWaitsForTheMorningAndHasAllOfIt() throws Exception {
    mailing.told(7, NoticeKind.NEW_IDEA, NoticeWay.DAILY);
    mailing.told(8, NoticeKind.NEW_IDEA, NoticeWay.DAILY);

    mailing.delivery().step();
    assertThat(mailing.received()).isEmpty();
    mailing.now = mailing.now.plus(Duration.ofDays(1));
    mailing.delivery().step();

    assertThat(mailing.received()).hasSize(1);
    assertThat(mailing.received().getFirst().getSubject()).contains("2");
    mailing.told(9, NoticeKind.NEW_IDEA, NoticeWay.DAILY);
    assertThat(mailing.only().digest()).isTrue();
    assertThat(mailing.only().dueAt()).isAfter(mailing.now);
  }

  @Test
  void aDayOnWhichMuchHappenedIsToldInPart() throws Exception {
    for (var position = 1; position <= 60; position++) {
      mailing.told(position, NoticeKind.NEW_IDEA, NoticeWay.DAILY);
    }
    mailing.now = mailing.now.plus(Duration.ofDays(1));

    mailing.delivery().step();

    assertThat(mailing.received().getFirst().getSubject()).contains("60");
    assertThat(Received.text(mailing.received().getFirst())).contains("Altre 10 ti aspettano");
  }

  @Test
  void theMorningIsTheNextOneWhereTheHubIs() {
    var rome = ZoneId.of("Europe/Rome");
    assertThat(MailTable.morningAfter(Instant.parse("2026-03-01T05:59:00Z"), rome))
        .isEqualTo("2026-03-01T06:00:00Z");
    assertThat(MailTable.morningAfter(Instant.parse("2026-03-01T06:00:00Z"), rome))
        .isEqualTo("2026-03-02T06:00:00Z");
    assertThat(MailTable.morningAfter(Instant.parse("2026-03-28T12:00:00Z"), rome))
        .as("clocks go forward in that night")
        .isEqualTo("2026-03-29T05:00:00Z");
  }

  @Test
  void whatIsNoLongerWantedOrSeenIsNotSent() {
    mailing.told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    mailing.told(8, NoticeKind.ANSWER, NoticeWay.AT_ONCE);
    mailing
        .jdbc
        .sql("INSERT INTO notice_way (member, kind, way) VALUES (?, 'STAGE', 'NEVER')")
        .param(ADA)
        .update();
    mailing.texts =
        (_, some) ->
            some.stream()
                .filter(one -> one.kind() != NoticeKind.ANSWER)
                .map(Mailing::text)
                .toList();

    mailing.delivery().step();

    assertThat(mailing.received()).isEmpty();
    assertThat(mailing.mails.unsent(10)).isEmpty();
    assertThat(mailing.mails.count(State.SENT)).isZero();
  }

  @Test
  void nobodyWritesToWhoeverWasBlocked() {
    mailing.told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    mailing.jdbc.sql("UPDATE member SET blocked = TRUE").update();

    mailing.delivery().step();

    assertThat(mailing.received()).isEmpty();
  }
}
