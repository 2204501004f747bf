package io.ascolto.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.mail.Answer.Refused;
import io.ascolto.command.platform.PublicUrl;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {

  private static final String ADA = "ada.lovelace@example.org";
  private static final PublicUrl HUB = new PublicUrl("https://ideas.example.org/");

  private static Mail mail(int port, String from) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    return new Mail(beans.getBeanProvider(JavaMailSender.class), new Outbox(), HUB, from);
  }

  private static Refused refused(Map<String, String> replies, String to) throws IOException {
    try (var server = new GruffServer(replies)) {
      return (Refused) mail(server.port(), "").deliver(MailTest.letter(to, "x"));
    }
  }

  private static Refused toAda(String command, String reply) throws IOException {
    return refused(Map.of(command, reply), ADA);
  }

  @Test
  void aServerThatRefusesNothingTakesTheLetter() throws IOException {
    try (var server = new GruffServer(Map.of())) {
      var mail = mail(server.port(), "");
      assertThat(mail.server()).isEqualTo("127.0.0.1:" + server.port());
      assertThat(mail.deliver(MailTest.letter(ADA, "x"))).isEqualTo(new Answer.Taken());
    }
  }

  @Test
  void whomAServerDoesNotKnowItWillNotKnowTomorrow() throws IOException {
    assertThat(toAda("RCPT", "550 5.1.1 <" + ADA + ">: Recipient address rejected: unknown"))
        .isEqualTo(new Refused("550 5.1.1 <address>: Recipient address rejected: unknown", true));
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 451 4.7.1 Greylisted, 451 4.7.1 Greylisted",
    "RCPT, 452 4.2.2 Mailbox full, 452 4.2.2 Mailbox full",
    "RCPT, 530 5.7.0 Must issue a STARTTLS command first, 530 5.7.0 Must issue a STARTTLS command"
        + " first",
    "RCPT, 550 5.7.1 Relaying denied, 550 5.7.1 Relaying denied",
    "RCPT, 554 5.7.1 Your server is blocked, 554 5.7.1 Your server is blocked",
    "MAIL, 550 5.7.1 Sender rejected, 550 5.7.1 Sender rejected",
    "MAIL, 530 5.7.0 Authentication required, 530 5.7.0 Authentication required",
    "DATA, 451 4.3.0 Try later, 451 4.3.0 Try later",
    "., 554 5.7.1 Looks like spam, 554 5.7.1 Looks like spam",
    "EHLO, 421 4.3.2 Going down, 421 4.3.2 Going down"
  })
  void whatMayBeOtherwiseTomorrowIsNotForGood(String command, String reply, String said)
      throws IOException {
    var both = command.equals("EHLO") ? Map.of("EHLO", reply, "HELO", reply) : null;
    var refused = both == null ? toAda(command, reply) : refused(both, ADA);

    assertThat(refused).isEqualTo(new Refused(said, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          550 5.1.1 ADA.Lovelace@Example.ORG unknown | 550 5.1.1 <address> unknown
          550 5.1.1 User ada.lovelace unknown | 550 5.1.1 User <address> unknown
          550 No mailbox (ada.lovelace@example.org). | 550 No mailbox (<address>).
          550 Not for bounces+ada.lovelace=example.org@relay.example | 550 Not for <address>
          550 Bounced ada.lovelace=example.org | 550 Bounced <address>
          550 <real.name@inside.example> is over quota | 550 <address> is over quota
          550 Ask real.name@inside.example. | 550 Ask <address>.
          550 ascolto@ideas.example.org may not write here | 550 ascolto@ideas.example.org may not write here
          550 Adamant | 550 Adamant
          """)
  void noAnswerTellsWhoseAddressItWas(String reply, String said) throws IOException {
    assertThat(toAda("RCPT", reply).said()).doesNotContainIgnoringCase("lovelace").isEqualTo(said);
  }

  @Test
  void aNameOfDigitsLeavesTheCodeAsItIs() throws IOException {
    assertThat(refused(Map.of("RCPT", "550 5.1.1 550 is unknown"), "550@example.org").said())
        .isEqualTo("550 5.1.1 <address> is unknown");
  }

  @Test
  void aLongAnswerIsCutAndOneOfSeveralLinesIsOne() throws IOException {
    assertThat(toAda("RCPT", "550-5.1.1 Not here\r\n550 5.1.1 Go away").said())
        .isEqualTo("550-5.1.1 Not here 550 5.1.1 Go away");
    assertThat(toAda("RCPT", "550 " + "no ".repeat(300)).said())
        .hasSizeLessThanOrEqualTo(300)
        .startsWith("550 no no")
        .endsWith("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ada", "a b@example.org", "ada@example..org", "ada@example.org, b@c.org", ""})
  void whatIsNoAddressNeverWillBe(String to) {
    var answer = (Refused) mail(1, "").deliver(MailTest.letter(to, "x"));

    assertThat(answer.forGood()).isTrue();
    assertThat(answer.said()).isNotBlank();
  }

  @Test
  void aHubThatIsSetUpWronglyIsNotTheReadersFault() {
    var answer = (Refused) mail(1, "not an address").deliver(MailTest.letter(ADA, "x"));

    assertThat(answer.forGood()).isFalse();
    assertThat(answer.said()).isNotBlank();
  }

  @Test
  void aServerThatIsAwayMayComeBack() throws IOException {
    // Taken, so that nobody else answers there, and not listened to.
    try (var away = new Socket()) {
      away.bind(new InetSocketAddress("127.0.0.1", 0));
      var answer = (Refused) mail(away.getLocalPort(), "").deliver(MailTest.letter(ADA, "x"));

      assertThat(answer.forGood()).isFalse();
      assertThat(answer.said()).contains("127.0.0.1", "Connection refused");
    }
  }

  @Test
  void aServerThatDoesNotLetTheHubInMayDoSoTomorrow() throws IOException {
    var replies =
        Map.of("EHLO", "250-gruff\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 Bad credentials");
    try (var server = new GruffServer(replies)) {
      var sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(server.port());
      sender.setUsername("hub");
      sender.setPassword("secret");
      var auth = new Properties();
      auth.setProperty("mail.smtp.auth", "true");
      sender.setJavaMailProperties(auth);
      var beans = new StaticListableBeanFactory();
      beans.addBean("sender", sender);
      var mail = new Mail(beans.getBeanProvider(JavaMailSender.class), new Outbox(), HUB, "");

      assertThat(mail.deliver(MailTest.letter(ADA, "x")))
          .isEqualTo(new Refused("535 5.7.8 Bad credentials", false));
    }
  }

  @Test
  void theLogKnowsTheCodeAndNothingElse(CapturedOutput output) throws IOException {
    var reply = "550 5.1.1 Ada Lovelace <" + ADA + "> has left";
    try (var server = new GruffServer(Map.of("RCPT", reply))) {
      assertThat(mail(server.port(), "").isSent(MailTest.letter(ADA, "Secret"))).isFalse();
    }

    assertThat(output)
        .contains("did not take a letter: 550 5.1.1")
        .doesNotContainIgnoringCase("lovelace")
        .doesNotContain("Secret", "has left");
  }
}
