package org.attest.web;

import java.io.IOException;
import java.util.List;
import org.attest.View;
import org.attest.dossier.Dossier;
import org.attest.dossier.StandingQuestion;

/** One part of an answer with every line of it: what a dossier has folded away. */
final class PartPage {

  private PartPage() {}

  static void show(Visit visit) throws IOException {
    String group = Groups.named(visit);
    View view = visit.view();
    String title = visit.text("part");
    StandingQuestion[] questions = StandingQuestion.values();
    int number = visit.number("question", 1, 1);
    if (number > questions.length) {
      throw new Refused(404, "There is no standing question " + number + ".");
    }
    Dossier dossier = visit.dossier(group, view);
    visit.show(
        "section.jte",
        group,
        "groups",
        new SectionPage.SectionView(
            Plain.line(group),
            Groups.tabs(group, "/part", view),
            TimesView.of(
                "/part",
                List.of(
                    new TimesView.Kept("group", group),
                    new TimesView.Kept("question", "" + number),
                    new TimesView.Kept("part", title)),
                view,
                visit.desk().days()),
            new DossierPage(dossier, view).part(dossier.section(questions[number - 1]), title)));
  }
}
