package io.ascolto.journey;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A mail server of a test's own; every letter that it got was told to whoever it is for. */
final class PostOffice extends GreenMailExtension {

  PostOffice() {
    super(new ServerSetup(Hub.freePort(), null, ServerSetup.PROTOCOL_SMTP));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      for (var mail : getReceivedMessages()) {
        Overheard.ALL.hearLetter(Mailed.to(mail), Mailed.whole(mail));
      }
    } finally {
      super.afterEach(context);
    }
  }
}
