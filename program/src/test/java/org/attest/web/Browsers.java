package org.attest.web;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Whether browser tests can run here, and whether they must. */
final class Browsers {

  private static boolean said;

  private Browsers() {}

  /** Skips the test loudly where there is no browser; fails it where there has to be one. */
  static synchronized void needed() {
    if (Chromium.installed().isPresent()) {
      return;
    }
    String words =
        "BROWSER TESTS SKIPPED: no Chromium on this machine (Debian: apt install chromium)";
    if ("required".equals(System.getenv("ATTEST_BROWSER"))) {
      Assertions.fail(words);
    }
    if (!said) {
      System.err.println(words);
      said = true;
    }
    Assumptions.abort(words);
  }
}
