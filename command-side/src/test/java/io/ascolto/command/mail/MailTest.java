package io.ascolto.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.ascolto.command.mail.Block.Foot;
import io.ascolto.command.mail.Block.Paragraph;
import io.ascolto.command.mail.Mail.Delivery;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.platform.Rejected;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTest {

  private static final PublicUrl HUB = new PublicUrl("https://ideas.example.org/");

  @RegisterExtension
  private final GreenMailExtension server =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  private final Outbox outbox = new Outbox();

  static Letter letter(String to, String subject) {
    return Letter.of(
        to,
        subject,
        Words.in(Locale.ITALIAN),
        List.of(new Paragraph("Città & <campagna>"), new Foot("È così.")));
  }

  private static Letter letter(String subject) {
    return letter("ada@example.org", subject);
  }

  @Test
  void aLetterReachesItsReaderAsTextAndAsHtml() throws Exception {
    var delivery = mail("").send(letter("È arrivata")).block();

    assertThat(delivery).isEqualTo(Delivery.MAIL);
    var received = server.getReceivedMessages()[0];
    assertThat(received.getAllRecipients()[0]).hasToString("ada@example.org");
    assertThat(received.getFrom()[0]).hasToString("ascolto@ideas.example.org");
    assertThat(received.getSubject()).isEqualTo("È arrivata");
    assertThat(received.getMessageID()).endsWith("@ideas.example.org>");
    assertThat(Received.text(received).strip()).isEqualTo("Città & <campagna>\n\n--\nÈ così.");
    assertThat(Received.html(received))
        .contains("<html lang=\"it\">", "Città &amp; &lt;campagna&gt;", "È così.");
    assertThat(outbox.letters()).isEmpty();
  }

  @Test
  void theSenderCanBeNamed() throws Exception {
    var mail = mail("Ideas <ideas@example.com>");
    assertThat(mail.deliver(letter("x"))).isEqualTo(new Answer.Taken());

    assertThat(mail.from()).isEqualTo("Ideas <ideas@example.com>");
    assertThat(mail.messageId("4711")).isEqualTo("<4711@example.com>");
    assertThat(server.getReceivedMessages()[0].getFrom()[0])
        .hasToString("Ideas <ideas@example.com>");
  }

  @Test
  void aLetterSentTwiceIsOneToItsReader() throws Exception {
    var mail = mail("");
    var id = mail.messageId("0190.4711");
    mail.deliver(letter("x").withMessageId(id));
    mail.deliver(letter("x").withMessageId(id));

    assertThat(server.getReceivedMessages())
        .hasSize(2)
        .allSatisfy(received ->
            assertThat(received.getMessageID()).isEqualTo("<0190.4711@ideas.example.org>"));
  }

  @Test
  void nobodysAbsenceIsReportedToAMachine() throws Exception {
    mail("").deliver(letter("x"));

    assertThat(server.getReceivedMessages()[0].getHeader("Auto-Submitted"))
        .containsExactly("auto-generated");
  }

  @Test
  void noSubjectBeginsAnotherHeader() throws Exception {
    mail("").deliver(letter("A mill\r\nBcc: eve@example.org\u0000\u202e"));

    var received = server.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).isEqualTo("A mill Bcc: eve@example.org");
    assertThat(received[0].getHeader("Bcc")).isNull();
    assertThatThrownBy(() -> letter("x").with("List-Unsubscribe", "<https://x>\nBcc: eve"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> letter("x").withMessageId("4711"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoAsksLearnsThatAMailWasNotSent() {
    var mail = mail("");
    server.stop();

    assertThatThrownBy(() -> mail.send(letter("x")).block())
        .isInstanceOf(Rejected.class)
        .hasMessage("mail.unsent");
    assertThat(mail.isSent(letter("x"))).isFalse();
  }

  @Test
  void withoutAMailServerALetterWaitsForTheOwner() {
    var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    var mail = new Mail(none, outbox, HUB, "");
    assertThat(mail.send(letter("first")).block()).isEqualTo(Delivery.OUTBOX);
    mail.send(letter("second")).block();

    assertThat(outbox.letters().stream().map(waiting -> waiting.letter().subject()))
        .containsExactly("second", "first");
    assertThat(mail.hasServer()).isFalse();
    assertThat(mail.server()).isEmpty();
    assertThat(mail.isSent(letter("x"))).isFalse();
    assertThat(mail.deliver(letter("x")))
        .isEqualTo(new Answer.Refused("There is no mail server", false));
    assertThat(outbox.letters()).hasSize(2);
  }

  @Test
  void aServerIsWaitedForTenSecondsUnlessSomebodySaidOtherwise() {
    var sender = new JavaMailSenderImpl();
    sender.setHost("smtp.example.org");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "500");
    var mail = mail(sender, "");

    assertThat(mail.server()).isEqualTo("smtp.example.org:25");
    assertThat(sender.getJavaMailProperties())
        .containsEntry("mail.smtp.connectiontimeout", "10000")
        .containsEntry("mail.smtp.timeout", "500")
        .containsEntry("mail.smtp.writetimeout", "10000")
        .containsEntry("mail.smtps.timeout", "10000");
  }

  private Mail mail(String from) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
    return mail(sender, from);
  }

  private Mail mail(JavaMailSender sender, String from) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    return new Mail(beans.getBeanProvider(JavaMailSender.class), outbox, HUB, from);
  }
}
