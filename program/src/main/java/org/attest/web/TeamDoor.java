package org.attest.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attest.Auditing;
import org.attest.web.Sessions.Session;
import org.attest.web.team.Identity;
import org.attest.web.team.Limiter;
import org.attest.web.team.Logins;
import org.attest.web.team.Logins.Login;
import org.attest.web.team.Provider;
import org.attest.web.team.SignInRefused;
import org.attest.web.team.Vouched;

/** People of a team, let in by their identity provider. */
final class TeamDoor implements Door {

  private static final String DEED = "sign in";

  private final Reach reach;
  private final Provider provider;
  private final Sessions sessions;
  private final Logins logins;
  private final Limits limits;
  private final Auditing auditing;
  private final Strangers strangers;
  private final Rechecks rechecks;

  /**
   * How often.
   *
   * @param signIns sign-ins of one network address
   * @param writes changes by one person
   * @param requests pages of one network address
   */
  record Limits(Limiter signIns, Limiter writes, Limiter requests) {}

  /**
   * The page before the desk.
   *
   * @param words why one is here; may be empty
   * @param link where one signs in, and goes on to the page that was asked for
   * @param elsewhere where one signs out at the provider too; may be empty
   */
  record SignIn(String words, String link, String elsewhere) {
    static SignIn to(String words, String back, String elsewhere) {
      return new SignIn(words, Link.to("/login").with("back", back).toString(), elsewhere);
    }
  }

  TeamDoor(
      Reach reach,
      Provider provider,
      Sessions sessions,
      Logins logins,
      Limits limits,
      Auditing auditing,
      Rechecks rechecks,
      Strangers strangers) {
    this.reach = reach;
    this.provider = provider;
    this.sessions = sessions;
    this.logins = logins;
    this.limits = limits;
    this.auditing = auditing;
    this.rechecks = rechecks;
    this.strangers = strangers;
  }

  @Override
  public void checkHost(Context context) {
    String host = asked(context).toLowerCase(Locale.ROOT);
    URI own = reach.origin(context.req().getLocalPort());
    if (!host.equals(own.getRawAuthority())) {
      throw new Refused(421, "Open the desk by its own address, " + own + ".");
    }
    String scheme = reach.behindProxy() ? header(context, "X-Forwarded-Proto") : "";
    if (!scheme.isEmpty() && !scheme.equalsIgnoreCase(own.getScheme())) {
      throw new Refused(421, "Open the desk by its own address, " + own + ".");
    }
  }

  /** What a proxy says of a request is believed only where one was announced. */
  private String asked(Context context) {
    String forwarded = reach.behindProxy() ? header(context, "X-Forwarded-Host") : "";
    return forwarded.isEmpty() ? header(context, "Host") : forwarded;
  }

  private static String header(Context context, String name) {
    return Optional.ofNullable(context.header(name)).orElse("").strip();
  }

  @Override
  public String origin(Context context) {
    return reach.origin(context.req().getLocalPort()).toString();
  }

  private boolean secure(Context context) {
    return origin(context).startsWith("https:");
  }

  /** The proxy adds the last address itself; those before it are anybody's words. */
  @Override
  public String address(Context context) {
    String forwarded = reach.behindProxy() ? header(context, "X-Forwarded-For") : "";
    List<String> all = List.of(forwarded.split(",", -1));
    String last = all.getLast().strip();
    return last.isEmpty() ? context.req().getRemoteAddr() : last;
  }

  @Override
  public void checkPace(Context context, Optional<Session> session) {
    if (!limits.requests().take(address(context))) {
      throw tooMany(limits.requests(), "from your network address");
    }
    if (session.isPresent()
        && !context.method().equals(HandlerType.GET)
        && !limits.writes().take(session.get().identity().subject())) {
      throw tooMany(limits.writes(), "by you to change something");
    }
  }

  private static Refused tooMany(Limiter limiter, String whose) {
    int seconds = limiter.secondsToWait();
    return new Refused(
        429,
        "There were too many requests %s within a minute. Wait %s, and load the page anew."
            .formatted(whose, Count.of(seconds, "second")),
        seconds);
  }

  @Override
  public boolean answers(Context context) throws IOException {
    String back = Theme.own(Optional.ofNullable(context.queryParam("back")).orElse(""), "/");
    switch (context.path()) {
      case "/signin" -> page(context, SignIn.to("", back, ""));
      case "/signed-out" ->
          page(
              context,
              SignIn.to(
                  "You are signed out of this desk.",
                  "/",
                  provider.signOut().map(URI::toString).orElse("")));
      case "/login" -> begin(context, back);
      case "/callback" -> end(context);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void page(Context context, SignIn view) {
    strangers.show(context, "signin.jte", "Sign in", view);
  }

  private void begin(Context context, String back) throws IOException {
    if (!limits.signIns().take(address(context))) {
      auditing.refused("", address(context), DEED, "too many sign-ins");
      throw tooMany(limits.signIns(), "to sign in");
    }
    try {
      Login login = logins.begin(back);
      Door.setCookie(context, browser(context), login.browser(), secure(context), "; Max-Age=600");
      context.redirect(provider.address(login, callback(context)).toString());
    } catch (SignInRefused e) {
      refuse(context, e);
    }
  }

  private URI callback(Context context) {
    return URI.create(origin(context) + "/callback");
  }

  private String browser(Context context) {
    return Door.cookieOf(context, "attest-login", secure(context));
  }

  private void end(Context context) throws IOException {
    try {
      Login login =
          logins.end(
              query(context, "state"),
              Optional.ofNullable(context.cookie(browser(context))).orElse(""));
      Door.setCookie(context, browser(context), "", secure(context), "; Max-Age=0");
      provider.checkIssuer(query(context, "iss"));
      Vouched vouched = provider.identify(login, code(context), callback(context));
      Identity identity = vouched.identity();
      Session session = sessions.open(vouched);
      auditing.done(
          identity.signature(),
          address(context),
          DEED,
          "as " + identity.role().word() + "; subject " + identity.subject());
      Door.setCookie(context, cookie(context), session.id(), secure(context), "");
      context.redirect(login.back());
    } catch (SignInRefused e) {
      refuse(context, e);
    }
  }

  private static String code(Context context) throws SignInRefused {
    String error = query(context, "error");
    String code = query(context, "code");
    if (!error.isEmpty() || code.isEmpty()) {
      throw SignInRefused.byProvider(error);
    }
    return code;
  }

  private static String query(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("");
  }

  private void refuse(Context context, SignInRefused refused) throws IOException {
    auditing.refused("", address(context), DEED, refused.reason());
    context.status(403);
    page(context, SignIn.to(refused.getMessage(), "/", ""));
  }

  private String cookie(Context context) {
    return Door.cookieOf(context, "attest", secure(context));
  }

  @Override
  public Optional<Session> session(Context context) throws IOException {
    Optional<Session> session =
        Optional.ofNullable(context.cookie(cookie(context))).flatMap(sessions::of);
    return session.isEmpty() ? session : rechecks.still(session.get(), address(context));
  }

  /** A page that somebody asks for; not what a script fetches or a form sends. */
  @Override
  public boolean leadsIn(Context context) {
    String mode = header(context, "Sec-Fetch-Mode");
    if (!context.method().equals(HandlerType.GET) || !(mode.isEmpty() || mode.equals("navigate"))) {
      return false;
    }
    String query = context.queryString() == null ? "" : "?" + context.queryString();
    context.redirect(Link.to("/signin").with("back", context.path() + query).toString());
    return true;
  }

  @Override
  public Refused stranger() {
    return new Refused(
        401, "You are not signed in, or your session has ended. Sign in at /signin.");
  }

  @Override
  public Link leave(Context context, Session session) {
    sessions.end(session);
    Door.setCookie(context, cookie(context), "", secure(context), "; Max-Age=0");
    return Link.to("/signed-out");
  }

  @Override
  public boolean team() {
    return true;
  }
}
