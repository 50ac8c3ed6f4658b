package org.attest.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.Attest;
import org.attest.Checked;
import org.attest.Deciding;
import org.attest.Deciding.Signature;
import org.attest.Desk;
import org.attest.Desk.ReportLine;
import org.attest.Nearness;
import org.attest.Rereading;
import org.attest.Setup;
import org.attest.Stories;
import org.attest.model.DocumentId;
import org.attest.model.Kind;

/** What the record rests on, and what is done with it as a whole. */
final class RecordPage {

  private static final String REPORTS = "Reports";
  private static final int LINES = 40;

  private final Attest attest;
  private final Setup setup;
  private final Chores chores;
  private final Later<List<Version>> versions = new Later<>();
  private final Later<Bars> byKind = new Later<>();

  RecordPage(Attest attest, Setup setup, Chores chores) {
    this.attest = attest;
    this.setup = setup;
    this.chores = chores;
  }

  /**
   * The page.
   *
   * @param inAll the record in a sentence
   * @param figures its reports by year, language and publisher
   * @param kinds how many claims are of each kind; empty until they are counted
   * @param meaning how far the search by meaning is, in a sentence
   * @param changed the reports that their publishers changed or spoke of; empty also until they are
   *     gathered
   * @param gathered whether they are
   * @param readings the readings of the whole record after the first
   * @param last the visitor's last decision, to be undone; empty where there is none
   * @param chores what was done and is being done
   * @param running whether something is being done
   */
  record Rests(
      String inAll,
      List<Bars> figures,
      List<Bars> kinds,
      String meaning,
      boolean vectors,
      List<Version> changed,
      boolean gathered,
      List<Again> readings,
      List<ReviewPage.Decided> last,
      List<Done> chores,
      boolean running) {
    Rests {
      figures = List.copyOf(figures);
      kinds = List.copyOf(kinds);
      changed = List.copyOf(changed);
      readings = List.copyOf(readings);
      last = List.copyOf(last);
      chores = List.copyOf(chores);
    }

    /** Returns the kinds of claims, to choose from. */
    List<String> choices() {
      return Stream.of(Kind.values()).map(Kind::word).toList();
    }

    /** Returns where the page looks for what is not there yet; empty where nothing is awaited. */
    String follow() {
      return running || !gathered ? "/record" : "";
    }
  }

  /** A report that its publisher changed, corrected or retracted. */
  record Version(String title, String link, String words) {}

  /** A reading of the whole record. */
  record Again(long number, String when, boolean takenBack) {}

  /** A chore: what, how far, and what it found. */
  record Done(
      int number,
      String what,
      String state,
      int done,
      int all,
      boolean canStop,
      List<Chores.Found> found) {
    Done {
      found = List.copyOf(found);
    }
  }

  void show(Visit visit) throws IOException {
    Desk desk = visit.desk();
    List<ReportLine> reports = desk.reports();
    Optional<List<Version>> changed =
        versions.of("versions of state " + desk.state(), () -> changed(desk.stories()));
    Optional<Bars> kinds =
        byKind.of(
            "kinds of state " + desk.state(),
            () -> Bars.byCount("By kind", "Claims", desk.kinds()));
    List<Chores.Chore> begun = chores.all();
    int waiting = desk.nearness().waiting();
    visit.show(
        "record.jte",
        "What the record rests on",
        "record",
        new Rests(
            Count.of(reports.size(), "report")
                + ", "
                + Count.of(reports.stream().mapToInt(ReportLine::claims).sum(), "claim")
                + " ("
                + Count.of(desk.waiting())
                + " seen by no person), "
                + Count.of(reports.stream().mapToInt(ReportLine::misses).sum(), "thing")
                + " seen and not understood",
            figures(desk, reports),
            kinds.stream().toList(),
            meaning(desk.nearness(), waiting),
            waiting > 0,
            changed.orElse(List.of()),
            changed.isPresent(),
            desk.readings().stream()
                .map(each -> new Again(each.number(), HomePage.day(each.at()), each.takenBack()))
                .toList(),
            ReviewPage.last(visit),
            begun.stream().map(RecordPage::done).toList(),
            begun.stream().anyMatch(each -> !each.ended())));
  }

  private static List<Bars> figures(Desk desk, List<ReportLine> reports) throws IOException {
    Map<String, Integer> languages = new TreeMap<>();
    desk.languages()
        .forEach((code, count) -> languages.put(code.isEmpty() ? "not known" : code, count));
    return List.of(
        Bars.byName("By year", REPORTS, counts(reports, line -> line.source().year())),
        Bars.byCount("By language", REPORTS, languages),
        Bars.byCount("By publisher", REPORTS, counts(reports, RecordPage::publisher)));
  }

  private static SortedMap<String, Integer> counts(
      List<ReportLine> reports, Function<ReportLine, String> of) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    reports.forEach(line -> counts.merge(of.apply(line), 1, Integer::sum));
    return counts;
  }

  private static String publisher(ReportLine line) {
    return line.source().publisher().known()
        ? Plain.line(line.source().publisher().value())
        : "not known";
  }

  private static String meaning(Nearness nearness, int waiting) {
    if (nearness.model().isEmpty()) {
      return "Search finds words; the optional model for search by meaning is not installed.";
    }
    return waiting == 0
        ? "Search finds passages near in meaning too, in all reports."
        : "Search finds passages near in meaning too, but not yet in "
            + Count.of(waiting, "report")
            + ".";
  }

  /** Makes what search by meaning needs, for the reports that are new. */
  void vectors(Visit visit) {
    Nearness nearness = visit.desk().nearness();
    chores.begin("Making what the search by meaning needs", chore -> made(chore, nearness));
    visit.goOn(Link.to("/record").at("chores"));
  }

  private static String made(Chores.Chore chore, Nearness nearness) throws IOException {
    if (nearness.model().isEmpty()) {
      return "The optional model is not installed: attest setup --vectors brings it.";
    }
    int made =
        nearness.bring(
            new Nearness.Watcher() {
              @Override
              public void done(int reports, int of) {
                chore.at(reports, of);
              }

              @Override
              public boolean stopped() {
                return chore.stopped();
              }
            });
    int waiting = nearness.waiting();
    return Count.of(made, "passage")
        + " more can be found by meaning"
        + (waiting == 0 ? "." : "; stopped before " + Count.of(waiting, "report") + ".");
  }

  /** Ends what is being done; what is done by then stays done. */
  void stop(Visit visit) {
    chores.stop(visit.number("chore", 0, 0));
    visit.goOn(Link.to("/record").at("chores"));
  }

  private static List<Version> changed(Stories stories) throws IOException {
    List<Version> all = new ArrayList<>();
    for (Stories.Story story : stories.all()) {
      Stories.Edition latest = story.editions().getLast();
      all.add(
          new Version(
              SourcesPage.title(latest.source()),
              Link.report(latest.source().document().value()).toString(),
              "%d versions, the latest of %s: %s, %s gone, %s new"
                  .formatted(
                      story.editions().size(),
                      latest.from(),
                      Count.of(latest.passages().size(), "passage") + " changed",
                      Count.of(latest.gone().size(), "claim"),
                      Count.of(latest.come().size(), "claim"))));
    }
    for (Stories.Noticed noticed : stories.noticed()) {
      all.add(
          new Version(
              SourcesPage.title(noticed.source()),
              Link.report(noticed.source().document().value()).at("said-of-it").toString(),
              noticed.words().stream()
                  .map(words -> "“" + Plain.shortened(words) + "”")
                  .collect(Collectors.joining(" "))));
    }
    return all;
  }

  private static Done done(Chores.Chore chore) {
    return new Done(
        chore.number(),
        chore.what(),
        chore.stopping() ? "Stopping. " + chore.state() : chore.state(),
        chore.done(),
        chore.all(),
        !chore.ended() && !chore.stopping(),
        chore.found());
  }

  /** Reads every report again. */
  void reread(Visit visit) {
    chores.begin("Reading all reports again", this::reread);
    visit.goOn(Link.to("/record").at("chores"));
  }

  private String reread(Chores.Chore chore) throws IOException {
    List<Rereading.Change> changes = new ArrayList<>();
    long run =
        attest.reread(
            1,
            setup,
            new Rereading.Watcher() {
              @Override
              public void reread(int done, int all, Optional<Rereading.Change> change) {
                chore.at(done, all);
                change.ifPresent(each -> {
                  changes.add(each);
                  chore.tell(found(each));
                });
              }

              @Override
              public void unmarked(DocumentId document, Rereading.Notice notice) {
                chore.tell(
                    new Chores.Found(
                        document + ": its publisher says of it",
                        List.of(Plain.shortened(notice.words())),
                        Link.report(document.value()).at("marks").toString()));
              }

              @Override
              public boolean stopped() {
                return chore.stopped();
              }
            });
    for (var line : attest.deciding().log()) {
      if (!line.idle().isEmpty()) {
        chore.tell(
            new Chores.Found(
                "Decision " + line.decision().id() + " no longer applies",
                List.of(Plain.line(line.idle())),
                "/log#d" + line.decision().id()));
      }
    }
    return changes.isEmpty()
        ? "Nothing is read otherwise than before; nothing was added."
        : Count.of(changes.size(), "report") + " read otherwise; this is reading " + run + ".";
  }

  private static Chores.Found found(Rereading.Change change) {
    List<String> lines = new ArrayList<>();
    change.gone().stream().limit(LINES).forEach(line -> lines.add("− " + Plain.line(line)));
    change.come().stream().limit(LINES).forEach(line -> lines.add("+ " + Plain.line(line)));
    return new Chores.Found(
        "%s: %s as before, %d gone, %d new"
            .formatted(
                change.document(),
                Count.of(change.kept(), "claim"),
                change.gone().size(),
                change.come().size()),
        lines,
        Link.report(change.document().value()).toString());
  }

  /** Lets the reading before a later one speak again. */
  static void takeBack(Visit visit) throws IOException {
    Deciding deciding = visit.desk().deciding();
    Signature by = new Signature(visit.session().who(), visit.text("why"));
    var made = deciding.takeBack(visit.number("reading", 0, 0), by);
    visit.goOn(Link.to("/record").with("last", "" + made.id()).at("again"));
  }

  /** Finds every quote of the record, or of a file that Attest wrote, at its place. */
  void verify(Visit visit) throws IOException {
    UploadedFile file = visit.context().uploadedFile("files");
    if (file == null || file.filename().isBlank()) {
      chores.begin("Checking the record", chore -> told(chore, attest.verify()));
    } else {
      String content;
      try (InputStream in = file.content()) {
        content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      chores.begin(
          "Checking “" + Plain.line(file.filename()) + "”",
          chore -> told(chore, attest.verify(content)));
    }
    visit.goOn(Link.to("/record").at("chores"));
  }

  private static String told(Chores.Chore chore, Checked checked) {
    checked.faults().stream()
        .limit(LINES)
        .forEach(fault -> chore.tell(new Chores.Found(Plain.line(fault), List.of(), "")));
    String in =
        Count.of(checked.quotes(), "quote")
            + " from "
            + Count.of(checked.documents(), "report")
            + (checked.claims() == 0 ? "" : ", " + Count.of(checked.claims(), "claim"));
    return checked.faults().isEmpty()
        ? in + ": every one in its place."
        : in + ": " + Count.of(checked.faults().size(), "fault") + ".";
  }
}
