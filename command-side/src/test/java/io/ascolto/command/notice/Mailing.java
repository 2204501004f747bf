package io.ascolto.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import io.ascolto.command.Tables;
import io.ascolto.command.mail.Mail;
import io.ascolto.command.mail.Outbox;
import io.ascolto.command.notice.NoticeTexts.Text;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Somebody who speaks Italian, mails to them, and a mail server. */
final class Mailing implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final String ADA = new UUID(1, 1).toString();
  private static final PublicUrl HUB = new PublicUrl("https://ideas.example.org/");

  Instant now = NOON;
  final JdbcClient jdbc;
  final MailTable mails;
  final Vault vault;
  private final DataSource database;
  private final GreenMailExtension server;
  NoticeTexts texts = (_, some) -> some.stream().map(Mailing::text).toList();

  Mailing(Path folder, GreenMailExtension server) {
    this.server = server;
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

  @Override
  public void close() {
    vault.close();
  }

  static Text text(Notice notice) {
    return new Text(
        notice.kind(),
        notice.idea(),
        notice.comment(),
        "A quieter mill",
        Optional.empty(),
        Optional.empty(),
        notice.stage(),
        Optional.empty());
  }

  Delivery delivery() {
    return delivery(server.getSmtp().getPort());
  }

  Delivery delivery(int port) {
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

  void told(long position, NoticeKind kind, NoticeWay way) {
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

  List<MimeMessage> received() {
    return Arrays.asList(server.getReceivedMessages());
  }

  MailTable.Held only() {
    var unsent = mails.unsent(10);
    assertThat(unsent).hasSize(1);
    return unsent.getFirst();
  }
}
