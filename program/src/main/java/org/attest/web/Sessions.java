package org.attest.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.attest.web.team.Identity;
import org.attest.web.team.Role;
import org.attest.web.team.Secrets;
import org.attest.web.team.Vouched;

/** Who is let in: tokens that open one session each, and the sessions. Safe for threads. */
final class Sessions {

  private static final Duration TOKEN_LIFE = Duration.ofHours(12);
  private static final Duration SESSION_LIFE = Duration.ofHours(24);
  private static final int MOST_TOKENS = 100;
  private static final int MOST_SESSIONS = 10_000;

  private final InstantSource clock;
  private final Duration life;
  private final Duration idle;
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
  private final Map<String, Kept> sessions = new ConcurrentHashMap<>();

  private record Kept(Session session, Instant seen) {}

  /** Keeps sessions for a day. */
  Sessions(InstantSource clock) {
    this(clock, SESSION_LIFE, SESSION_LIFE);
  }

  /**
   * Keeps sessions for a time.
   *
   * @param life how long at most
   * @param idle how long without a request
   */
  Sessions(InstantSource clock, Duration life, Duration idle) {
    this.clock = clock;
    this.life = life;
    this.idle = idle;
  }

  /**
   * One browser that was let in.
   *
   * @param id the secret in its cookie
   * @param csrf the secret that its own pages send back with every change
   * @param vouched whose it is, and with which name decisions are signed
   * @param told when that was last found to be so
   * @param asked when that was last asked
   * @param until when it ends
   */
  record Session(
      String id, String csrf, Vouched vouched, Instant told, Instant asked, Instant until) {
    Identity identity() {
      return vouched.identity();
    }

    /** Returns with which name decisions are signed. */
    String who() {
      return identity().signature();
    }

    /** Returns what its owner may do. */
    Role role() {
      return identity().role();
    }

    /** Returns the session as its owner was found to be by now. */
    Session found(Vouched now, Instant at) {
      return new Session(id, csrf, now, at, at, until);
    }

    /** Returns the session after nobody answered. */
    Session unanswered(Instant at) {
      return new Session(id, csrf, vouched, told, at, until);
    }
  }

  /** Returns a new token; it opens one session within twelve hours. */
  String newToken() {
    Instant now = clock.instant();
    tokens.values().removeIf(until -> until.isBefore(now));
    if (tokens.size() >= MOST_TOKENS) {
      tokens.clear();
    }
    String token = Secrets.make();
    tokens.put(token, now.plus(TOKEN_LIFE));
    return token;
  }

  /** Takes a token; returns false where it was used already, is too old or was never given. */
  boolean take(String token) {
    Instant until = tokens.remove(token);
    return until != null && !until.isBefore(clock.instant());
  }

  /** Opens a session of somebody whom nobody need be asked about again. */
  Session open(Identity identity) {
    return open(new Vouched(identity, ""));
  }

  /** Opens a session. */
  Session open(Vouched vouched) {
    Instant now = clock.instant();
    sessions.values().removeIf(kept -> ended(kept, now));
    if (sessions.size() >= MOST_SESSIONS) {
      throw new Refused(503, "Too many people are signed in. Try again later.");
    }
    Session session =
        new Session(Secrets.make(), Secrets.make(), vouched, now, now, now.plus(life));
    sessions.put(session.id(), new Kept(session, now));
    return session;
  }

  /** Returns the session of a cookie; empty where there is none or it has ended. */
  Optional<Session> of(String id) {
    Instant now = clock.instant();
    Kept kept =
        sessions.computeIfPresent(
            id, (_, known) -> ended(known, now) ? null : new Kept(known.session(), now));
    return Optional.ofNullable(kept).map(Kept::session);
  }

  /** Keeps what was found out about a session that has not ended. */
  void renew(Session session) {
    sessions.computeIfPresent(session.id(), (_, known) -> new Kept(session, known.seen()));
  }

  /** Ends a session: its cookie opens nothing any more. */
  void end(Session session) {
    sessions.remove(session.id());
  }

  private boolean ended(Kept kept, Instant now) {
    return kept.session().until().isBefore(now) || kept.seen().plus(idle).isBefore(now);
  }
}
