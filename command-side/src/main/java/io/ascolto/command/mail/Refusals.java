package io.ascolto.command.mail;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a mail server said when it did not take a letter. */
final class Refusals {

  private static final int LONGEST = 300;
  private static final int DEEPEST = 20;

  /** A shorter name before the @ is too many other words. */
  private static final int SHORTEST_NAME = 3;

  private static final String ADDRESS = "<address>";

  /** Of a mailbox, where a server says no more (RFC 5321). */
  private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553);

  /** What a server says more exactly (RFC 3463). */
  private static final Pattern ENHANCED = Pattern.compile("\\b(5\\.\\d{1,3}\\.\\d{1,3})\\b");

  /** Of an address that there is not, or a mailbox that takes nothing. */
  private static final Pattern OF_THE_RECIPIENT = Pattern.compile("5\\.(1\\.([1236]|10)|2\\.1)");

  private static final Pattern CODE =
      Pattern.compile("\\d{3}(?:[ -]\\d\\.\\d{1,3}\\.\\d{1,3})?\\b");
  private static final Pattern ANY_ADDRESS =
      Pattern.compile("<?([^\\s<>@,;:()\\[\\]\"']+@[^\\s<>@,;:()\\[\\]\"']*[\\p{L}\\p{N}-])>?");

  private Refusals() {}

  static Answer.Refused of(MailException refused, String to, String own) {
    var forGood =
        causes(refused)
            .filter(SMTPAddressFailedException.class::isInstance)
            .anyMatch(cause -> isForGood((SMTPAddressFailedException) cause));
    return new Answer.Refused(said(refused, to, own), forGood);
  }

  /** Anything else may be the hub's own fault, and be mended: relaying denied, a sender blocked. */
  private static boolean isForGood(SMTPAddressFailedException refused) {
    var detail = ENHANCED.matcher(message(refused));
    return detail.find()
        ? OF_THE_RECIPIENT.matcher(detail.group(1)).matches()
        : NO_MAILBOX.contains(refused.getReturnCode());
  }

  static String said(Exception refused, String to, String own) {
    var causes = causes(refused).toList();
    var said = reply(causes).orElseGet(() -> failure(causes));
    return Plain.cut(withoutAddresses(Plain.line(said), to, own), LONGEST);
  }

  /** The code alone, as servers put names into their words; or why none was heard. */
  static String impersonal(Answer.Refused refused) {
    var code = CODE.matcher(refused.said());
    if (code.lookingAt()) {
      return code.group();
    }
    return refused.forGood() ? "no address" : refused.said();
  }

  private static Stream<Throwable> causes(Exception refused) {
    Throwable first =
        refused instanceof MailSendException unsent && unsent.getMessageExceptions().length > 0
            ? unsent.getMessageExceptions()[0]
            : refused;
    return Stream.iterate(first, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  private static Optional<String> reply(List<Throwable> causes) {
    return Stream.<Class<? extends Exception>>of(
            SMTPAddressFailedException.class,
            SMTPSenderFailedException.class,
            SMTPSendFailedException.class)
        .flatMap(kind -> causes.stream().filter(kind::isInstance))
        .map(Refusals::message)
        .filter(said -> !said.isBlank())
        .findFirst();
  }

  /** What went wrong at last, and what lay beneath. */
  private static String failure(List<Throwable> causes) {
    var mail = causes.stream().filter(MessagingException.class::isInstance).toList();
    var said = message(mail.isEmpty() ? causes.getLast() : mail.getLast());
    var beneath = message(causes.getLast());
    return said.contains(beneath) ? said : said + ": " + beneath;
  }

  private static String message(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
  }

  /** Everybody's but the hub's own: servers also say to whom they would have passed it on. */
  private static String withoutAddresses(String said, String to, String own) {
    var code = CODE.matcher(said);
    var start = code.lookingAt() ? code.end() : 0;
    var rest = without(said.substring(start), to);
    rest = without(rest, to.replace('@', '='));
    rest =
        ANY_ADDRESS
            .matcher(rest)
            .replaceAll(found ->
                Matcher.quoteReplacement(isIn(own, found.group(1)) ? found.group() : ADDRESS));
    var name = to.substring(0, Math.max(0, to.lastIndexOf('@')));
    return said.substring(0, start) + (name.length() < SHORTEST_NAME ? rest : without(rest, name));
  }

  private static boolean isIn(String own, String address) {
    var bare = own.substring(own.lastIndexOf('<') + 1).replace(">", "");
    return bare.strip().equalsIgnoreCase(address);
  }

  private static String without(String said, String word) {
    var quoted = Pattern.quote(word);
    return Pattern.compile(
            "<%s>|(?<![\\p{L}\\p{N}._+@-])%s(?![\\p{L}\\p{N}_+@-])".formatted(quoted, quoted),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(said)
        .replaceAll(ADDRESS);
  }
}
