package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.ascolto.command.Tables;
import io.ascolto.command.mail.Mail;
import io.ascolto.command.mail.Outbox;
import io.ascolto.command.mail.Received;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class InactivityTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant YEAR_AGO = NOW.minus(Duration.ofDays(365));
  private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
  private static final MemberId ADA = new MemberId(new UUID(1, 1));
  private static final PublicUrl HUB = new PublicUrl("https://ideas.example.org/");

  @RegisterExtension
  private final GreenMailExtension server =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  private DataSource database;
  private JdbcClient jdbc;
  private Inactivity inactivity;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Tables.in(folder);
    jdbc = JdbcClient.create(database);
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    inactivity = inactivity(beans);
    joined(ADA, "MEMBER");
    seen(ADA, YEAR_AGO, "it");
  }

  private Inactivity inactivity(StaticListableBeanFactory beans) {
    var mail = new Mail(beans.getBeanProvider(JavaMailSender.class), new Outbox(), HUB, "");
    return new Inactivity(
        jdbc,
        member -> Optional.of(member + "@example.org"),
        mail,
        HUB,
        URI.create("http://localhost"));
  }

  private void joined(MemberId member, String role) {
    jdbc.sql("INSERT INTO member (id, address_hash, role) VALUES (?, ?, ?)")
        .params(member.toString(), member.toString(), role)
        .update();
  }

  private void seen(MemberId member, Instant at, String language) {
    jdbc.sql("INSERT INTO presence (member, seen_at, language) VALUES (?, ?, ?)")
        .params(member.toString(), at.getEpochSecond(), language)
        .update();
  }

  private void set(String column) {
    jdbc.sql("UPDATE member SET " + column).update();
  }

  private int ask() {
    return inactivity.ask(YEAR_AGO, NOW, UNTIL, 10);
  }

  @Test
  void whoHasNotBeenHereForSoLongIsAskedOnceInTheirLanguage() throws Exception {
    assertThat(inactivity.unasked(YEAR_AGO.minusSeconds(1), 10)).isZero();
    assertThat(inactivity.unasked(YEAR_AGO, 10)).isOne();

    assertThat(ask()).isOne();
    assertThat(ask()).isZero();

    var letters = server.getReceivedMessages();
    assertThat(letters).hasSize(1);
    assertThat(letters[0].getAllRecipients()[0]).hasToString(ADA + "@example.org");
    assertThat(letters[0].getSubject()).isEqualTo("Vuoi conservare il tuo account?");
    assertThat(Received.text(letters[0]))
        .contains("1 marzo 2025", "31 marzo 2026", "https://ideas.example.org/enter");
  }

  @Test
  void whoWasAskedAndStaysSilentIsNamedOnlyAfterTheTimeToAnswer() {
    ask();

    assertThat(inactivity.silent(YEAR_AGO, NOW.minusSeconds(1), 10)).isEmpty();
    assertThat(inactivity.silent(YEAR_AGO, NOW, 10)).containsExactly(ADA);
    assertThat(inactivity.silent(YEAR_AGO.minusSeconds(1), NOW, 10))
        .as("kept for longer since")
        .isEmpty();
  }

  @Test
  void whoComesIsNeitherAskedNorNamed() {
    ask();
    var lastSeen = new LastSeen(database, () -> NOW);
    new Presence(lastSeen).note(new Directory.Known(ADA, Role.MEMBER));
    lastSeen.write();

    assertThat(inactivity.silent(NOW, NOW, 10)).isEmpty();
    assertThat(inactivity.unasked(YEAR_AGO, 10)).isZero();
  }

  @Test
  void whoIsBlockedOrHasDutiesOrCannotBeAskedIsLeftOut() {
    for (var column :
        new String[] {
          "blocked = TRUE", "forgotten = TRUE", "role = 'SUPPORT'", "address_hash = NULL"
        }) {
      set(column);
      assertThat(inactivity.unasked(YEAR_AGO, 10)).as(column).isZero();
      set("blocked = FALSE, forgotten = FALSE, role = 'MEMBER', address_hash = 'x'");
    }
    assertThat(inactivity.unasked(YEAR_AGO, 10)).isOne();
    jdbc.sql("INSERT INTO board_role (member, board, role) VALUES (?, 'b', 'SUPPORT')")
        .param(ADA.toString())
        .update();
    assertThat(inactivity.unasked(YEAR_AGO, 10)).isZero();
  }

  @Test
  void whomNobodyNotedYetCountsAsSeenToday() {
    var grace = new MemberId(new UUID(2, 2));
    joined(grace, "MEMBER");

    inactivity.begin(NOW);
    inactivity.begin(NOW.plusSeconds(60));

    assertThat(inactivity.unasked(NOW.minusSeconds(1), 10)).isOne();
    assertThat(inactivity.unasked(NOW, 10)).isEqualTo(2);
  }

  @Test
  void whomNoLetterReachesIsAskedAgainAtTheNextRun() {
    server.stop();

    assertThat(ask()).isZero();
    assertThat(inactivity.unasked(YEAR_AGO, 10)).isOne();
  }

  @Test
  void withoutAMailServerNobodyCanBeAsked() {
    assertThat(inactivity.canAsk()).isTrue();
    assertThat(inactivity(new StaticListableBeanFactory()).canAsk()).isFalse();
  }

  @Test
  void asManyAreAskedAsMayBe() {
    var grace = new MemberId(new UUID(2, 2));
    joined(grace, "MEMBER");
    seen(grace, YEAR_AGO.minusSeconds(1), "en");

    assertThat(inactivity.ask(YEAR_AGO, NOW, UNTIL, 1)).isOne();
    assertThat(inactivity.silent(YEAR_AGO, NOW, 10)).containsExactly(grace);
  }

  @Test
  void whoSignsInIsPresentInTheirLanguageAndHasStayed() {
    ask();
    var by = CameBy.of(CameBy.Way.CODE, null, Optional.of("en"));
    new Sessions(jdbc, new LastSeen(database, () -> NOW), new Departures(), () -> NOW)
        .begin(ADA, Role.MEMBER, by)
        .block();

    var row = jdbc.sql("SELECT seen_at, language, asked_at FROM presence").query().singleRow();
    assertThat(row).containsEntry("language", "en").containsEntry("asked_at", null);
    assertThat(((Number) row.get("seen_at")).longValue()).isEqualTo(NOW.getEpochSecond());
  }
}
