package io.ascolto.command.mail;

import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Sends letters by {@code spring.mail}; without a mail server they lie in the outbox. */
@Component
public class Mail {

  private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
  private static final String LONGEST_WAIT = "10000";
  private static final Pattern DOMAIN = Pattern.compile("@([\\p{Alnum}.-]+)>?\\s*$");

  private final Optional<JavaMailSender> sender;
  private final Outbox outbox;
  private final String from;
  private final String domain;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("mail").start(task));

  public Mail(
      ObjectProvider<JavaMailSender> sender,
      Outbox outbox,
      PublicUrl url,
      @Value("${ascolto.mail.from:}") String from) {
    this.sender = Optional.ofNullable(sender.getIfAvailable());
    this.outbox = outbox;
    this.from = from.isBlank() ? "ascolto@" + host(url) : from;
    var domain = DOMAIN.matcher(this.from);
    this.domain = domain.find() ? domain.group(1) : "localhost";
    implementation().ifPresent(Mail::limit);
    Layout.load();
  }

  private static String host(PublicUrl url) {
    return URI.create(url.origin(URI.create("http://localhost"))).getHost();
  }

  /** By itself a server that says nothing is waited for without end. */
  private static void limit(JavaMailSenderImpl server) {
    var settings = server.getJavaMailProperties();
    for (var protocol : new String[] {"smtp", "smtps"}) {
      for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
        settings.putIfAbsent("mail." + protocol + "." + wait, LONGEST_WAIT);
      }
    }
  }

  private Optional<JavaMailSenderImpl> implementation() {
    return sender.filter(JavaMailSenderImpl.class::isInstance).map(JavaMailSenderImpl.class::cast);
  }

  public boolean hasServer() {
    return sender.isPresent();
  }

  /** Its host and port; empty without one, or where the surroundings of the hub provide it. */
  public String server() {
    return implementation()
        .filter(server -> server.getHost() != null)
        .map(server -> server.getHost() + ":" + port(server))
        .orElse("");
  }

  private static int port(JavaMailSenderImpl server) {
    var usual = "smtps".equals(server.getProtocol()) ? 465 : 25;
    return server.getPort() > 0 ? server.getPort() : usual;
  }

  public String from() {
    return from;
  }

  /** A Message-ID of this hub; the same for the same name. */
  public String messageId(String name) {
    return "<" + name + "@" + domain + ">";
  }

  /** Where a letter went. */
  public enum Delivery {
    MAIL,
    OUTBOX
  }

  public Mono<Delivery> send(Letter letter) {
    if (!hasServer()) {
      outbox.keep(letter);
      return Mono.just(Delivery.OUTBOX);
    }
    return Mono.fromCallable(() -> isSent(letter))
        .subscribeOn(blocking)
        .filter(sent -> sent)
        .map(_ -> Delivery.MAIL)
        .switchIfEmpty(Mono.error(Mail::unsent));
  }

  private static Rejected unsent() {
    return Rejection.unavailable("mail.unsent", "The mail could not be sent; try again later")
        .asException();
  }

  /** Sends it by a mail server; false where there is none, or it does not take it. It blocks. */
  public boolean isSent(Letter letter) {
    return hasServer()
        && switch (deliver(letter)) {
          case Answer.Taken() -> true;
          case Answer.Refused refused -> {
            LOG.warn("The mail server did not take a letter: {}", Refusals.impersonal(refused));
            yield false;
          }
        };
  }

  /** Sends it by a mail server, never to the outbox. It blocks. */
  public Answer deliver(Letter letter) {
    if (sender.isEmpty()) {
      return new Answer.Refused("There is no mail server", false);
    }
    try {
      var to = new InternetAddress(letter.to());
      to.validate();
      var named = named(letter);
      sender.get().send(message -> write(named, to, message));
      return new Answer.Taken();
    } catch (AddressException malformed) {
      return new Answer.Refused(Refusals.said(malformed, letter.to(), from), true);
    } catch (MailException refused) {
      return Refusals.of(refused, letter.to(), from);
    }
  }

  /** Otherwise it would be named after the machine that the hub runs on. */
  private Letter named(Letter letter) {
    return letter.headers().containsKey("Message-ID")
        ? letter
        : letter.withMessageId(messageId(UUID.randomUUID().toString()));
  }

  private void write(Letter letter, InternetAddress to, MimeMessage message)
      throws MessagingException {
    var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    mail.setFrom(from);
    mail.setTo(to);
    mail.setSubject(letter.subject());
    for (var header : letter.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    // Readers show the last that they can; the helper would wrap both into parts for files.
    message.setContent(
        new MimeMultipart(
            "alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }
}
