package org.attest.store;

/** Guards against U+0000, which PostgreSQL cannot keep: both databases refuse it alike. */
final class Nul {

  private Nul() {}

  static boolean isIn(String words) {
    return words.indexOf('\0') >= 0;
  }

  /**
   * Refuses words that have it.
   *
   * @throws IllegalArgumentException if they do; the message begins with {@code what}
   */
  static void refuse(String what, String words) {
    if (isIn(words)) {
      throw new IllegalArgumentException(what + " has the character U+0000, which is no text");
    }
  }

  /** Returns words in which the letter for what cannot be shown stands for it. */
  static String shown(String words) {
    return words.replace('\0', '\uFFFD');
  }
}
