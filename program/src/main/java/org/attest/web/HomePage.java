package org.attest.web;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.attest.Desk;
import org.attest.Desk.ReportLine;
import org.attest.GroupLine;
import org.attest.View;

/** The first page: who is in the record, what came in, what waits. */
final class HomePage {

  private static final int GROUPS = 40;
  private static final int REPORTS = 10;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private HomePage() {}

  /**
   * What the first page shows.
   *
   * @param groups the groups with most claims
   * @param others how many groups are not among them
   * @param reports the latest reports
   * @param inAll the record in a sentence
   * @param since what came in since the last visit, in a sentence; may be empty
   * @param waiting how many claims nobody has looked at
   */
  record Home(
      List<GroupRow> groups,
      int others,
      List<ReportRow> reports,
      String inAll,
      String since,
      String waiting) {
    Home {
      groups = List.copyOf(groups);
      reports = List.copyOf(reports);
    }
  }

  /** A group in the list. */
  record GroupRow(
      String name, String link, int claims, int reports, String span, Spark spark, String known) {}

  /** A report in a list. */
  record ReportRow(
      String title, String link, String publisher, String published, String read, String recorded) {

    static ReportRow of(ReportLine line) {
      var source = line.source();
      String read =
          line.notRead().isEmpty()
              ? Count.of(line.claims(), "claim")
              : "not read: " + line.notRead();
      return new ReportRow(
          Plain.shortened(
              source.title().known() ? source.title().value() : source.document().value()),
          Link.report(source.document().value()).toString(),
          Plain.line(source.label()),
          ClaimView.published(source),
          Plain.line(read),
          day(source.recorded()));
    }
  }

  static String day(Instant instant) {
    return DAY.format(instant);
  }

  static void show(Visit visit) throws IOException {
    Desk desk = visit.desk();
    List<GroupLine> groups = desk.groups();
    List<ReportLine> reports = desk.reports();
    if (reports.isEmpty()) {
      visit.show("empty.jte", "An empty record", "groups", "");
      return;
    }
    Map<String, Map<Integer, Integer>> years = desk.activity();
    Set<Integer> all = new TreeSet<>();
    groups.stream()
        .limit(GROUPS)
        .forEach(group -> all.addAll(years.getOrDefault(group.name(), Map.of()).keySet()));
    List<GroupRow> rows =
        groups.stream().limit(GROUPS).map(group -> row(group, years, all)).toList();
    int claims = reports.stream().mapToInt(ReportLine::claims).sum();
    Home home =
        new Home(
            rows,
            groups.size() - rows.size(),
            reports.stream().limit(REPORTS).map(ReportRow::of).toList(),
            Count.of(reports.size(), "report")
                + ", "
                + Count.of(claims, "claim")
                + ", "
                + Count.of(groups.size(), "armed group"),
            Since.of(visit, reports),
            Count.of(desk.waiting(), "claim"));
    visit.show("home.jte", "The record", "groups", home);
  }

  private static GroupRow row(
      GroupLine group, Map<String, Map<Integer, Integer>> years, Set<Integer> all) {
    String first = group.first().text();
    String last = group.last().text();
    return new GroupRow(
        Plain.line(group.name()),
        Link.group(group.name(), View.ALL).toString(),
        group.claims(),
        group.documents(),
        first.equals(last) ? first : first + " – " + last,
        Spark.of(years.getOrDefault(group.name(), Map.of()), all),
        group.inLexicon() ? "" : "known from the reports only");
  }
}
