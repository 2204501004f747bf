package io.ascolto.fuzz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that have broken something somewhere. */
final class OddTexts {

  private static final int FITS_INTO_A_LINE = 3_000;

  /** Any of these may stand in a text; what is no letter is escaped as JSON has it. */
  static final List<String> IN_JSON =
      List.of(
          "",
          " ",
          "\\u0000",
          "A\\u0000B\\u0001\\u0008\\u001b[31m",
          "\\ud800",
          "A quiet \\udfff\\ud83d mill",
          "\\ufeff\\u202e\\u2066\\u200b",
          "\\r\\nSet-Cookie: a=b\\r\\n\\r\\n<html>",
          "'; DELETE FROM member; --",
          "' OR '1'='1",
          "\\\" OR \\\"\\\"=\\\"",
          "../../../../etc/passwd",
          "..\\\\..\\\\windows\\\\win.ini",
          "file:///etc/passwd",
          "http://169.254.169.254/latest/meta-data/",
          "javascript:alert(1)",
          "${jndi:ldap://127.0.0.1/a}",
          "#{7*7} {{7*7}} <%= 7*7 %>",
          "<script>alert(1)</script>",
          "=cmd|' /C calc'!A0",
          "%s%n%x%d",
          "null",
          "NaN",
          "-1",
          "1e400",
          "99999999999999999999999999",
          "0000-00-00",
          "+999999999-12-31T23:59:59Z",
          "-999999999-01-01T00:00:00Z",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "a@b@c",
          "\\u0661\\u0662",
          "Z\\u0351\\u0352\\u0353\\u0354a\\u0351l\\u0352g\\u0353o",
          "\\ud83d\\udc69\\u200d\\ud83d\\udc69\\u200d\\ud83d\\udc67",
          "\\u0130\\u0131\\u00df\\ufb03",
          "a".repeat(20_000),
          "\\u20ac".repeat(20_000));

  /** The same for addresses, as they go over the wire; chars are bytes. */
  static final List<String> IN_ADDRESSES =
      List.of(
          "",
          "%20",
          "%00",
          "a%00b",
          "%01%08%1b",
          "%FF%FE",
          "%C0%AF",
          "%ED%A0%80",
          "%F0%9F%92%A9",
          "%E2%80%AE",
          "%zz",
          "%",
          "%2",
          "\u00ff\u00fe",
          "\u00c3\u00a9",
          "..",
          "..%2F..%2F..%2Fetc%2Fpasswd",
          "..%5C..%5Cwindows",
          "%2e%2e%2f",
          "%252e%252e%252f",
          ";a=b",
          "a;b=c",
          "%3B",
          "%0d%0aSet-Cookie:%20a=b",
          "'%20OR%20'1'='1",
          "%27%3B%20DELETE%20FROM%20member%3B%20--",
          "%22",
          "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
          "%24%7Bjndi:ldap://127.0.0.1/a%7D",
          "{}",
          "[]",
          "|",
          "*",
          "null",
          "undefined",
          "true",
          "NaN",
          "-1",
          "0",
          "1e400",
          "9223372036854775808",
          "99999999999999999999999999",
          "0000-00-00",
          "9999-12-31",
          "%2B999999999-12-31T23:59:59Z",
          "-999999999-01-01T00:00:00Z",
          "1-1-1-1-1",
          "00000000-0000-0000-0000-00000000000g",
          "00000000-0000-0000-0000-000000000000",
          "A".repeat(22),
          "a".repeat(FITS_INTO_A_LINE));

  private OddTexts() {}

  /** Empty where it is no text at all. */
  static String meant(String inAddress) {
    try {
      return URLDecoder.decode(inAddress.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
