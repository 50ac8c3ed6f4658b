package org.attest.web;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.attest.DecisionLine;
import org.attest.Desk;
import org.attest.Exporting;

/** Everything that was given to the record and decided about it, the latest first. */
final class LogPage {

  private static final int SHOWN = 200;

  private LogPage() {}

  /** The page. */
  record LogView(
      List<Decided> decisions,
      int moreDecisions,
      List<Taken> imports,
      int moreImports,
      List<Left> exports,
      int moreExports) {
    LogView {
      exports = List.copyOf(exports);
      decisions = List.copyOf(decisions);
      imports = List.copyOf(imports);
    }
  }

  /** A decision, and what has become of it; {@code undo} is set where it can be undone. */
  record Decided(
      long number,
      String words,
      String link,
      String who,
      String when,
      String why,
      String fate,
      String undo) {}

  /** A file that was given. */
  record Taken(long number, String file, String outcome, String link, String when, String note) {}

  /** What left the record. */
  record Left(long number, String words, String who, String when, String hash) {}

  private static Left left(Exporting.Entry entry) {
    return new Left(
        entry.number(),
        Plain.line(entry.words()),
        Plain.line(entry.who()),
        HomePage.day(entry.at()),
        entry.hash());
  }

  static void show(Visit visit) throws IOException {
    List<DecisionLine> decisions = visit.desk().deciding().log().reversed();
    List<Desk.Import> imports = visit.desk().imports();
    List<Exporting.Entry> exports = visit.desk().exporting().log().reversed();
    visit.show(
        "log.jte",
        "Log",
        "log",
        new LogView(
            decisions.stream().limit(SHOWN).map(LogPage::decided).toList(),
            Math.max(0, decisions.size() - SHOWN),
            imports.stream().limit(SHOWN).map(LogPage::taken).toList(),
            Math.max(0, imports.size() - SHOWN),
            exports.stream().limit(SHOWN).map(LogPage::left).toList(),
            Math.max(0, exports.size() - SHOWN)));
  }

  private static Decided decided(DecisionLine line) {
    OptionalLong voided = line.voidedBy();
    ReviewPage.Decided told = ReviewPage.Decided.of(line.decision());
    String fate =
        voided.isPresent()
            ? "undone by decision " + voided.getAsLong()
            : line.idle().isEmpty() ? "stands" : "stands, but does nothing: " + line.idle();
    return new Decided(
        told.number(),
        told.words(),
        told.link(),
        told.who(),
        told.when(),
        told.why(),
        Plain.line(fate),
        voided.isPresent() ? "" : "yes");
  }

  private static Taken taken(Desk.Import entry) {
    String file = entry.file().substring(entry.file().lastIndexOf('/') + 1);
    return new Taken(
        entry.number(),
        Plain.line(file),
        entry.outcome(),
        entry.document().isEmpty() ? "" : Link.report(entry.document()).toString(),
        HomePage.day(entry.at()),
        Plain.line(entry.note()));
  }
}
