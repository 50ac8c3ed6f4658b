package org.attest.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.attest.GroupLine;
import org.attest.Lookup;
import org.attest.View;
import org.attest.web.DossierView.Tab;

/** Whom a page is about, and the pages that each group has. */
final class Groups {

  private Groups() {}

  /**
   * Returns the canonical name of the group that the address names, by any of its names.
   *
   * @throws Refused if the record knows nobody by it; the words name the nearest
   */
  static String named(Visit visit) throws IOException {
    return named(visit, "group");
  }

  /** As {@link #named(Visit)}, with the name under another key of the address. */
  static String named(Visit visit, String key) throws IOException {
    String asked = visit.text(key);
    if (asked.isEmpty()) {
      throw new Refused(404, "No group was named.");
    }
    return switch (visit.desk().lookup(asked)) {
      case Lookup.Found(var name) -> name;
      case Lookup.Ambiguous(var names) ->
          throw new Refused(
              404, "“" + Plain.line(asked) + "” can be several: " + String.join("; ", names) + ".");
      case Lookup.NotInRecord(var name) ->
          throw new Refused(404, "No report in this record speaks of " + name + ".");
      case Lookup.Unknown(var near) ->
          throw new Refused(
              404,
              "Nobody in this record is called “"
                  + Plain.line(asked)
                  + "”."
                  + (near.isEmpty() ? "" : " Near it: " + String.join("; ", near) + "."));
    };
  }

  /** Returns the names of the groups most is told of, to choose from. */
  static List<String> names(Visit visit, int most) throws IOException {
    return visit.desk().groups().stream()
        .map(GroupLine::name)
        .limit(most)
        .map(Plain::line)
        .toList();
  }

  /** Returns the pages of a group. */
  static List<Tab> tabs(String group, String here, View view) {
    return Stream.of(
            tab("Dossier", "/dossier", group, here, view),
            tab("Strength", "/strength", group, here, view),
            tab("Attacks", "/attacks", group, here, view),
            tab("Areas", "/areas", group, here, view),
            tab("Ties", "/ties", group, here, view),
            tab("People", "/people", group, here, view),
            tab("Statements", "/statements", group, here, view),
            tab("Measures by others", "/measures", group, here, view),
            tab("Changes", "/changes", group, here, view),
            tab("Explainer", "/explainer", group, here, view))
        .toList();
  }

  private static Tab tab(String words, String path, String group, String here, View view) {
    return new Tab(
        words,
        Link.to(path).with("group", group).with(view).toString(),
        path.equals(here) ? "page" : "");
  }
}
