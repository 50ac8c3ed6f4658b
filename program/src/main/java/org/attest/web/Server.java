package org.attest.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.time.InstantSource;
import org.attest.Attest;
import org.attest.Setup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web desk of one record, open on this machine only. */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** Other machines cannot reach this address. */
  private static final String LOOPBACK = "127.0.0.1";

  private static final int ONE_UPLOAD_MEGABYTES = 64;
  private static final int ALL_UPLOADS_MEGABYTES = 256;

  private final Javalin web;
  private final Sessions sessions;
  private final Adder adder;

  private Server(Javalin web, Sessions sessions, Adder adder) {
    this.web = web;
    this.sessions = sessions;
    this.adder = adder;
  }

  /** A page: what one request gets. */
  interface Page {
    /** Answers the request. */
    void show(Visit visit) throws IOException;
  }

  /**
   * Opens the desk.
   *
   * @param port the port to listen on; 0 for any that is free
   * @param who the name that decisions made here are signed with
   * @param setup where the language models are; they are loaded when a report is added
   */
  public static Server open(Attest attest, int port, String who, Setup setup) {
    Sessions sessions = new Sessions(who, InstantSource.system());
    Adder adder = new Adder(attest, setup);
    Assets assets = Assets.builtIn();
    Templates templates = new Templates();
    Javalin web =
        Javalin.create(config -> {
          settings(config, port);
          Guard guard = new Guard(sessions);
          config.routes.before(guard::check);
          Handlers handlers = new Handlers(config, guard, attest.desk(), assets, templates);
          Routes.all(handlers, adder);
          faults(config, handlers);
        });
    web.start();
    LOG.info("desk opened on port {}", web.port());
    return new Server(web, sessions, adder);
  }

  private static void settings(JavalinConfig config, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.host = LOOPBACK;
    config.jetty.port = port;
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
        (refused, context) -> handlers.problem(context, refused.status(), refused.getMessage()));
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

  /** Registers pages, each behind the guard. */
  record Handlers(
      JavalinConfig config, Guard guard, org.attest.Desk desk, Assets assets, Templates templates) {

    void get(String path, Page page) {
      config.routes.get(path, handler(page));
    }

    void post(String path, Page page) {
      config.routes.post(path, handler(page));
    }

    private Handler handler(Page page) {
      return context -> page.show(visit(context));
    }

    private Visit visit(Context context) {
      return new Visit(context, guard.session(context), desk, assets, templates);
    }

    void problem(Context context, int status, String words) {
      context.status(status);
      Problem problem = Problem.of(status, words);
      if (guard.known(context)) {
        visit(context).show("problem.jte", problem.title(), "", problem);
      } else {
        context.contentType("text/plain; charset=utf-8").result(problem.plain());
      }
    }
  }

  /** Returns the address to open, with a word that lets one browser in, once. */
  public String address() {
    return "http://" + LOOPBACK + ":" + web.port() + "/enter?token=" + sessions.newToken();
  }

  /** Returns the port that it listens on. */
  public int port() {
    return web.port();
  }

  @Override
  public void close() {
    adder.close();
    web.stop();
  }
}
