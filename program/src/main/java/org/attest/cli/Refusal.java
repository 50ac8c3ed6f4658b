package org.attest.cli;

import java.io.Serial;

/** What a command cannot do for the user, in words that say what to do instead. */
final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
