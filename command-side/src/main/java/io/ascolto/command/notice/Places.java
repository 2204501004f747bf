package io.ascolto.command.notice;

import io.ascolto.command.mail.NoticeLetters.Told;
import io.ascolto.command.mail.NoticeLetters.Ways;
import io.ascolto.command.notice.NoticeTexts.Text;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.events.notice.NoticeKind;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** To where mails lead. */
@Component
class Places {

  private final PublicUrl url;
  private final StopTokens tokens;
  private final URI here;

  Places(
      PublicUrl url, StopTokens tokens, @Value("http://localhost:${server.port:8080}") URI here) {
    this.url = url;
    this.tokens = tokens;
    this.here = here;
  }

  /**
   * @param stage what it is called
   */
  Told told(Text text, Optional<String> stage) {
    return new Told(
        text.kind(),
        text.title(),
        text.by(),
        text.text(),
        stage,
        text.standing(),
        url.address(here, path(text)));
  }

  private static String path(Text text) {
    return switch (text.kind()) {
      case REPORT, REMOVAL -> "settings/reports";
      default ->
          "ideas/" + text.idea() + text.comment().map(comment -> "#comment-" + comment).orElse("");
    };
  }

  /**
   * @param kind empty: all of them
   */
  Ways stopping(String member, Optional<NoticeKind> kind) {
    var token = tokens.of(member, kind);
    return new Ways(
        url.address(here, "unsubscribe#" + token),
        url.address(here, "me/notices/settings"),
        url.address(here, "api/unsubscribe?token=" + token));
  }
}
