package org.attest.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.attest.Attest;
import org.attest.Desk;
import org.attest.Setup;
import org.attest.web.team.Identity;
import org.attest.web.team.Limiter;
import org.attest.web.team.Logins;
import org.attest.web.team.Provider;
import org.attest.web.team.Role;
import org.attest.web.team.TeamSettings;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web desk of one record: for one person on this machine, or for a team that signs in. */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private static final InstantSource CLOCK = InstantSource.system();
  private static final int ONE_UPLOAD_MEGABYTES = 64;
  private static final int ALL_UPLOADS_MEGABYTES = 256;

  private final Javalin web;
  private final Opening opening;
  private final Sessions sessions;
  private final Adder adder;
  private final Chores chores;
  private final Warming warming;
  private final List<Handlers.Route> routes;

  private Server(
      Javalin web,
      Opening opening,
      Sessions sessions,
      Adder adder,
      Chores chores,
      Warming warming,
      List<Handlers.Route> routes) {
    this.web = web;
    this.opening = opening;
    this.sessions = sessions;
    this.adder = adder;
    this.chores = chores;
    this.warming = warming;
    this.routes = List.copyOf(routes);
  }

  /**
   * Opens the desk for one person.
   *
   * @param port the port to listen on; 0 for any that is free
   * @param who the name that decisions made here are signed with
   * @param setup where the language models are; they are loaded when a report is added
   */
  public static Server open(Attest attest, int port, String who, Setup setup) throws IOException {
    return open(attest, new Opening.Alone(port, who), setup);
  }

  /**
   * Opens the desk.
   *
   * @throws IOException if the certificate, the identity provider or the port cannot be used; the
   *     message says what to do
   */
  public static Server open(Attest attest, Opening opening, Setup setup) throws IOException {
    free(opening);
    Adder adder = new Adder(attest, setup);
    try {
      return open(attest, opening, adder, setup);
    } catch (JavalinBindException e) {
      adder.close();
      throw new IOException(taken(opening), e);
    } catch (IOException | RuntimeException e) {
      adder.close();
      throw e;
    }
  }

  /** Tries the port before the server does, which would say on its own that it could not start. */
  private static void free(Opening opening) throws IOException {
    if (opening.listenOn() != 0) {
      try {
        new ServerSocket(opening.listenOn(), 1, InetAddress.getByName(opening.host())).close();
      } catch (IOException e) {
        throw new IOException(taken(opening), e);
      }
    }
  }

  private static String taken(Opening opening) {
    return "cannot listen on %s port %d: another program does, or this user may not; choose another with --port, or none for any that is free"
        .formatted(opening.host(), opening.listenOn());
  }

  private static Server open(Attest attest, Opening opening, Adder adder, Setup setup)
      throws IOException {
    Sessions sessions = new Sessions(CLOCK);
    Desk desk = attest.desk();
    Assets assets = Assets.builtIn();
    Templates templates = new Templates();
    Warming warming = new Warming(desk, templates, assets);
    Chores chores = new Chores();
    Door door =
        switch (opening) {
          case Opening.Alone(_, var who) ->
              new LocalDoor(sessions, new Identity(who, who, Role.ADMIN));
          case Opening.Team team -> door(team, desk, new Strangers(assets, templates));
        };
    Optional<SslContextFactory.Server> tls = tls(opening);
    AtomicReference<List<Handlers.Route>> routes = new AtomicReference<>(List.of());
    Javalin web =
        Javalin.create(config -> {
          settings(config, opening);
          tls.ifPresent(each ->
              config.jetty.addConnector(
                  (server, http) -> Tls.connector(server, http, each, opening)));
          Guard guard = new Guard(door, desk.auditing());
          config.routes.before(guard::check);
          config.routes.after("/", _ -> warming.begin());
          Handlers handlers = new Handlers(config, guard, door, desk, assets, templates);
          Routes.all(handlers, adder, chores, attest, setup);
          routes.set(handlers.routes());
          faults(config, handlers);
        });
    web.start();
    LOG.info("desk opened on {} port {}", opening.host(), web.port());
    return new Server(web, opening, sessions, adder, chores, warming, routes.get());
  }

  private static Door door(Opening.Team team, Desk desk, Strangers strangers) throws IOException {
    TeamSettings settings = team.settings();
    Provider provider = Provider.discover(settings);
    Sessions sessions = new Sessions(CLOCK, settings.session(), settings.idle());
    return new TeamDoor(
        team.reach(),
        provider,
        sessions,
        new Logins(CLOCK),
        new TeamDoor.Limits(
            new Limiter(settings.signInsPerMinute(), CLOCK),
            new Limiter(settings.writesPerMinute(), CLOCK),
            new Limiter(settings.requestsPerMinute(), CLOCK)),
        desk.auditing(),
        new Rechecks(provider, sessions, settings.recheck(), desk.auditing(), CLOCK),
        strangers);
  }

  private static Optional<SslContextFactory.Server> tls(Opening opening) throws IOException {
    if (opening instanceof Opening.Team(_, var reach) && reach.certificate().isPresent()) {
      return Optional.of(Tls.of(reach.certificate().get(), reach.key(), reach.password()));
    }
    return Optional.empty();
  }

  private static void settings(JavalinConfig config, Opening opening) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.host = opening.host();
    config.jetty.port = opening.listenOn();
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendXPoweredBy(false);
      http.setSendDateHeader(false);
    });
    // Whole uploads stay in memory: no report text lies in a temporary file.
    config.jetty.multipartConfig.maxFileSize(ONE_UPLOAD_MEGABYTES, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(ALL_UPLOADS_MEGABYTES, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(ONE_UPLOAD_MEGABYTES, SizeUnit.MB);
    config.http.maxRequestSize = 4_000_000;
    config.http.generateEtags = false;
  }

  private static void faults(JavalinConfig config, Handlers handlers) {
    config.routes.exception(
        Refused.class,
        (refused, context) -> {
          if (refused.seconds() > 0) {
            context.header("Retry-After", "" + refused.seconds());
          }
          handlers.problem(context, refused.status(), refused.getMessage());
        });
    config.routes.exception(
        NotYetWhole.class, (page, context) -> handlers.notYetWhole(context, page));
    config.routes.exception(
        IllegalArgumentException.class,
        (fault, context) ->
            handlers.problem(context, 400, "That cannot be done: " + fault.getMessage()));
    config.routes.exception(
        HttpResponseException.class,
        (fault, context) -> handlers.problem(context, fault.getStatus(), ""));
    config.routes.exception(
        Exception.class,
        (fault, context) -> {
          LOG.error("cannot show {}", context.path(), fault);
          handlers.problem(context, 500, "");
        });
  }

  /**
   * Returns the address to open. A desk for one person gives one with a word that lets one browser
   * in, once; a team's is always the same.
   */
  public String address() {
    return switch (opening) {
      case Opening.Alone _ ->
          "http://127.0.0.1:" + web.port() + "/enter?token=" + sessions.newToken();
      case Opening.Team(_, var reach) -> reach.origin(web.port()) + "/";
    };
  }

  /**
   * Waits until what the desk makes beforehand, after it has shown its first page, is made; at once
   * where that has not begun.
   */
  public void awaitWarm() throws InterruptedException {
    warming.await();
  }

  /** Returns the port that it listens on. */
  public int port() {
    return web.port();
  }

  /** Returns what it answers. */
  List<Handlers.Route> routes() {
    return routes;
  }

  @Override
  public void close() {
    warming.close();
    chores.close();
    adder.close();
    web.stop();
  }
}
