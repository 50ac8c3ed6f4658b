package org.attest.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.attest.Desk;
import org.attest.View;
import org.attest.dossier.Dossier;
import org.attest.model.Tlp;
import org.attest.web.Sessions.Session;

/**
 * One request of a browser that was let in.
 *
 * @param context the request
 * @param session whose it is
 * @param desk the record
 * @param door how it came in
 * @param assets where style and scripts are
 * @param templates lays views out
 */
record Visit(
    Context context, Session session, Desk desk, Door door, Assets assets, Templates templates) {

  /** Of a group of fewer claims the dossier never takes long. */
  private static final int LARGE = 2_000;

  /** How long a page waits for a dossier before it is sent without it. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  /** Returns what the address or the form says under this name, without blanks around it. */
  String text(String name) {
    String value = context.queryParam(name);
    if (value == null && !context.method().name().equals("GET")) {
      value = context.formParam(name);
    }
    return value == null ? "" : value.strip();
  }

  /** Returns whether a box is ticked. */
  boolean ticked(String name) {
    return !text(name).isEmpty();
  }

  /** Returns a whole number of at least {@code least}; {@code usual} where none is given. */
  int number(String name, int usual, int least) {
    try {
      return text(name).isEmpty() ? usual : Math.max(least, Integer.parseInt(text(name)));
    } catch (NumberFormatException _) {
      throw new Refused(400, "“" + text(name) + "” is no number.");
    }
  }

  /** Returns what the page is held to: the times and whether only reviewed claims count. */
  View view() {
    return new View(day("at"), day("as-of"), day("recorded"), ticked("reviewed"));
  }

  /** Returns the day under this name; empty where none is given. */
  Optional<LocalDate> day(String name) {
    try {
      return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
    } catch (DateTimeException _) {
      throw new Refused(400, "“" + text(name) + "” is no day; write it as 2021-08-31.");
    }
  }

  /**
   * Returns the dossier of a group, by its canonical name.
   *
   * @throws NotYetWhole if that takes longer than a page may; the browser then hears when it is
   *     there
   */
  Dossier dossier(String group, View view) throws IOException {
    boolean large =
        desk.groups().stream().anyMatch(line -> line.claims() > LARGE && line.name().equals(group));
    return large
        ? desk.dossier(group, view, PATIENCE).orElseThrow(() -> new NotYetWhole(group, view))
        : desk.dossier(group, view);
  }

  /** Shows a view by its template. */
  void show(String template, String title, String here, Object view) {
    Tlp tlp = view instanceof Marked marked ? marked.tlp() : Tlp.NONE;
    Frame frame = Frame.of(title, here, session, door, Theme.of(context), tlp, assets);
    context.contentType("text/html; charset=utf-8").result(templates.render(template, frame, view));
  }

  /** Sends the browser on, after a change, to a page that can be loaded again without harm. */
  void goOn(Link link) {
    context.redirect(link.toString(), io.javalin.http.HttpStatus.SEE_OTHER);
  }
}
