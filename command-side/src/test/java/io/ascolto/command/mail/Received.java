package io.ascolto.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** A letter as it came. */
public final class Received {

  private Received() {}

  public static String text(MimeMessage letter) throws MessagingException, IOException {
    return part(letter, 0, "text/plain");
  }

  public static String html(MimeMessage letter) throws MessagingException, IOException {
    return part(letter, 1, "text/html");
  }

  private static String part(MimeMessage letter, int index, String type)
      throws MessagingException, IOException {
    assertThat(letter.getContentType()).startsWith("multipart/alternative");
    var parts = (MimeMultipart) letter.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(index).getContentType()).startsWith(type).contains("UTF-8");
    return parts.getBodyPart(index).getContent().toString().replace("\r\n", "\n");
  }
}
