package org.attest.web.team;

import java.io.Serial;

/** A sign-in that leads nowhere, in words for who tried; the cause is for the log. */
public final class SignInRefused extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String reason;

  SignInRefused(String words, String reason) {
    super(words);
    this.reason = reason;
  }

  /** Returns what an answer of the provider without a code comes to. */
  public static SignInRefused byProvider(String error) {
    return new SignInRefused(
        "The identity provider did not let you in. Sign in again; if it happens again, ask who runs"
            + " the desk: the audit log says why.",
        "the provider answered without a code: " + error);
  }

  /** Returns what to tell the person. */
  @Override
  public String getMessage() {
    String words = super.getMessage();
    return words == null ? "" : words;
  }

  /** Returns what the audit log keeps. */
  public String reason() {
    return reason;
  }
}
