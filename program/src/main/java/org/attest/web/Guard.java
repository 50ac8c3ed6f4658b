package org.attest.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.attest.web.Sessions.Session;

/**
 * Stands before every page: only browsers that hold a session get in, only by the desk's own
 * address, and what changes the record must come from one of the desk's own pages.
 */
final class Guard {

  /** Nothing is loaded from elsewhere, nothing inline runs, nobody frames a page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Set<String> SAFE = Set.of("GET", "HEAD");
  private static final String SESSION = "session";

  private final Sessions sessions;

  Guard(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Lets the request pass, or throws {@link Refused}. */
  void check(Context context) {
    headers(context);
    checkHost(context);
    if (context.path().startsWith(Assets.PATH)) {
      return;
    }
    if (context.path().equals("/enter")) {
      enter(context);
      return;
    }
    Session session = find(context).orElseThrow(Guard::unknown);
    context.attribute(SESSION, session);
    if (!SAFE.contains(context.method().name())) {
      checkOwn(context, session);
    }
  }

  private static void headers(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    context.header("Cache-Control", "no-store");
  }

  /**
   * Another name for this machine would let another site's page speak to the desk (DNS rebinding).
   */
  private static void checkHost(Context context) {
    String host = Optional.ofNullable(context.header("Host")).orElse("");
    int port = context.req().getLocalPort();
    if (!host.equals("127.0.0.1:" + port) && !host.equals("localhost:" + port)) {
      throw new Refused(
          421, "Open the desk by the address that attest serve printed, at 127.0.0.1.");
    }
  }

  private void enter(Context context) {
    String token = Optional.ofNullable(context.queryParam("token")).orElse("");
    Optional<Session> session = sessions.enter(token);
    if (session.isPresent()) {
      context
          .res()
          .addHeader(
              "Set-Cookie",
              cookie(context) + "=" + session.get().id() + "; Path=/; HttpOnly; SameSite=Lax");
    } else if (find(context).isEmpty()) {
      throw unknown();
    }
    context.redirect("/");
    context.skipRemainingHandlers();
  }

  private static Refused unknown() {
    return new Refused(
        403,
        "The address that attest serve printed lets one browser in, once. Press Enter in the"
            + " terminal where it runs: it prints a new one.");
  }

  /** Cookies do not know ports: two desks on one machine need two names. */
  private static String cookie(Context context) {
    return "attest-" + context.req().getLocalPort();
  }

  private Optional<Session> find(Context context) {
    return Optional.ofNullable(context.cookie(cookie(context))).flatMap(sessions::of);
  }

  private static void checkOwn(Context context, Session session) {
    String origin = Optional.ofNullable(context.header("Origin")).orElse("");
    String site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("same-origin");
    String own = "http://" + context.header("Host");
    String sent =
        Optional.ofNullable(context.header("X-Attest-Token"))
            .or(() -> Optional.ofNullable(context.formParam("token")))
            .orElse("");
    boolean fromHere = (origin.isEmpty() || origin.equals(own)) && site.equals("same-origin");
    if (!fromHere || !same(sent, session.csrf())) {
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
    Session session = context.attribute(SESSION);
    if (session == null) {
      throw unknown();
    }
    return session;
  }

  /** Returns whether the request came with a session. */
  boolean known(Context context) {
    return context.attribute(SESSION) != null;
  }
}
