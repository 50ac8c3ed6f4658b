package org.attest.web;

import java.io.Serial;

/** A request that is not answered, with a status and words that say why and what to do. */
final class Refused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final int seconds;

  Refused(int status, String words) {
    this(status, words, 0);
  }

  /** A refusal that need not last. */
  Refused(int status, String words, int seconds) {
    super(words);
    this.status = status;
    this.seconds = seconds;
  }

  /** Returns after how many seconds it is worth to ask again; 0 where waiting does not help. */
  int seconds() {
    return seconds;
  }

  int status() {
    return status;
  }

  @Override
  public String getMessage() {
    String words = super.getMessage();
    return words == null ? "" : words;
  }
}
