package org.attest.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attest.Desk;
import org.attest.web.Sessions.Session;
import org.attest.web.team.Role;

/** Registers pages: each behind the guard, for a role, and what it does in the audit log. */
final class Handlers {

  private static final int LONGEST_VALUE = 80;

  /**
   * What a form sends that is no part of what was done, or could be a report's words. The fields of
   * a correction are told by the log of decisions.
   */
  private static final Set<String> UNTOLD =
      Set.of("token", "pasted", "title", "back", "why", "words", "q", "files");

  private final JavalinConfig config;
  private final Guard guard;
  private final Door door;
  private final Desk desk;
  private final Assets assets;
  private final Templates templates;
  private final Strangers strangers;
  private final List<Route> routes = new ArrayList<>();

  /**
   * What one address does.
   *
   * @param method {@code GET} or {@code POST}
   * @param path the address
   * @param least who may
   * @param deed how the audit log calls it; empty for what only shows
   */
  record Route(String method, String path, Role least, String deed) {}

  /** A page: what one request gets. */
  interface Page {
    /** Answers the request. */
    void show(Visit visit) throws IOException;
  }

  Handlers(
      JavalinConfig config, Guard guard, Door door, Desk desk, Assets assets, Templates templates) {
    this.config = config;
    this.guard = guard;
    this.door = door;
    this.desk = desk;
    this.assets = assets;
    this.templates = templates;
    this.strangers = new Strangers(assets, templates);
  }

  /** Registers what everybody may load, without being let in. */
  void assets() {
    config.routes.get(Assets.PATH + "{version}/{name}", assets::serve);
  }

  /** Registers a page that everybody who was let in may see. */
  void get(String path, Page page) {
    get(path, Role.READER, page);
  }

  /** Registers a page that some may see. */
  void get(String path, Role least, Page page) {
    on(new Route("GET", path, least, ""), page);
  }

  /** Registers what takes something out of the record. */
  void export(String path, Page page) {
    on(new Route("GET", path, Role.READER, "export"), page);
  }

  /** Registers what changes something. */
  void post(String path, Role least, String deed, Page page) {
    on(new Route("POST", path, least, deed), page);
  }

  private void on(Route route, Page page) {
    routes.add(route);
    if (route.method().equals("POST")) {
      config.routes.post(route.path(), context -> answer(route, page, context));
    } else {
      config.routes.get(route.path(), context -> answer(route, page, context));
    }
  }

  private void answer(Route route, Page page, Context context) throws IOException {
    Visit visit = visit(context);
    Session session = visit.session();
    if (!session.role().covers(route.least())) {
      desk.auditing()
          .refused(
              session.who(),
              door.address(context),
              route.deed().isEmpty() ? "look" : route.deed(),
              route.path() + ": needs " + route.least().word() + told(context));
      throw new Refused(
          403,
          "This needs the role %s, and yours is %s. Ask who runs the desk."
              .formatted(route.least().word(), session.role().word()));
    }
    if (route.deed().equals("export")) {
      // before anything leaves: what cannot be noted is not given out
      done(route, visit);
      page.show(visit);
    } else {
      page.show(visit);
      if (!route.deed().isEmpty()) {
        done(route, visit);
      }
    }
  }

  private void done(Route route, Visit visit) throws IOException {
    desk.auditing()
        .done(
            visit.session().who(),
            door.address(visit.context()),
            route.deed(),
            route.path() + told(visit.context()));
  }

  /** What was asked for, in short. */
  private static String told(Context context) {
    Map<String, List<String>> asked = new TreeMap<>(context.queryParamMap());
    if (context.method().equals(HandlerType.POST)) {
      asked.putAll(context.formParamMap());
    }
    return asked.entrySet().stream()
        .filter(entry -> !UNTOLD.contains(entry.getKey()) && !entry.getKey().startsWith("field-"))
        .filter(entry -> entry.getValue().stream().anyMatch(value -> !value.isEmpty()))
        .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
        .map(words -> words.substring(0, Math.min(LONGEST_VALUE, words.length())))
        .collect(Collectors.joining(" ", " ", ""));
  }

  /** Returns what was registered, in order. */
  List<Route> routes() {
    return List.copyOf(routes);
  }

  private Visit visit(Context context) {
    return new Visit(context, guard.session(context), desk, door, assets, templates);
  }

  /** Shows the head of a page whose dossier is not there yet. */
  void notYetWhole(Context context, NotYetWhole page) {
    try {
      page.show(visit(context));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows why a request was not answered: as a page where there is one to go back to. */
  void problem(Context context, int status, String words) {
    context.status(status);
    Problem problem = Problem.of(status, words);
    if (guard.found(context).isPresent()) {
      visit(context).show("problem.jte", problem.title(), "", problem);
    } else if (door.team()) {
      strangers.show(context, "problem.jte", problem.title(), problem);
    } else {
      context.contentType("text/plain; charset=utf-8").result(problem.plain());
    }
  }
}
