package org.attest.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attest.Arrival;

/** Where reports are given to the record, and what became of them. */
final class AddPage {

  private static final int LOTS = 8;

  private final Adder adder;

  AddPage(Adder adder) {
    this.adder = adder;
  }

  /** The page: what was given, and whether something is still being read. */
  record AddView(List<LotView> lots, boolean running) {
    AddView {
      lots = List.copyOf(lots);
    }
  }

  /** A lot: how far it is, and what became of each file. */
  record LotView(
      int number, String words, int done, int files, List<Fate> fates, List<String> warnings) {
    LotView {
      fates = List.copyOf(fates);
      warnings = List.copyOf(warnings);
    }
  }

  /** What became of a file. */
  record Fate(String file, String outcome, String words, String link) {}

  void show(Visit visit) {
    List<LotView> lots = adder.lots().stream().limit(LOTS).map(AddPage::lot).toList();
    boolean running = adder.lots().stream().anyMatch(lot -> !lot.done());
    visit.show("add.jte", "Add reports", "add", new AddView(lots, running));
  }

  private static LotView lot(Adder.Lot lot) {
    List<Arrival> arrivals = lot.arrivals();
    String state = lot.state();
    String words =
        switch (state) {
          case "waiting" ->
              "Getting ready: the first lot loads the language models, which takes some seconds.";
          case "reading" -> arrivals.size() + " of " + lot.files() + " read.";
          case "done" -> Count.of(lot.files(), "file") + ", done.";
          default -> "Stopped: " + state;
        };
    return new LotView(
        lot.number(),
        Plain.line(words),
        arrivals.size(),
        Math.max(1, lot.files()),
        arrivals.stream().map(AddPage::fate).toList(),
        lot.warnings().stream().map(Plain::line).toList());
  }

  private static Fate fate(Arrival arrival) {
    String file = Plain.line(arrival.file().getFileName().toString());
    return switch (arrival) {
      case Arrival.Read read ->
          new Fate(
              file,
              "read",
              Count.of(read.claims(), "claim") + notes(read.notes()),
              Link.report(read.document().value()).toString());
      case Arrival.Unread unread ->
          new Fate(
              file,
              "not read",
              Plain.line(unread.reason()) + notes(unread.notes()),
              Link.report(unread.document().value()).toString());
      case Arrival.Known known ->
          new Fate(
              file,
              "known",
              "it was here already; nothing changed",
              Link.report(known.document().value()).toString());
      case Arrival.Refused refused -> new Fate(file, "refused", Plain.line(refused.reason()), "");
    };
  }

  private static String notes(List<String> notes) {
    return notes.isEmpty() ? "" : "; " + Plain.line(String.join("; ", notes));
  }

  void take(Visit visit) throws IOException {
    List<Adder.Given> given = new ArrayList<>();
    for (UploadedFile file : visit.context().uploadedFiles("files")) {
      if (!file.filename().isBlank()) {
        given.add(
            new Adder.Given(
                file.filename(),
                into -> {
                  try (InputStream content = file.content()) {
                    Files.copy(content, into);
                  }
                }));
      }
    }
    String pasted = visit.context().formParam("pasted") == null ? "" : visit.text("pasted");
    if (!pasted.isEmpty()) {
      given.add(pasted(visit, pasted));
    }
    if (given.isEmpty()) {
      throw new Refused(
          400, "Nothing was given: choose files, drop them on the page, or paste a text.");
    }
    adder.take(given, visit.text("publisher"));
    visit.goOn(Link.to("/add"));
  }

  /** A pasted text carries what is known of it in lines before it, as the reader takes them. */
  private static Adder.Given pasted(Visit visit, String text) {
    String title = visit.text("title");
    String stem =
        (title.isEmpty() ? text : title)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-");
    String name = stem.substring(0, Math.min(60, stem.length())).replaceAll("^-|-$", "");
    return new Adder.Given(
        (name.isEmpty() ? "pasted" : name) + ".txt",
        into -> Files.writeString(into, text + "\n", StandardCharsets.UTF_8));
  }
}
