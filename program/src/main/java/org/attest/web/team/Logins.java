package org.attest.web.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sign-ins that were begun and have not come back. Safe for threads. */
public final class Logins {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Map<String, Login> begun = new ConcurrentHashMap<>();

  /** Makes an empty list. */
  public Logins(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A sign-in on its way.
   *
   * @param state what the provider has to send back
   * @param nonce what its token has to hold
   * @param verifier what proves to the provider that the code was asked for here (RFC 7636)
   * @param browser the secret in a cookie of the browser that began it
   * @param back the desk's page to go to afterwards
   * @param until when it is too late
   */
  public record Login(
      String state, String nonce, String verifier, String browser, String back, Instant until) {}

  /** Begins a sign-in that is to end on the page {@code back}. */
  public Login begin(String back) throws SignInRefused {
    Instant now = clock.instant();
    begun.values().removeIf(login -> login.until().isBefore(now));
    if (begun.size() >= MOST) {
      throw new SignInRefused(
          "Too many sign-ins are under way. Try again in some minutes.", "too many sign-ins begun");
    }
    Login login =
        new Login(
            Secrets.make(), Secrets.make(), Secrets.make(), Secrets.make(), back, now.plus(LIFE));
    begun.put(login.state(), login);
    return login;
  }

  /**
   * Returns the sign-in that comes back with {@code state}; each does so once.
   *
   * @param browser the secret that the browser's cookie holds
   */
  public Login end(String state, String browser) throws SignInRefused {
    Login login = begun.remove(state);
    if (login == null || login.until().isBefore(clock.instant())) {
      throw new SignInRefused(
          "This sign-in was used already, or took longer than ten minutes. Sign in again.",
          "state unknown, used or too old");
    }
    if (!same(login.browser(), browser)) {
      throw new SignInRefused(
          "This sign-in was begun in another browser. Sign in again in this one.",
          "state of another browser");
    }
    return login;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
