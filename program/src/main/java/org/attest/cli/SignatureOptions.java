package org.attest.cli;

import org.attest.Deciding.Signature;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that sign a decision. */
final class SignatureOptions {

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides. Without it: $ATTEST_USER, else your name on this computer.")
  private @Nullable String who;

  @Option(
      names = "--why",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "The reason; kept with the decision.")
  private String why = "";

  /** Returns the signature. */
  Signature signature() {
    return new Signature(who(), why);
  }

  /** Returns the same signature with another reason. */
  Signature signature(String reason) {
    return new Signature(who(), reason);
  }

  private String who() {
    return who != null ? who : usual();
  }

  /** Returns who it is where nobody is named: $ATTEST_USER, else the name on this computer. */
  static String usual() {
    String named = System.getenv("ATTEST_USER");
    return named == null || named.isBlank() ? System.getProperty("user.name", "") : named;
  }
}
