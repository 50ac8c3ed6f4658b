package org.attest.web;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Tlp;
import org.attest.web.DossierView.Chapter;
import org.attest.web.DossierView.Contrast;
import org.attest.web.DossierView.Named;
import org.attest.web.DossierView.Part;
import org.attest.web.DossierView.Unsaid;

/** A group's dossier: the standing questions with their answers. */
final class DossierPage {

  /** So many lines of a part are shown at once; the rest opens on a click. */
  private static final int AT_ONCE = 12;

  /** So few more are not worth a click. */
  private static final int A_FEW = 3;

  /** A dossier of more lines brings those that are folded away only when they are asked for. */
  private static final int WHOLE = 400;

  /** So many reasons why reports differ are shown under one question. */
  private static final int REASONS = 12;

  /** So many publishers are named beside a spelling. */
  private static final int WRITERS = 6;

  private final Dossier dossier;
  private final View view;
  private final List<Section.Contrast> contrasts;
  private final Map<ClaimId, List<Section.Contrast>> against = new HashMap<>();

  DossierPage(Dossier dossier, View view) {
    this.dossier = dossier;
    this.view = view;
    this.contrasts = once(dossier.sections().stream().flatMap(each -> each.contrasts().stream()));
    contrasts.stream()
        .filter(DossierPage::contradicts)
        .forEach(contrast -> {
          note(contrast.comparison().first(), contrast);
          note(contrast.comparison().second(), contrast);
        });
  }

  /** Two claims that both stand under two questions are set against each other under both. */
  private static List<Section.Contrast> once(Stream<Section.Contrast> contrasts) {
    Set<List<ClaimId>> met = new HashSet<>();
    return contrasts
        .filter(each -> met.add(List.of(each.comparison().first(), each.comparison().second())))
        .toList();
  }

  private static boolean contradicts(Section.Contrast contrast) {
    return contrast.comparison().relation() == Relation.CONFLICT;
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
        view(
            visit.desk(),
            visit.dossier(group, visit.view()),
            visit.view(),
            ReviewPage.last(visit)));
  }

  /** Returns a dossier as a page shows it, below what the visitor last decided. */
  static DossierView view(Desk desk, Dossier dossier, View view, List<ReviewPage.Decided> last)
      throws IOException {
    Supplier<List<Spelling>> spellings = desk.spellings(dossier);
    DossierPage page = new DossierPage(dossier, view);
    TimesView times =
        TimesView.of(
            "/dossier", List.of(new TimesView.Kept("group", dossier.group())), view, desk.days());
    return page.view(times, spellings, last);
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
      TimesView times, Supplier<List<Spelling>> spellings, List<ReviewPage.Decided> last) {
    String group = dossier.group();
    List<Chapter> chapters =
        dossier.sections().stream()
            .map(section ->
                chapter(section, dossier.lines().count() > WHOLE ? this::folded : this::whole))
            .toList();
    Link export = Link.to("/export").with("group", group).with(view);
    return new DossierView(
        group,
        scope(),
        Link.to("/rests").with("group", group).with(view).toString(),
        kin(),
        Groups.tabs(group, "/dossier", view),
        times,
        chapters,
        spellings.get().stream().map(DossierPage::written).toList(),
        Stream.of("html", "md", "json")
            .map(form -> new Named("dossier", form, export.with("form", form).toString()))
            .toList(),
        last);
  }

  private String scope() {
    Set<ClaimId> claims = new HashSet<>();
    Set<DocumentId> reports = new HashSet<>();
    dossier
        .lines()
        .map(line -> line.evidence().claim())
        .forEach(claim -> {
          claims.add(claim.id());
          reports.add(claim.document());
        });
    long differ = contrasts.stream().filter(DossierPage::contradicts).count();
    return Count.of(claims.size(), "claim")
        + " from "
        + Count.of(reports.size(), "report")
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

  /** Returns the answer to a question, with every line. */
  Chapter chapter(Section section) {
    return chapter(section, this::whole);
  }

  private Chapter chapter(Section section, Function<Section, List<Part>> parts) {
    boolean last = section.question() == StandingQuestion.DISPUTES;
    List<Unsaid> silences =
        (last ? dossier.silences() : section.silences().stream())
            .map(each -> unsaid(each, last))
            .toList();
    List<Evidence> rests =
        Stream.concat(
                section.lines(), section.silences().stream().flatMap(s -> s.nearest().stream()))
            .map(Line::evidence)
            .toList();
    return new Chapter(
        section.question().number(),
        section.question().text(),
        (int) section.lines().count(),
        Measured.of(section),
        parts.apply(section),
        contrasts(last ? contrasts : section.contrasts()),
        silences,
        notices(rests),
        rests.stream().map(each -> each.marks().tlp()).reduce(Tlp.NONE, Tlp::stricter));
  }

  /** What publishers say of their own reports that the lines rest on, each once. */
  private static List<ClaimView.Notice> notices(List<Evidence> rests) {
    return rests.stream()
        .flatMap(each ->
            each.marks().notices().stream().map(notice -> ClaimView.Notice.of(notice, each)))
        .filter(ClaimView.Notice::quotes)
        .distinct()
        .toList();
  }

  private List<Part> folded(Section section) {
    return section.parts().stream().map(part -> folded(section, part)).toList();
  }

  private Part folded(Section section, Section.Part part) {
    int cut = cut(part.lines().size());
    if (cut == part.lines().size()) {
      return whole(part);
    }
    Link there =
        Link.to("/part")
            .with("group", dossier.group())
            .with("question", "" + section.question().number())
            .with("part", part.title())
            .with(view);
    return new Part(
        Plain.line(part.title()),
        part.lines().stream().limit(cut).map(this::line).toList(),
        List.of(),
        part.lines().size() - cut,
        there.toString());
  }

  /** Returns how many of so many lines are shown at once. */
  private static int cut(int lines) {
    return lines <= AT_ONCE + A_FEW ? lines : AT_ONCE;
  }

  private List<Part> whole(Section section) {
    return section.parts().stream().map(this::whole).toList();
  }

  private Part whole(Section.Part part) {
    List<ClaimView> lines = part.lines().stream().map(this::line).toList();
    int cut = cut(lines.size());
    return new Part(
        Plain.line(part.title()),
        lines.subList(0, cut),
        lines.subList(cut, lines.size()),
        lines.size() - cut,
        "");
  }

  /** Returns one part of an answer with every line of it, none folded away. */
  Chapter part(Section section, String title) {
    List<Section.Part> asked =
        section.parts().stream().filter(part -> part.title().strip().equals(title)).toList();
    if (asked.isEmpty()) {
      throw new Refused(404, "Nothing is told under “" + Plain.line(title) + "” any more.");
    }
    return chapter(
        new Section(section.question(), asked, List.of(), List.of()),
        only ->
            only.parts().stream()
                .map(part ->
                    new Part(
                        Plain.line(title),
                        part.lines().stream().map(this::line).toList(),
                        List.of(),
                        0,
                        ""))
                .toList());
  }

  ClaimView line(Line line) {
    List<Section.Contrast> others = against.getOrDefault(line.evidence().claim().id(), List.of());
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
}
