package org.attest.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.attest.Foundation;
import org.attest.View;

/** What a group's dossier rests on: reports by year, language and publisher, claims by kind. */
final class RestsPage {

  private static final String REPORTS = "Reports";

  private final Later<Foundation> later = new Later<>();

  /**
   * The page.
   *
   * @param group the group
   * @param tabs its pages
   * @param times what it is held to
   * @param inAll in a sentence
   * @param figures counts of reports and claims
   * @param here the page's own address, where it is not counted yet; else empty
   */
  record Rests(
      String group,
      List<DossierView.Tab> tabs,
      TimesView times,
      String inAll,
      List<Bars> figures,
      String here) {
    Rests {
      tabs = List.copyOf(tabs);
      figures = List.copyOf(figures);
    }
  }

  void show(Visit visit) throws IOException {
    String group = Groups.named(visit);
    View view = visit.view();
    Link here = Link.to("/rests").with("group", group).with(view);
    Optional<Foundation> found =
        later.of(here + " " + visit.desk().state(), () -> visit.desk().foundation(group, view));
    visit.show(
        "rests.jte",
        "What is rested on: " + group,
        "groups",
        new Rests(
            Plain.line(group),
            Groups.tabs(group, "/rests", view),
            TimesView.of(
                "/rests", List.of(new TimesView.Kept("group", group)), view, visit.desk().days()),
            found.map(RestsPage::inAll).orElse("Being counted"),
            found.map(RestsPage::figures).orElse(List.of()),
            found.isPresent() ? "" : here.toString()));
  }

  private static String inAll(Foundation found) {
    return "%s from %s of %s; a person vouches for %s%s"
        .formatted(
            Count.of(found.claims(), "claim"),
            Count.of(found.reports(), "report"),
            Count.of(found.origins(), "origin"),
            Count.of(found.reviewed()),
            found.compared()
                ? ""
                : ". Of so many reports the texts are not compared: copies are known by equal bytes only");
  }

  private static List<Bars> figures(Foundation found) {
    return List.of(
        Bars.byCount("By kind", "Claims", found.kinds()),
        Bars.byName("By year", REPORTS, found.years()),
        Bars.byCount("By publisher", REPORTS, found.publishers()),
        Bars.byCount("By language", REPORTS, found.languages()));
  }
}
