package io.ascolto.command.member;

import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Sends letters by {@code spring.mail}; without a mail server they lie in the outbox. */
@Component
class Mail {

  private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

  private final ObjectProvider<JavaMailSender> sender;
  private final Outbox outbox;
  private final String from;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("mail").start(task));

  Mail(
      ObjectProvider<JavaMailSender> sender,
      Outbox outbox,
      PublicUrl url,
      @Value("${ascolto.mail.from:}") String from) {
    this.sender = sender;
    this.outbox = outbox;
    this.from = from.isBlank() ? "ascolto@" + host(url) : from;
  }

  private static String host(PublicUrl url) {
    return URI.create(url.origin(URI.create("http://localhost"))).getHost();
  }

  boolean hasServer() {
    return sender.getIfAvailable() != null;
  }

  /** Sends it by a mail server; false where there is none, or it does not take it. It blocks. */
  boolean isSent(Letter letter) {
    var server = sender.getIfAvailable();
    if (server == null) {
      return false;
    }
    try {
      send(letter, server);
      return true;
    } catch (Rejected _) {
      // Is in the log.
      return false;
    }
  }

  /** Where a letter went. */
  enum Delivery {
    MAIL,
    OUTBOX
  }

  Mono<Delivery> send(Letter letter) {
    var server = sender.getIfAvailable();
    if (server == null) {
      outbox.keep(letter);
      return Mono.just(Delivery.OUTBOX);
    }
    return Mono.fromCallable(
            () -> {
              send(letter, server);
              return Delivery.MAIL;
            })
        .subscribeOn(blocking);
  }

  private void send(Letter letter, JavaMailSender server) {
    try {
      server.send(message -> {
        var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(letter.to());
        mail.setSubject(letter.subject());
        mail.setText(letter.text());
      });
    } catch (MailException refused) {
      // Not the exception itself: servers repeat the address in what they say.
      LOG.warn("The mail server did not take a letter: {}", refused.getClass().getSimpleName());
      throw Rejection.unavailable("mail.unsent", "The mail could not be sent; try again later")
          .asException();
    }
  }
}
