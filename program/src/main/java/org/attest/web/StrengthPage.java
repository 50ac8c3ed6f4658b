package org.attest.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.attest.dossier.Dossier;
import org.attest.dossier.StandingQuestion;
import org.attest.model.Tlp;

/** How many members a group has, according to whom, when: drawn, and as a table. */
final class StrengthPage {

  private StrengthPage() {}

  /** The page and its drawing, where there is a figure to draw. */
  record StrengthView(SectionPage.SectionView page, List<Strengths.Chart> chart) implements Marked {
    StrengthView {
      chart = List.copyOf(chart);
    }

    @Override
    public Tlp tlp() {
      return page.tlp();
    }
  }

  static void show(Visit visit) throws IOException {
    String group = Groups.named(visit);
    Dossier dossier = visit.dossier(group, visit.view());
    Optional<Strengths.Chart> chart =
        Strengths.of(dossier.section(StandingQuestion.STRENGTH).lines().toList());
    SectionPage.SectionView page =
        SectionPage.view(visit, group, dossier, StandingQuestion.STRENGTH, "/strength");
    visit.show(
        "strength.jte",
        "Strength: " + group,
        "groups",
        new StrengthView(page, chart.stream().toList()));
  }
}
