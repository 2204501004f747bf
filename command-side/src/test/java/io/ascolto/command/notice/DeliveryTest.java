package io.ascolto.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.ascolto.command.Tables;
import io.ascolto.command.mail.Mail;
import io.ascolto.command.mail.Outbox;
import io.ascolto.command.mail.Received;
import io.ascolto.command.notice.MailTable.State;
import io.ascolto.command.notice.NoticeTexts.Text;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import io.ascolto.events.privacy.RetentionRule;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class DeliveryTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String ADA = new UUID(1, 1).toString();
  private static final PublicUrl HUB = new PublicUrl("https://ideas.example.org/");

  @RegisterExtension
  private final GreenMailExtension server =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  private Instant now = NOON;
  private DataSource database;
  private JdbcClient jdbc;
  private Vault vault;
  private MailTable mails;
  private NoticeTexts texts = (_, some) -> some.stream().map(DeliveryTest::text).toList();

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Tables.in(folder);
    jdbc = JdbcClient.create(database);
    vault = TestVault.in(folder);
    mails = new MailTable(jdbc);
    jdbc.sql("INSERT INTO member (id, address_hash, role) VALUES (?, 'a', 'MEMBER')")
        .param(ADA)
        .update();
    jdbc.sql("INSERT INTO presence (member, seen_at, language) VALUES (?, 0, 'it')")
        .param(ADA)
        .update();
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private static Text text(Notice notice) {
    return new Text(
        notice.kind(),
        notice.idea(),
        notice.comment(),
        "A quieter mill",
        Optional.empty(),
        Optional.empty(),
        notice.stage());
  }

  private Delivery delivery() {
    return delivery(server.getSmtp().getPort());
  }

  private Delivery delivery(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    return new Delivery(
        mails,
        new NoticeTable(jdbc),
        new Hearers(jdbc),
        (member, some) -> texts.of(member, some),
        member -> Optional.of(member + "@example.org"),
        new Places(HUB, new StopTokens(vault), URI.create("http://localhost")),
        new Mail(beans.getBeanProvider(JavaMailSender.class), new Outbox(), HUB, ""),
        () -> now);
  }

  private void told(long position, NoticeKind kind, NoticeWay way) {
    var notice =
        new Notice(
            ADA,
            position,
            kind,
            "mill",
            Optional.empty(),
            Optional.empty(),
            kind == NoticeKind.STAGE ? Optional.of("planned") : Optional.empty(),
            now,
            false);
    try (var connection = database.getConnection()) {
      assertThat(NoticeTable.add(connection, notice)).isTrue();
      MailTable.plan(connection, notice, way, now);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private List<MimeMessage> received() {
    return Arrays.asList(server.getReceivedMessages());
  }

  private MailTable.Held only() {
    var unsent = mails.unsent(10);
    assertThat(unsent).hasSize(1);
    return unsent.getFirst();
  }

  @Test
  void aMailIsSentOnceInTheLanguageOfItsReaderAndSaysHowToStop() throws Exception {
    told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);

    delivery().step();
    delivery().step();

    assertThat(received()).hasSize(1);
    var mail = received().getFirst();
    assertThat(mail.getAllRecipients()[0]).hasToString(ADA + "@example.org");
    assertThat(mail.getSubject()).contains("A quieter mill", "Pianificata");
    assertThat(Received.text(mail)).contains("https://ideas.example.org/ideas/mill");
    var token = new StopTokens(vault).of(ADA, Optional.of(NoticeKind.STAGE));
    assertThat(Received.text(mail)).contains("https://ideas.example.org/unsubscribe#" + token);
    assertThat(mail.getHeader("List-Unsubscribe"))
        .containsExactly("<https://ideas.example.org/api/unsubscribe?token=" + token + ">");
    assertThat(mails.count(State.SENT)).isOne();
    assertThat(mails.unsent(10)).isEmpty();
  }

  @Test
  void theDailyMailWaitsForTheMorningAndHasAllOfIt() throws Exception {
    told(7, NoticeKind.NEW_IDEA, NoticeWay.DAILY);
    told(8, NoticeKind.NEW_IDEA, NoticeWay.DAILY);

    delivery().step();
    assertThat(received()).isEmpty();
    now = now.plus(Duration.ofDays(1));
    delivery().step();

    assertThat(received()).hasSize(1);
    assertThat(received().getFirst().getSubject()).contains("2");
    told(9, NoticeKind.NEW_IDEA, NoticeWay.DAILY);
    assertThat(only().digest()).isTrue();
    assertThat(only().dueAt()).isAfter(now);
  }

  @Test
  void aDayOnWhichMuchHappenedIsToldInPart() throws Exception {
    for (var position = 1; position <= 60; position++) {
      told(position, NoticeKind.NEW_IDEA, NoticeWay.DAILY);
    }
    now = now.plus(Duration.ofDays(1));

    delivery().step();

    assertThat(received().getFirst().getSubject()).contains("60");
    assertThat(Received.text(received().getFirst())).contains("Altre 10 ti aspettano");
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
  void whatAServerDoesNotTakeIsTriedAgainLaterAndThenGivenUp() {
    told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    var unreachable = delivery(1);

    unreachable.step();
    assertThat(only().state()).isEqualTo(State.WAITING);
    assertThat(only().dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
    assertThat(only().answer().orElseThrow()).isNotBlank().doesNotContain(ADA);
    unreachable.step();
    assertThat(only().tries()).as("not before it is due").isOne();
    for (var i = 0; i < 6; i++) {
      now = now.plus(Duration.ofDays(1));
      unreachable.step();
    }

    assertThat(only().state()).isEqualTo(State.DEAD);
    assertThat(only().tries()).isEqualTo(7);
    now = now.plus(Duration.ofDays(9));
    delivery().step();
    assertThat(received()).as("nobody tries it by themselves").isEmpty();

    assertThat(mails.retry(only().id(), now)).isTrue();
    delivery().step();
    assertThat(received()).hasSize(1);
  }

  @Test
  void oneThatWasUnderWayWhenTheHubWasKilledIsSentUnderTheSameName() throws Exception {
    told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    var id = only().id();
    assertThat(mails.take(only(), now)).isTrue();

    delivery().step();
    assertThat(received()).isEmpty();
    now = now.plus(Duration.ofMinutes(6));
    delivery().step();

    assertThat(received()).hasSize(1);
    assertThat(received().getFirst().getMessageID()).isEqualTo("<" + id + "@ideas.example.org>");
  }

  @Test
  void theOnlyHubTakesItUpAgainAtOnce() {
    told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    mails.take(only(), now);
    mails.takeUpAgain(now);
    delivery().step();
    assertThat(received()).hasSize(1);
  }

  @Test
  void ofTwoHubsOneSendsIt() {
    told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    var held = only();
    assertThat(mails.take(held, now)).isTrue();
    assertThat(mails.take(held, now)).isFalse();
  }

  @Test
  void whatIsNoLongerWantedOrSeenIsNotSent() {
    told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    told(8, NoticeKind.ANSWER, NoticeWay.AT_ONCE);
    jdbc.sql("INSERT INTO notice_way (member, kind, way) VALUES (?, 'STAGE', 'NEVER')")
        .param(ADA)
        .update();
    texts =
        (_, some) ->
            some.stream()
                .filter(one -> one.kind() != NoticeKind.ANSWER)
                .map(DeliveryTest::text)
                .toList();

    delivery().step();

    assertThat(received()).isEmpty();
    assertThat(mails.unsent(10)).isEmpty();
    assertThat(mails.count(State.SENT)).isZero();
  }

  @Test
  void nobodyWritesToWhoeverWasBlocked() {
    told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    jdbc.sql("UPDATE member SET blocked = TRUE").update();

    delivery().step();

    assertThat(received()).isEmpty();
  }

  @Test
  void whileItCannotBeReadItWaits() {
    told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    texts =
        (_, _) -> {
          throw new IllegalStateException("being built");
        };
    delivery().step();
    assertThat(only().state()).isEqualTo(State.WAITING);
  }

  @Test
  void afterAMonthNobodyKnowsToWhomAMailWent() {
    told(7, NoticeKind.STAGE, NoticeWay.AT_ONCE);
    delivery().step();
    var old = new OldMails(jdbc);
    assertThat(old.rule()).isEqualTo(RetentionRule.OUTBOX);
    var month = Duration.ofDays(30);

    assertThat(old.clear(now.plus(month).minusSeconds(1), month).getFirst().count()).isZero();
    assertThat(old.due(now.plus(month), month).getFirst().count()).isOne();
    assertThat(old.clear(now.plus(month), month).getFirst().count()).isOne();

    assertThat(mails.count(State.SENT)).isZero();
    assertThat(new NoticeTable(jdbc).of(ADA, Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void aTokenThatWasNotMadeHereStopsNothing() {
    var tokens = new StopTokens(vault);
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
