package io.ascolto.command.member;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address. */
final class Address {

  /** Loose on purpose: only sending to an address shows that it exists. */
  private static final Pattern FORM = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

  private Address() {}

  static boolean isAddress(String text) {
    return FORM.matcher(text).matches();
  }

  static String normalised(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
