package org.attest.web.team;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Words that nobody can guess. */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** Returns 48 hexadecimal digits: 192 bits. */
  public static String make() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
