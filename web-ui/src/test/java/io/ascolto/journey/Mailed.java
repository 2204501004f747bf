package io.ascolto.journey;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what came by mail. */
final class Mailed {

  /** Not what machines number letters by, which looks like addresses. */
  private static final Set<String> READ =
      Set.of("Subject", "From", "Sender", "Reply-To", "Cc", "Bcc", "List-Unsubscribe");

  /** Everybody may know from where the hub writes. */
  private static final Pattern OF_THE_HUB = Pattern.compile("ascolto@[\\w.-]+");

  private Mailed() {}

  /** The settings of a hub that sends by this server. */
  static Map<String, String> by(PostOffice server, String publicUrl) {
    return Map.of(
        "SPRING_MAIL_HOST",
        "127.0.0.1",
        "SPRING_MAIL_PORT",
        Integer.toString(server.getSmtp().getPort()),
        "ASCOLTO_PUBLIC_URL",
        publicUrl);
  }

  /** In the order in which they came. */
  static List<MimeMessage> to(String email, PostOffice server) {
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

  /**
   * All that somebody can read who got it: what stands above it, its text, and the same as HTML.
   */
  static String whole(MimeMessage mail) {
    try {
      var all = new StringBuilder();
      for (var header : Collections.list(mail.getAllHeaders())) {
        if (READ.contains(header.getName()) && !OF_THE_HUB.matcher(header.getValue()).matches()) {
          all.append(MimeUtility.decodeText(header.getValue())).append('\n');
        }
      }
      return all + parts(mail);
    } catch (MessagingException | IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String parts(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart several) {
      var all = new StringBuilder();
      for (var number = 0; number < several.getCount(); number++) {
        all.append(parts(several.getBodyPart(number))).append('\n');
      }
      return all.toString();
    }
    return part.getContent().toString();
  }

  static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name)[0];
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    }
  }
}
