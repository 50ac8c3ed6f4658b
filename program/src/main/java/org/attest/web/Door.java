package org.attest.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.attest.web.Sessions.Session;

/** How browsers get in, and under which address the desk may be spoken to. */
sealed interface Door permits LocalDoor, TeamDoor {

  /** Refuses a request that was meant for another host: DNS rebinding, or a wrong address. */
  void checkHost(Context context);

  /** Returns scheme, host and port as the browser sees them. */
  String origin(Context context);

  /** Returns the network address that a request came from. */
  String address(Context context);

  /** Refuses a request where there were too many. */
  void checkPace(Context context, Optional<Session> session);

  /** Answers what belongs to coming in; returns false where the request asks for something else. */
  boolean answers(Context context) throws java.io.IOException;

  /** Returns whose the request is. */
  Optional<Session> session(Context context) throws java.io.IOException;

  /** Sends somebody who is not let in to where one gets in; returns false to refuse instead. */
  boolean leadsIn(Context context);

  /** Returns why somebody is not let in, and what to do. */
  Refused stranger();

  /** Ends a session and returns where the browser goes. */
  Link leave(Context context, Session session);

  /** Returns whether people sign in with accounts of their own. */
  boolean team();

  /** Returns the name in a form that a cookie of this desk has. */
  static String cookieOf(Context context, String name, boolean secure) {
    String host = secure ? "__Host-" : "";
    // Cookies do not know ports: two desks on one machine need two names.
    return host + name + "-" + context.req().getLocalPort();
  }

  /** Sets a cookie that scripts and other sites cannot use. */
  static void setCookie(Context context, String name, String value, boolean secure, String more) {
    context
        .res()
        .addHeader(
            "Set-Cookie",
            name
                + "="
                + value
                + "; Path=/; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "")
                + more);
  }
}
