package io.ascolto.web.security;

/** What a browser may do with what this hub answers: nothing that is not from here. */
public final class ContentPolicy {

  public static final String HEADER = "Content-Security-Policy";

  private static final String ONLY_OURS =
      "default-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'self';"
          + " frame-ancestors 'none'; object-src 'none'; style-src 'self' ";

  /** The one style in the logo of the page that describes the API, named by its digest. */
  static final String STRICT = ONLY_OURS + "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

  private ContentPolicy() {}

  /**
   * The same for a page whose script makes styles of its own.
   *
   * @param nonce that these styles carry
   */
  public static String withStyles(String nonce) {
    return ONLY_OURS + "'nonce-" + nonce + "'";
  }
}
