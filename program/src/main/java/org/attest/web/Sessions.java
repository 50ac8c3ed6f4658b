package org.attest.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is let in: tokens that open one session each, and the sessions. Safe for threads. */
final class Sessions {

  private static final Duration TOKEN_LIFE = Duration.ofHours(12);
  private static final Duration SESSION_LIFE = Duration.ofHours(24);
  private static final int MOST_TOKENS = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String who;
  private final InstantSource clock;
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  Sessions(String who, InstantSource clock) {
    this.who = who;
    this.clock = clock;
  }

  /**
   * One browser that was let in.
   *
   * @param id the secret in its cookie
   * @param csrf the secret that its own pages send back with every change
   * @param who with which name its decisions are signed
   * @param until when it ends
   */
  record Session(String id, String csrf, String who, Instant until) {}

  /** Returns a new token; it opens one session within twelve hours. */
  String newToken() {
    Instant now = clock.instant();
    tokens.values().removeIf(until -> until.isBefore(now));
    if (tokens.size() >= MOST_TOKENS) {
      tokens.clear();
    }
    String token = secret();
    tokens.put(token, now.plus(TOKEN_LIFE));
    return token;
  }

  /** Opens a session for a token; empty where it was used already or never given. */
  Optional<Session> enter(String token) {
    Instant until = tokens.remove(token);
    if (until == null || until.isBefore(clock.instant())) {
      return Optional.empty();
    }
    Session session = new Session(secret(), secret(), who, clock.instant().plus(SESSION_LIFE));
    sessions.put(session.id(), session);
    return Optional.of(session);
  }

  /** Returns the session of a cookie; empty where there is none or it has ended. */
  Optional<Session> of(String id) {
    Session session = sessions.get(id);
    if (session != null && session.until().isBefore(clock.instant())) {
      sessions.remove(id);
      return Optional.empty();
    }
    return Optional.ofNullable(session);
  }

  private static String secret() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
