package org.attest.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.attest.web.Sessions.Session;
import org.attest.web.team.Identity;

/** One person on this machine, let in by a printed address. */
final class LocalDoor implements Door {

  private final Sessions sessions;
  private final Identity owner;

  LocalDoor(Sessions sessions, Identity owner) {
    this.sessions = sessions;
    this.owner = owner;
  }

  @Override
  public void checkHost(Context context) {
    String host = Optional.ofNullable(context.header("Host")).orElse("");
    int port = context.req().getLocalPort();
    if (!host.equals("127.0.0.1:" + port) && !host.equals("localhost:" + port)) {
      throw new Refused(
          421, "Open the desk by the address that attest serve printed, at 127.0.0.1.");
    }
  }

  @Override
  public String origin(Context context) {
    return "http://" + context.header("Host");
  }

  @Override
  public String address(Context context) {
    return context.req().getRemoteAddr();
  }

  @Override
  public void checkPace(Context context, Optional<Session> session) {
    // one person on one's own machine
  }

  @Override
  public boolean answers(Context context) {
    if (!context.path().equals("/enter")) {
      return false;
    }
    String token = Optional.ofNullable(context.queryParam("token")).orElse("");
    if (sessions.take(token)) {
      Door.setCookie(context, cookie(context), sessions.open(owner).id(), false, "");
    } else if (session(context).isEmpty()) {
      throw stranger();
    }
    context.redirect("/");
    return true;
  }

  private static String cookie(Context context) {
    return Door.cookieOf(context, "attest", false);
  }

  @Override
  public Optional<Session> session(Context context) {
    return Optional.ofNullable(context.cookie(cookie(context))).flatMap(sessions::of);
  }

  @Override
  public boolean leadsIn(Context context) {
    return false;
  }

  @Override
  public Refused stranger() {
    return new Refused(
        403,
        "The address that attest serve printed lets one browser in, once. Press Enter in the"
            + " terminal where it runs: it prints a new one.");
  }

  @Override
  public Link leave(Context context, Session session) {
    sessions.end(session);
    return Link.to("/");
  }

  @Override
  public boolean team() {
    return false;
  }
}
