package org.attest.web;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.attest.GroupLine;
import org.attest.View;

/**
 * A page whose dossier takes longer to gather than a page may: its head is sent, and the rest when
 * it is there. Of a group of which very much is told, the first visit.
 */
final class NotYetWhole extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String group;
  private final transient View view;

  NotYetWhole(String group, View view) {
    super("the dossier of " + group + " is being gathered");
    this.group = group;
    this.view = view;
  }

  /**
   * The page's head.
   *
   * @param group the group
   * @param tabs its pages
   * @param told how much is told of it
   * @param awaited what answers when the dossier is there
   * @param here the page's own address
   */
  record Head(String group, List<DossierView.Tab> tabs, String told, String awaited, String here) {
    Head {
      tabs = List.copyOf(tabs);
    }
  }

  /** Shows the head of the page that was asked for. */
  void show(Visit visit) throws IOException {
    String told =
        visit.desk().groups().stream()
            .filter(line -> line.name().equals(group))
            .map(NotYetWhole::told)
            .findFirst()
            .orElse("");
    visit.context().status(HttpStatus.ACCEPTED);
    String path = visit.context().path();
    String query = visit.context().queryString();
    visit.show(
        "not-yet-whole.jte",
        group,
        "groups",
        new Head(
            Plain.line(group),
            Groups.tabs(group, path, view),
            told,
            Link.to("/gathered").with("group", group).with(view).toString(),
            query == null ? path : path + "?" + query));
  }

  private static String told(GroupLine line) {
    return Count.of(line.claims(), "claim") + " in " + Count.of(line.documents(), "report");
  }

  /** Answers when a dossier is gathered, without a word. */
  static void await(Visit visit) throws IOException {
    var _ = visit.desk().dossier(Groups.named(visit), visit.view());
    visit.context().status(HttpStatus.NO_CONTENT);
  }
}
