package io.ascolto.command.notice;

import static io.ascolto.command.notice.Mailing.ADA;
import static io.ascolto.command.notice.Mailing.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.ascolto.command.notice.MailTable.State;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import io.ascolto.events.privacy.RetentionRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a mail that could not be sent at once, and of what is known of it. */
class RetryTest {

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
  void whatAServerDoesNotTakeIsTriedAgainLaterAndThenGivenUp() {
    mailing.told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    var unreachable = mailing.delivery(1);

    unreachable.step();
    assertThat(mailing.only().state()).isEqualTo(State.WAITING);
    assertThat(mailing.only().dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
    assertThat(mailing.only().answer().orElseThrow()).isNotBlank().doesNotContain(ADA);
    unreachable.step();
    assertThat(mailing.only().tries()).as("not before it is due").isOne();
    for (var i = 0; i < 6; i++) {
      mailing.now = mailing.now.plus(Duration.ofDays(1));
      unreachable.step();
    }

    assertThat(mailing.only().state()).isEqualTo(State.DEAD);
    assertThat(mailing.only().tries()).isEqualTo(7);
    mailing.now = mailing.now.plus(Duration.ofDays(9));
    mailing.delivery().step();
    assertThat(mailing.received()).as("nobody tries it by themselves").isEmpty();

    assertThat(mailing.mails.retry(mailing.only().id(), mailing.now)).isTrue();
    assertThat(mailing.only().answer()).as("what was said of earlier tries").isEmpty();
    mailing.delivery().step();
    assertThat(mailing.received()).hasSize(1);
  }

  @Test
  void oneThatWasUnderWayWhenTheHubWasKilledIsSentUnderTheSameName() throws Exception {
    mailing.told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    var id = mailing.only().id();
    assertThat(mailing.mails.take(mailing.only(), mailing.now)).isTrue();

    mailing.delivery().step();
    assertThat(mailing.received()).isEmpty();
    mailing.now = mailing.now.plus(Duration.ofMinutes(6));
    mailing.delivery().step();

    assertThat(mailing.received()).hasSize(1);
    assertThat(mailing.received().getFirst().getMessageID())
        .isEqualTo("<" + id + "@ideas.example.org>");
  }

  @Test
  void theOnlyHubTakesItUpAgainAtOnce() {
    mailing.told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    mailing.mails.take(mailing.only(), mailing.now);
    mailing.mails.takeUpAgain(mailing.now);
    mailing.delivery().step();
    assertThat(mailing.received()).hasSize(1);
  }

  @Test
  void ofTwoHubsOneSendsIt() {
    mailing.told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    var held = mailing.only();
    assertThat(mailing.mails.take(held, mailing.now)).isTrue();
    assertThat(mailing.mails.take(held, mailing.now)).isFalse();
  }

  @Test
  void whileItCannotBeReadItWaits() {
    mailing.told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    mailing.texts =
        (_, _) -> {
          throw new IllegalStateException("being built");
        };
    mailing.delivery().step();
    assertThat(mailing.only().state()).isEqualTo(State.WAITING);
  }

  @Test
  void afterAMonthNobodyKnowsToWhomAMailWent() {
    mailing.told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    mailing.delivery().step();
    var old = new OldMails(mailing.jdbc);
    assertThat(old.rule()).isEqualTo(RetentionRule.OUTBOX);
    var month = Duration.ofDays(30);

    assertThat(old.clear(mailing.now.plus(month).minusSeconds(1), month).getFirst().count())
        .isZero();
    assertThat(old.due(mailing.now.plus(month), month).getFirst().count()).isOne();
    assertThat(old.clear(mailing.now.plus(month), month).getFirst().count()).isOne();

    assertThat(mailing.mails.count(State.SENT)).isZero();
    assertThat(new NoticeTable(mailing.jdbc).of(ADA, Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void aTokenThatWasNotMadeHereStopsNothing() {
    var tokens = new StopTokens(mailing.vault);
    var good = tokens.of(ADA, Optional.empty());
    assertThat(tokens.read(good).orElseThrow().kind()).isEmpty();
    var last = good.charAt(good.length() - 1);
    assertThat(tokens.read(good.substring(0, good.length() - 1) + (last == '0' ? '1' : '0')))
        .isEmpty();
    assertThat(tokens.read(good.replace("ALL", "STAGE"))).isEmpty();
    assertThat(tokens.read(good.replace(ADA, new UUID(1, 2).toString()))).isEmpty();
    assertThat(tokens.read("u".repeat(43))).isEmpty();
  }
}
