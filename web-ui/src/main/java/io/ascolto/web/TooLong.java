package io.ascolto.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;

/** A body has more in it than is taken here. */
final class TooLong extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  TooLong(DataSize limit) {
    super(HttpStatus.CONTENT_TOO_LARGE, "At most " + said(limit) + " are taken here");
  }

  private static String said(DataSize limit) {
    return limit.toMegabytes() > 0
        ? String.format(Locale.ROOT, "%,d MB", limit.toMegabytes())
        : String.format(Locale.ROOT, "%,d KB", limit.toKilobytes());
  }
}
