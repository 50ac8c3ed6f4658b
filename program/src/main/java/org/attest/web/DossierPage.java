package org.attest.web;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.Desk;
import org.attest.Spelling;
import org.attest.View;
import org.attest.dossier.Cut;
import org.attest.dossier.Dossier;
import org.attest.dossier.Line;
import org.attest.dossier.Relation;
import org.attest.dossier.Section;
import org.attest.dossier.StandingQuestion;
import org.attest.model.ClaimId;
import org.attest.web.DossierView.Chapter;
import org.attest.web.DossierView.Contrast;
import org.attest.web.DossierView.Named;
import org.attest.web.DossierView.Part;
import org.attest.web.DossierView.Unsaid;

/** A group's dossier: the standing questions with their answers. */
final class DossierPage {

  /** So many lines of a part are shown at once; the rest opens on a click. */
  private static final int AT_ONCE = 12;

  /** So many reasons why reports differ are shown under one question. */
  private static final int REASONS = 12;

  /** So many publishers are named beside a spelling. */
  private static final int WRITERS = 6;

  private final Dossier dossier;
  private final View view;
  private final Map<ClaimId, List<Section.Contrast>> against = new HashMap<>();

  DossierPage(Dossier dossier, View view) {
    this.dossier = dossier;
    this.view = view;
    dossier.sections().stream()
        .flatMap(section -> section.contrasts().stream())
        .filter(contrast -> disagrees(contrast.comparison().relation()))
        .distinct()
        .forEach(contrast -> {
          note(contrast.comparison().first(), contrast);
          note(contrast.comparison().second(), contrast);
        });
  }

  private void note(ClaimId id, Section.Contrast contrast) {
    against.computeIfAbsent(id, _ -> new ArrayList<>()).add(contrast);
  }

  static void show(Visit visit) throws IOException {
    String group = Groups.named(visit);
    visit.show(
        "dossier.jte",
        group,
        "groups",
        view(visit.desk(), group, visit.view(), ReviewPage.last(visit)));
  }

  /** Returns the dossier of a group, by its canonical name, below what the visitor last decided. */
  static DossierView view(Desk desk, String group, View view, List<ReviewPage.Decided> last)
      throws IOException {
    DossierPage page = new DossierPage(desk.dossier(group, view), view);
    TimesView times =
        TimesView.of(
            "/dossier",
            List.of(new TimesView.Kept("group", group)),
            view,
            desk.reports(),
            LocalDate.now(ZoneOffset.UTC));
    return page.view(
        times, desk.spellings(page.dossier).stream().map(DossierPage::written).toList(), last);
  }

  private static DossierView.Written written(Spelling spelling) {
    String claim = spelling.claim().value();
    List<String> publishers = spelling.publishers();
    int more = publishers.size() - WRITERS;
    return new DossierView.Written(
        Plain.line(spelling.form()),
        Plain.line(String.join(", ", publishers.stream().limit(WRITERS).toList()))
            + (more > 0 ? " and " + more + " more" : ""),
        Link.report(spelling.document().value()).with("claim", claim).at(claim).toString());
  }

  private DossierView view(
      TimesView times, List<DossierView.Written> spellings, List<ReviewPage.Decided> last) {
    String group = dossier.group();
    Link export = Link.to("/export").with("group", group).with(view);
    return new DossierView(
        group,
        scope(),
        kin(),
        Groups.tabs(group, "/dossier", view),
        times,
        dossier.sections().stream().map(this::chapter).toList(),
        spellings,
        Stream.of("html", "md", "json")
            .map(form -> new Named("dossier", form, export.with("form", form).toString()))
            .toList(),
        last);
  }

  private String scope() {
    long claims = dossier.lines().map(line -> line.evidence().claim().id()).distinct().count();
    long reports =
        dossier.lines().map(line -> line.evidence().claim().document()).distinct().count();
    long differ =
        against.values().stream()
            .flatMap(List::stream)
            .distinct()
            .filter(each -> each.comparison().relation() == Relation.CONFLICT)
            .count();
    return Count.of(claims, "claim")
        + " from "
        + Count.of(reports, "report")
        + (differ == 0 ? "" : ", " + Count.of(differ, "contradiction"))
        + (dossier.cuts().isEmpty() ? "" : ". " + Cut.words(dossier.cuts()));
  }

  private List<Named> kin() {
    return Stream.concat(
            dossier.kin().parents().stream().map(name -> named("said to belong to", name)),
            dossier.kin().branches().stream().map(name -> named("branch", name)))
        .toList();
  }

  private Named named(String sort, String name) {
    return new Named(sort, Plain.line(name), Link.group(name, view).toString());
  }

  Chapter chapter(Section section) {
    boolean last = section.question() == StandingQuestion.DISPUTES;
    List<Section.Contrast> contrasts =
        last
            ? dossier.sections().stream()
                .flatMap(each -> each.contrasts().stream())
                .distinct()
                .toList()
            : section.contrasts();
    return new Chapter(
        section.question().number(),
        section.question().text(),
        (int) section.lines().count(),
        Measured.of(section),
        section.parts().stream().map(this::part).toList(),
        contrasts(contrasts),
        (last ? dossier.silences() : section.silences().stream())
            .map(each -> unsaid(each, last))
            .toList());
  }

  private Part part(Section.Part part) {
    List<ClaimView> lines = part.lines().stream().map(this::line).toList();
    int cut = lines.size() <= AT_ONCE + 3 ? lines.size() : AT_ONCE;
    return new Part(
        Plain.line(part.title()), lines.subList(0, cut), lines.subList(cut, lines.size()));
  }

  ClaimView line(Line line) {
    List<Section.Contrast> others =
        against.getOrDefault(line.evidence().claim().id(), List.of()).stream()
            .filter(each -> each.comparison().relation() == Relation.CONFLICT)
            .toList();
    return ClaimView.of(line, view)
        .against(
            others.stream().findFirst().map(each -> sideBySide(each).toString()), others.size());
  }

  Link sideBySide(Section.Contrast contrast) {
    return Link.to("/contrast")
        .with("group", dossier.group())
        .with("first", contrast.comparison().first().value())
        .with("second", contrast.comparison().second().value())
        .with(view);
  }

  /** Says each reason once, with the first pair it was found between. */
  private List<Contrast> contrasts(List<Section.Contrast> all) {
    Map<String, List<Section.Contrast>> byReason =
        all.stream()
            .filter(each -> differs(each.comparison().relation()))
            .collect(
                groupingBy(
                    each -> each.comparison().relation() + each.comparison().reason(),
                    LinkedHashMap::new,
                    java.util.stream.Collectors.toList()));
    return byReason.values().stream().limit(REASONS).map(this::contrast).toList();
  }

  private Contrast contrast(List<Section.Contrast> same) {
    Section.Contrast first = same.getFirst();
    return new Contrast(
        first.comparison().relation().word(),
        Plain.line(first.comparison().reason()),
        Plain.line(
            first.first().evidence().source().label()
                + " and "
                + first.second().evidence().source().label()),
        sideBySide(first).toString(),
        same.size() - 1);
  }

  private Unsaid unsaid(org.attest.dossier.Silence silence, boolean brief) {
    Optional<ClaimView> nearest =
        brief ? Optional.empty() : silence.nearest().map(line -> ClaimView.of(line, view));
    return new Unsaid(
        Plain.line(silence.asked()), silence.kind().words(), nearest.stream().toList());
  }

  private static boolean differs(Relation relation) {
    return switch (relation) {
      case CONFLICT, OTHER_TIME, OTHER_SCOPE, MORE_PRECISE -> true;
      case SAME, SAME_ORIGIN -> false;
    };
  }

  private static boolean disagrees(Relation relation) {
    return switch (relation) {
      case CONFLICT, OTHER_TIME, OTHER_SCOPE -> true;
      case SAME, MORE_PRECISE, SAME_ORIGIN -> false;
    };
  }
}
