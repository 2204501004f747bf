package io.ascolto.command.notice;

import io.ascolto.command.mail.Mail;
import io.ascolto.command.platform.EventLog;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class NoticeSlice {

  /** A hub that is being restored serves nobody, and tells nobody. */
  private static final String SERVING = "!restoring";

  /**
   * Whoever waits for a notice does not see this; a log that grows quickly is read in fewer bits.
   */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final Duration BETWEEN_MAILS = Duration.ofSeconds(1);

  @Bean
  AggregateConfigurer<Hearing> hearing() {
    return AggregateConfigurer.defaultConfiguration(Hearing.class);
  }

  @Bean
  @Profile(SERVING)
  Steadily telling(
      EventLog log, DataSource database, KnownCircle circle, Hearers hearers, Mail mail) {
    var telling =
        new Telling(
            log,
            database,
            new Recipients(circle),
            hearers,
            mail::hasServer,
            InstantSource.system());
    return new Steadily(
        "notices",
        BETWEEN_LOOKS,
        () -> {
          if (telling.step()) {
            return true;
          }
          log.awaitPast(telling.position(), LONGEST_WAIT);
          return false;
        });
  }

  @Bean
  @Profile(SERVING)
  Steadily mailing(
      EventLog log,
      MailTable mails,
      NoticeTable notices,
      Hearers hearers,
      NoticeTexts texts,
      MemberAddresses addresses,
      Places places,
      Mail mail) {
    var time = InstantSource.system();
    if (!log.isShared()) {
      mails.takeUpAgain(time.instant());
    }
    var delivery = new Delivery(mails, notices, hearers, texts, addresses, places, mail, time);
    return new Steadily("mails", BETWEEN_MAILS, delivery::step);
  }
}
