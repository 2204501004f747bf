package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.member.CameBy.Way;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameByTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FIREFOX | LINUX    | Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
          CHROME  | WINDOWS  | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
          EDGE    | WINDOWS  | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0
          OPERA   | MAC      | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0
          SAFARI  | MAC      | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15
          SAFARI  | IPHONE   | Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1
          CHROME  | IPHONE   | Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1
          SAMSUNG | ANDROID  | Mozilla/5.0 (Linux; Android 15; SAMSUNG SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36
          CHROME  | ANDROID  | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36
          CHROME  | CHROMEOS | Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
          """)
  void aBrowserAndItsDeviceAreKnownByWhatTheySay(String browser, String device, String said) {
    var by = CameBy.of(Way.CODE, said, Optional.empty());

    assertThat(by.browser().orElseThrow()).hasToString(browser);
    assertThat(by.device().orElseThrow()).hasToString(device);
  }

  @Test
  void whatIsNotKnownIsNotGuessed() {
    assertThat(CameBy.of(Way.LINK, "curl/8.5.0", Optional.empty()).browser()).isEmpty();
    assertThat(CameBy.of(Way.LINK, null, Optional.empty()).device()).isEmpty();
  }
}
