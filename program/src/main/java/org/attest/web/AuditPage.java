package org.attest.web;

import java.io.IOException;
import java.util.List;
import org.attest.Auditing;

/** Who used the record, the latest first. */
final class AuditPage {

  private static final int SHOWN = 500;

  private AuditPage() {}

  /** The page. */
  record AuditView(List<Line> lines, int most) {
    AuditView {
      lines = List.copyOf(lines);
    }
  }

  /** A line of the log. */
  record Line(
      long number,
      String when,
      String who,
      String address,
      String deed,
      String outcome,
      String detail) {}

  static void show(Visit visit) throws IOException {
    List<Line> lines = visit.desk().auditing().latest(SHOWN).stream().map(AuditPage::line).toList();
    visit.show("audit.jte", "Audit", "audit", new AuditView(lines, SHOWN));
  }

  private static Line line(Auditing.Entry entry) {
    return new Line(
        entry.number(),
        HomePage.day(entry.at()),
        entry.who().isEmpty() ? "nobody signed in" : Plain.line(entry.who()),
        Plain.line(entry.address()),
        entry.deed(),
        entry.done() ? "done" : "refused",
        Plain.line(entry.detail()));
  }
}
