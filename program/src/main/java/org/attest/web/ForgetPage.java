package org.attest.web;

import java.io.IOException;
import org.attest.Deciding.Signature;
import org.attest.Desk;
import org.attest.model.DocumentId;

/** Takes a report out of the record for good: the one thing that cannot be undone. */
final class ForgetPage {

  private ForgetPage() {}

  /**
   * The page.
   *
   * @param id the report's name, to be typed again
   * @param title its headline
   * @param claims how many claims go with it
   */
  record ForgetView(String id, String title, String claims) {}

  static void show(Visit visit) throws IOException {
    Desk.Report report = ReportPage.find(visit);
    visit.show(
        "forget.jte",
        "Forget a report",
        "sources",
        new ForgetView(
            report.document().id().value(),
            ReportPage.title(report.document()),
            Count.of(report.claims().size(), "claim")));
  }

  static void forget(Visit visit) throws IOException {
    DocumentId id = ReportPage.find(visit).document().id();
    if (!visit.text("again").equals(id.value())) {
      throw new Refused(
          400, "Nothing was forgotten: type the report’s name, “" + id + "”, to say you mean it.");
    }
    if (visit.text("why").isEmpty()) {
      throw new Refused(400, "Nothing was forgotten: say why; the tombstone keeps it.");
    }
    visit.desk().forget(id.value(), new Signature(visit.session().who(), visit.text("why")));
    visit.goOn(Link.to("/log"));
  }
}
