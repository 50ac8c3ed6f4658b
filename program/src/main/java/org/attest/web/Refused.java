package org.attest.web;

import java.io.Serial;

/** A request that is not answered, with a status and words that say why and what to do. */
final class Refused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int status;

  Refused(int status, String words) {
    super(words);
    this.status = status;
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
