package io.ascolto.web.security;

/** What a browser may do with what this hub answers: nothing that is not from here. */
public final class ContentPolicy {

  public static final String HEADER = "Content-Security-Policy";

  static final String STRICT =
      "default-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'self';"
          + " frame-ancestors 'none'; object-src 'none'";

  private ContentPolicy() {}

  /**
   * The same for a page whose script makes styles of its own.
   *
   * @param nonce that these styles carry
   */
  public static String withStyles(String nonce) {
    return STRICT + "; style-src 'self' 'nonce-" + nonce + "'";
  }
}
