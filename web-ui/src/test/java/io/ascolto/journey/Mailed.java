package io.ascolto.journey;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads what came by mail. */
final class Mailed {

  private Mailed() {}

  /** The settings of a hub that sends by this server. */
  static Map<String, String> by(GreenMailExtension server, String publicUrl) {
    return Map.of(
        "SPRING_MAIL_HOST",
        "127.0.0.1",
        "SPRING_MAIL_PORT",
        Integer.toString(server.getSmtp().getPort()),
        "ASCOLTO_PUBLIC_URL",
        publicUrl);
  }

  /** In the order in which they came. */
  static List<MimeMessage> to(String email, GreenMailExtension server) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> to(mail).equals(email))
        .toList();
  }

  static String to(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  static String text(MimeMessage mail) {
    try {
      return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    } catch (MessagingException | IOException broken) {
      throw new AssertionError(broken);
    }
  }

  static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name)[0];
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    }
  }
}
