package org.attest.web;

import java.io.IOException;
import java.util.List;
import org.attest.View;
import org.attest.dossier.Dossier;
import org.attest.dossier.StandingQuestion;
import org.attest.model.Tlp;

/** One standing question as a page of its own. */
final class SectionPage {

  private SectionPage() {}

  /**
   * A page of one group, with a drawing where there is one.
   *
   * @param group the group
   * @param tabs the group's pages
   * @param times what it is held to
   * @param chapter the question and its answer
   */
  record SectionView(
      String group, List<DossierView.Tab> tabs, TimesView times, DossierView.Chapter chapter)
      implements Marked {
    SectionView {
      tabs = List.copyOf(tabs);
    }

    @Override
    public Tlp tlp() {
      return chapter.tlp();
    }
  }

  /** Returns the page of a question. */
  static Handlers.Page of(StandingQuestion question, String path) {
    return visit -> show(visit, question, path);
  }

  private static void show(Visit visit, StandingQuestion question, String path) throws IOException {
    String group = Groups.named(visit);
    Dossier dossier = visit.dossier(group, visit.view());
    visit.show("section.jte", group, "groups", view(visit, group, dossier, question, path));
  }

  static SectionView view(
      Visit visit, String group, Dossier dossier, StandingQuestion question, String path)
      throws IOException {
    View view = visit.view();
    return new SectionView(
        Plain.line(group),
        Groups.tabs(group, path, view),
        TimesView.of(path, List.of(new TimesView.Kept("group", group)), view, visit.desk().days()),
        new DossierPage(dossier, view).chapter(dossier.section(question)));
  }
}
