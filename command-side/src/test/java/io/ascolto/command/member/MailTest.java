package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.platform.Rejected;
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

  @Test
  void aLetterReachesItsReader() throws Exception {
    var letter = Letter.withCode("ada@example.org", "012345", "https://hub/", Locale.ITALIAN);
    mail(server.getSmtp().getPort(), "").send(letter).block();

    var received = server.getReceivedMessages()[0];
    assertThat(received.getAllRecipients()[0]).hasToString("ada@example.org");
    assertThat(received.getFrom()[0]).hasToString("ascolto@ideas.example.org");
    assertThat(received.getSubject()).isEqualTo("012 345 è il tuo codice");
    assertThat(received.getContent().toString()).contains("012 345", "10 minuti", "https://hub/");
    assertThat(outbox.letters()).isEmpty();
  }

  @Test
  void theSenderCanBeNamed() throws Exception {
    var letter = Letter.withCode("ada@example.org", "012345", "https://hub/", Locale.ENGLISH);
    mail(server.getSmtp().getPort(), "Ideas <ideas@example.com>").send(letter).block();

    assertThat(server.getReceivedMessages()[0].getFrom()[0])
        .hasToString("Ideas <ideas@example.com>");
  }

  @Test
  void whoAsksLearnsThatAMailWasNotSent() {
    var letter = Letter.withCode("ada@example.org", "012345", "https://hub/", Locale.ENGLISH);
    var mail = mail(server.getSmtp().getPort(), "");
    server.stop();

    assertThatThrownBy(() -> mail.send(letter).block())
        .isInstanceOf(Rejected.class)
        .hasMessage("mail.unsent");
  }

  @Test
  void withoutAMailServerALetterWaitsForTheOwner() {
    var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    var mail = new Mail(none, outbox, HUB, "");
    mail.send(Letter.withCode("ada@example.org", "012345", "https://hub/", Locale.FRENCH)).block();
    mail.send(Letter.withCode("ada@example.org", "678901", "https://hub/", Locale.FRENCH)).block();

    assertThat(outbox.letters().stream().map(waiting -> waiting.letter().subject()))
        .containsExactly("678 901 is your code", "012 345 is your code");
  }

  private Mail mail(int port, String from) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    return new Mail(beans.getBeanProvider(JavaMailSender.class), outbox, HUB, from);
  }
}
