package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.Deciding.Signature;
import org.attest.Desk;
import org.attest.Desk.ReportLine;
import org.attest.Lookup;
import org.attest.model.Decision;
import org.attest.model.Source;
import org.attest.web.team.Role;

/** Who published the reports, and what rests on each. */
final class SourcesPage {

  private static final int REPORTS = 200;
  private static final int NAMES = 300;

  private SourcesPage() {}

  /**
   * All publishers.
   *
   * @param publishers those with most claims first
   * @param inAll them in a sentence
   * @param shared reports with text in common
   * @param left how many further pairs
   * @param compared whether the texts were compared at all
   */
  record Sources(
      List<Publisher> publishers, String inAll, List<Shared> shared, int left, boolean compared) {
    Sources {
      publishers = List.copyOf(publishers);
      shared = List.copyOf(shared);
    }
  }

  /** Two reports with text in common, and how much. */
  record Shared(DossierView.Named first, DossierView.Named second, String words) {}

  /**
   * A publisher.
   *
   * @param name its name
   * @param link its page
   * @param reports how many reports
   * @param claims how many claims were read in them
   * @param span from when to when they were published
   * @param undated how many have no date
   * @param copies how many are copies of another publisher's report, by their bytes
   * @param grade how a person graded it; empty where nobody did
   */
  record Publisher(
      String name,
      String link,
      int reports,
      int claims,
      String span,
      int undated,
      int copies,
      String grade) {}

  /**
   * One publisher with its reports.
   *
   * @param name what it is called on the page
   * @param key its name
   * @param grade how a person graded it; empty where nobody did
   * @param reports its latest reports
   * @param left how many further ones
   * @param inAll them in a sentence
   * @param grading whether it can be graded; empty for what has no name
   * @param here the page's own address
   * @param names whom it can mean by a name; empty for who may not decide
   * @param last the visitor's last decision, to be undone; empty where there is none
   */
  record OneSource(
      String name,
      String key,
      String grade,
      List<HomePage.ReportRow> reports,
      int left,
      String inAll,
      String grading,
      String here,
      List<String> names,
      List<ReviewPage.Decided> last) {
    OneSource {
      reports = List.copyOf(reports);
      names = List.copyOf(names);
      last = List.copyOf(last);
    }
  }

  static void show(Visit visit) throws IOException {
    List<ReportLine> reports = visit.desk().reports();
    Map<String, List<ReportLine>> byPublisher = byPublisher(reports);
    Map<String, Integer> bytes = new HashMap<>();
    reports.forEach(line -> bytes.merge(line.source().hash(), 1, Integer::sum));
    Map<String, String> grades = visit.desk().deciding().grades();
    List<Publisher> publishers =
        byPublisher.entrySet().stream()
            .map(entry ->
                publisher(
                    entry.getKey(),
                    entry.getValue(),
                    bytes,
                    grades.getOrDefault(entry.getKey(), "")))
            .sorted(
                Comparator.comparingInt((Publisher one) -> -one.claims())
                    .thenComparing(Publisher::name))
            .toList();
    List<Desk.Copy> copies = visit.desk().copies();
    visit.show(
        "sources.jte",
        "Sources",
        "sources",
        new Sources(
            publishers,
            Count.of(publishers.size(), "publisher") + ", " + Count.of(reports.size(), "report"),
            copies.stream().limit(REPORTS).map(SourcesPage::shared).toList(),
            Math.max(0, copies.size() - REPORTS),
            !visit.desk().tooManyToCompare()));
  }

  private static Shared shared(Desk.Copy copy) {
    String words =
        copy.share() > 0
            ? "one text: %d %% of the shorter stands in both"
                .formatted(Math.round(copy.share() * 100))
            : Count.of(copy.passages(), "sentence") + " in both";
    return new Shared(named(copy.first()), named(copy.second()), words);
  }

  private static DossierView.Named named(Source source) {
    return new DossierView.Named(
        "report", title(source), Link.report(source.document().value()).toString());
  }

  /** Returns a report's publisher and headline, as far as they are known. */
  static String title(Source source) {
    return Plain.shortened(
        (source.publisher().known() ? source.publisher().value() + ": " : "")
            + (source.title().known() ? source.title().value() : source.document().value()));
  }

  private static Map<String, List<ReportLine>> byPublisher(List<ReportLine> reports) {
    Map<String, List<ReportLine>> byPublisher = new TreeMap<>();
    reports.forEach(line ->
        byPublisher
            .computeIfAbsent(line.source().publisher().value(), _ -> new ArrayList<>())
            .add(line));
    return byPublisher;
  }

  private static Publisher publisher(
      String name, List<ReportLine> reports, Map<String, Integer> bytes, String grade) {
    TreeSet<String> days = new TreeSet<>();
    int undated = 0;
    for (ReportLine line : reports) {
      if (line.source().published().known()) {
        days.add(line.source().published().value());
      } else {
        undated++;
      }
    }
    String span =
        days.isEmpty()
            ? ""
            : days.first().equals(days.last()) ? days.first() : days.first() + " – " + days.last();
    return new Publisher(
        shown(name),
        Link.to("/source").with("name", name).toString(),
        reports.size(),
        reports.stream().mapToInt(ReportLine::claims).sum(),
        span,
        undated,
        (int)
            reports.stream()
                .filter(line -> bytes.getOrDefault(line.source().hash(), 0) > 1)
                .count(),
        grade);
  }

  private static String shown(String name) {
    return name.isEmpty() ? "publisher not known" : Plain.line(name);
  }

  static void one(Visit visit) throws IOException {
    String name = visit.text("name");
    List<ReportLine> reports =
        visit.desk().reports().stream()
            .filter(line -> line.source().publisher().value().equals(name))
            .toList();
    if (reports.isEmpty()) {
      throw new Refused(404, "No report of this record is of “" + Plain.line(name) + "”.");
    }
    visit.show(
        "source.jte",
        shown(name),
        "sources",
        new OneSource(
            shown(name),
            name,
            visit.desk().grade(name),
            reports.stream().limit(REPORTS).map(HomePage.ReportRow::of).toList(),
            Math.max(0, reports.size() - REPORTS),
            Count.of(reports.size(), "report")
                + ", "
                + Count.of(reports.stream().mapToInt(ReportLine::claims).sum(), "claim"),
            name.isEmpty() ? "" : "yes",
            Link.to("/source").with("name", name).toString(),
            visit.session().role().covers(Role.ANALYST) ? Groups.names(visit, NAMES) : List.of(),
            ReviewPage.last(visit)));
  }

  /** Whom it means may be somebody of whom no report speaks yet by that name. */
  private static String actor(Visit visit) throws IOException {
    return visit.desk().lookup(visit.text("actor")) instanceof Lookup.NotInRecord(var name)
        ? name
        : Groups.named(visit, "actor");
  }

  /** Decides whom a publisher means by a name that it writes. */
  static void alias(Visit visit) throws IOException {
    String name = visit.text("name");
    Decision made =
        visit
            .desk()
            .deciding()
            .alias(
                name,
                visit.text("form").strip(),
                actor(visit),
                new Signature(visit.session().who(), visit.text("why")));
    visit.goOn(Link.to("/source").with("name", name).with("last", "" + made.id()));
  }
}
