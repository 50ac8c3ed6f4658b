package org.attest.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.attest.Auditing;
import org.attest.web.Sessions.Session;
import org.attest.web.team.Provider;
import org.attest.web.team.SignInRefused;
import org.attest.web.team.Vouched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the provider every few minutes whether somebody who signed in may still come in, and as
 * what. Safe for threads.
 */
final class Rechecks {

  private static final Logger LOG = LoggerFactory.getLogger(Rechecks.class);

  /** So long the last word counts of a provider that does not answer. */
  private static final Duration GRACE = Duration.ofMinutes(30);

  /** So long a sign-in lasts at a provider that gives nothing to ask again with. */
  private static final Duration UNASKED = Duration.ofHours(1);

  private static final int LOCKS = 64;

  private final Provider provider;
  private final Sessions sessions;
  private final Duration every;
  private final Auditing auditing;
  private final InstantSource clock;
  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

  Rechecks(
      Provider provider,
      Sessions sessions,
      Duration every,
      Auditing auditing,
      InstantSource clock) {
    this.provider = provider;
    this.sessions = sessions;
    this.every = every;
    this.auditing = auditing;
    this.clock = clock;
  }

  /** Returns the session with its owner's present role; empty where it has ended with this. */
  Optional<Session> still(Session session, String address) throws IOException {
    if (!due(session)) {
      return Optional.of(session);
    }
    // many requests of one page ask once
    ReentrantLock lock = locks.get(Math.floorMod(session.id().hashCode(), LOCKS));
    lock.lock();
    try {
      Optional<Session> now = sessions.of(session.id());
      return now.isPresent() && due(now.get()) ? asked(now.get(), address) : now;
    } finally {
      lock.unlock();
    }
  }

  private boolean due(Session session) {
    boolean askable = !session.vouched().refreshToken().isEmpty();
    return !session.asked().plus(askable ? every : UNASKED).isAfter(clock.instant());
  }

  private Optional<Session> asked(Session session, String address) throws IOException {
    if (session.vouched().refreshToken().isEmpty()) {
      return ended(session, address, "an hour is over, and the provider cannot be asked again");
    }
    Instant now = clock.instant();
    try {
      Vouched vouched = provider.again(session.vouched());
      Session found = session.found(vouched, now);
      if (found.role() != session.role()) {
        String change = "from " + session.role().word() + " to " + found.role().word();
        auditing.done(found.who(), address, "role", change);
      }
      sessions.renew(found);
      return Optional.of(found);
    } catch (SignInRefused e) {
      return ended(session, address, e.reason());
    } catch (IOException e) {
      LOG.warn("cannot ask the identity provider again: {}", e.getMessage());
      if (session.told().plus(GRACE).isBefore(now)) {
        return ended(session, address, "the provider has not answered for half an hour");
      }
      sessions.renew(session.unanswered(now));
      return Optional.of(session);
    }
  }

  private Optional<Session> ended(Session session, String address, String why) throws IOException {
    sessions.end(session);
    auditing.refused(session.who(), address, "stay", why);
    return Optional.empty();
  }
}
