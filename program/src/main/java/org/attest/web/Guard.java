package org.attest.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.attest.Auditing;
import org.attest.web.Sessions.Session;
import org.attest.web.team.Limiter;

/**
 * Stands before every page: only browsers that the door let in get further, only by the desk's own
 * address, and what changes the record must come from one of the desk's own pages.
 */
final class Guard {

  /** Nothing is loaded from elsewhere, nothing inline runs, nobody frames a page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Set<String> SAFE = Set.of("GET", "HEAD");
  private static final String SESSION = "session";

  /** So many refusals of one network address are noted in a minute; more would fill the log. */
  private static final int NOTED_PER_MINUTE = 6;

  private final Door door;
  private final Auditing auditing;
  private final Limiter noted = new Limiter(NOTED_PER_MINUTE, InstantSource.system());

  Guard(Door door, Auditing auditing) {
    this.door = door;
    this.auditing = auditing;
  }

  /** Lets the request pass, answers it, or throws {@link Refused}. */
  void check(Context context) throws IOException {
    headers(context);
    door.checkHost(context);
    if (context.path().startsWith(Assets.PATH)) {
      return;
    }
    Optional<Session> session = door.session(context);
    try {
      door.checkPace(context, session);
    } catch (Refused e) {
      note(context, session, "too often");
      throw e;
    }
    if (door.answers(context)) {
      context.skipRemainingHandlers();
      return;
    }
    if (session.isEmpty()) {
      if (!door.leadsIn(context)) {
        throw door.stranger();
      }
      context.skipRemainingHandlers();
      return;
    }
    context.attribute(SESSION, session.get());
    if (!SAFE.contains(context.method().name())) {
      checkOwn(context, session.get());
    }
  }

  private void note(Context context, Optional<Session> session, String detail) throws IOException {
    String address = door.address(context);
    if (noted.take(address)) {
      String who = session.map(Session::who).orElse("");
      String deed = SAFE.contains(context.method().name()) ? "look" : "change";
      auditing.refused(who, address, deed, context.path() + ": " + detail);
    }
  }

  private void headers(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    context.header("Cache-Control", "no-store");
    if (door.origin(context).startsWith("https:")) {
      context.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private void checkOwn(Context context, Session session) throws IOException {
    String origin = Optional.ofNullable(context.header("Origin")).orElse("");
    String site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("same-origin");
    String sent =
        Optional.ofNullable(context.header("X-Attest-Token"))
            .or(() -> Optional.ofNullable(context.formParam("token")))
            .orElse("");
    boolean fromHere =
        (origin.isEmpty() || origin.equals(door.origin(context))) && site.equals("same-origin");
    if (!fromHere || !same(sent, session.csrf())) {
      note(context, Optional.of(session), "not from one of the desk’s own pages");
      throw new Refused(
          403, "Only the desk’s own pages may change the record. Load the page anew.");
    }
  }

  private static boolean same(String sent, String wanted) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the session that {@link #check} found. */
  Session session(Context context) {
    return found(context).orElseThrow(door::stranger);
  }

  /** Returns the session that {@link #check} found, if it came so far. */
  Optional<Session> found(Context context) {
    return Optional.ofNullable(context.<Session>attribute(SESSION));
  }
}
