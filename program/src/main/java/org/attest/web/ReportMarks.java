package org.attest.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.Deciding;
import org.attest.Deciding.Signature;
import org.attest.model.Act;
import org.attest.model.Decision;
import org.attest.model.DocumentId;
import org.attest.model.Source;
import org.attest.model.Tlp;

/**
 * What persons put on a whole report: to whom it may be shown, its grade, what became of it, whose
 * later version it is.
 */
final class ReportMarks {

  private ReportMarks() {}

  /**
   * What stands on a report, and what can be put on it.
   *
   * @param tlp to whom it may be shown
   * @param grade 1 to 6 of the Admiralty code; empty where nobody graded it
   * @param decisions the standing decisions on it, the latest first
   * @param offered the report that it may correct; empty where none is like it
   * @param offer its headline
   * @param last the visitor's last one, to be undone; empty where there is none
   */
  record OnReport(
      Tlp tlp,
      String grade,
      List<ReviewPage.Decided> decisions,
      String offered,
      String offer,
      List<ReviewPage.Decided> last) {
    OnReport {
      decisions = List.copyOf(decisions);
      last = List.copyOf(last);
    }

    /** Returns the marks that can be set. */
    static List<Tlp> marks() {
      return Stream.of(Tlp.values()).filter(mark -> mark != Tlp.NONE).toList();
    }
  }

  static OnReport of(Visit visit, DocumentId document) throws IOException {
    List<Decision> standing = visit.desk().deciding().on(document);
    String grade =
        standing.stream()
            .map(Decision::act)
            .filter(Act.GradeReport.class::isInstance)
            .map(Act.GradeReport.class::cast)
            .map(Act.GradeReport::credibility)
            .reduce("", (_, later) -> later);
    Optional<Source> offer = visit.desk().stories().mayCorrect(document);
    long last = visit.number("last", 0, 0);
    return new OnReport(
        visit.desk().deciding().tlp().apply(document),
        grade,
        standing.reversed().stream().map(ReviewPage.Decided::of).toList(),
        offer.map(each -> each.document().value()).orElse(""),
        offer.map(SourcesPage::title).orElse(""),
        standing.stream().filter(each -> each.id() == last).map(ReviewPage.Decided::of).toList());
  }

  /** Marks to whom a report may be shown, or grades what it says. */
  static void mark(Visit visit) throws IOException {
    Deciding deciding = visit.desk().deciding();
    DocumentId document = new DocumentId(visit.text("id"));
    Decision made =
        visit.text("tlp").isEmpty()
            ? deciding.gradeReport(document, visit.text("grade"), by(visit))
            : deciding.mark(document, Tlp.of(visit.text("tlp")), by(visit));
    back(visit, made);
  }

  /** Notes that the publisher corrected or retracted a report. */
  static void notice(Visit visit) throws IOException {
    Act.Amendment amendment =
        switch (visit.text("notice")) {
          case "corrected" -> Act.Amendment.CORRECTED;
          case "retracted" -> Act.Amendment.RETRACTED;
          default -> throw new Refused(400, "Say whether it was corrected or retracted.");
        };
    DocumentId document = new DocumentId(visit.text("id"));
    back(visit, visit.desk().deciding().notice(document, amendment, by(visit)));
  }

  /** Notes that a report is a later version of another. */
  static void version(Visit visit) throws IOException {
    DocumentId earlier = new DocumentId(visit.text("earlier").strip());
    DocumentId later = new DocumentId(visit.text("id"));
    back(visit, visit.desk().deciding().version(earlier, later, by(visit)));
  }

  private static Signature by(Visit visit) {
    return new Signature(visit.session().who(), visit.text("why"));
  }

  private static void back(Visit visit, Decision made) {
    visit.goOn(Link.report(visit.text("id")).with("last", "" + made.id()).at("marks"));
  }
}
