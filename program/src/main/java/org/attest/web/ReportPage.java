package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.Desk;
import org.attest.Exporting;
import org.attest.Format;
import org.attest.View;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Metadatum;
import org.attest.model.Span;
import org.attest.model.Tlp;

/** A report: its text as it was read, each claim underlined where its words stand. */
final class ReportPage {

  /** A longer text is shown in parts of so many UTF-16 units. */
  private static final int PART = 60_000;

  private static final Pattern SOUGHT = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  private ReportPage() {}

  /**
   * A report, ready to be shown.
   *
   * @param id its name
   * @param title its headline
   * @param facts what is known of it, and how
   * @param pieces its text, piece by piece
   * @param claims the claims of this part of the text, in order
   * @param notRead why it was not read; empty where it was
   * @param misses what was seen and not understood in this part
   * @param before the part before; empty at the start
   * @param after the part after; empty at the end
   * @param words what its publisher says of it: corrected, retracted, updated
   * @param versions the versions of its address, the oldest first; empty where it is the only one
   * @param original where the untouched bytes are
   * @param chosen the claim that the visitor came for; may be empty
   * @param on what persons put on it
   */
  record ReportView(
      String id,
      String title,
      List<Fact> facts,
      List<ReportText.Piece> pieces,
      List<Note> claims,
      String notRead,
      List<Unread> misses,
      String before,
      String after,
      List<String> words,
      List<VersionLine> versions,
      String original,
      String chosen,
      ReportMarks.OnReport on)
      implements Marked {
    ReportView {
      words = List.copyOf(words);
      versions = List.copyOf(versions);
      facts = List.copyOf(facts);
      pieces = List.copyOf(pieces);
      claims = List.copyOf(claims);
      misses = List.copyOf(misses);
    }

    @Override
    public Tlp tlp() {
      return on.tlp();
    }
  }

  /**
   * A version of the report's address.
   *
   * @param from the day from which it counts, and on what that rests
   * @param title its headline
   * @param link to it; empty for the one that is shown
   * @param words what its publisher says of it
   * @param passages what was changed in it
   * @param gone what the version before claimed and it does not
   * @param come what it claims and the version before did not
   */
  record VersionLine(
      String from,
      String title,
      String link,
      List<String> words,
      List<Changed> passages,
      List<ClaimView> gone,
      List<ClaimView> come) {
    VersionLine {
      words = List.copyOf(words);
      passages = List.copyOf(passages);
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }
  }

  /** A passage before and after; one of them may be empty. */
  record Changed(String before, String after) {}

  /** One thing known of a report: what, its value, and on what it rests. */
  record Fact(String name, String value, String basis) {}

  /** A claim beside the text. */
  record Note(ClaimView claim, String dossier, String subject) {}

  /** Words that were seen and not understood. */
  record Unread(String words, String reason) {}

  static void show(Visit visit) throws IOException {
    Desk.Report report = find(visit);
    Document document = report.document();
    Optional<Evidence> chosen =
        report.claims().stream()
            .filter(each -> each.claim().id().value().equals(visit.text("claim")))
            .findFirst();
    Optional<Span> sought = sought(visit.text("words"), document.text().length());
    int place =
        chosen
            .map(each -> each.claim().quote().span())
            .or(() -> sought)
            .map(Span::start)
            .orElse(visit.number("from", 0, 0));
    Span part = part(document.text(), place);
    List<Evidence> inside =
        report.claims().stream()
            .filter(each -> each.claim().quote().span().overlaps(part))
            .toList();
    String id = document.id().value();
    visit.show(
        "report.jte",
        title(document),
        "sources",
        new ReportView(
            id,
            title(document),
            facts(report),
            ReportText.pieces(document, inside, part, sought),
            inside.stream().map(ReportPage::note).toList(),
            Plain.line(report.line().notRead()),
            misses(report, part),
            part.start() == 0
                ? ""
                : Link.report(id).with("from", "" + Math.max(0, part.start() - PART)).toString(),
            part.end() >= document.text().length()
                ? ""
                : Link.report(id).with("from", "" + part.end()).toString(),
            visit.desk().stories().words(document.id()).stream().map(Plain::line).toList(),
            versions(visit, document.id()),
            Link.to("/original").with("id", id).toString(),
            chosen.map(each -> each.claim().id().value()).orElse(""),
            ReportMarks.of(visit, document.id())));
  }

  private static List<VersionLine> versions(Visit visit, DocumentId shown) throws IOException {
    return visit.desk().stories().of(shown).stream()
        .flatMap(story -> story.editions().stream())
        .map(edition ->
            new VersionLine(
                edition.from() + ", " + edition.basis(),
                Plain.shortened(
                    edition.source().title().known()
                        ? edition.source().title().value()
                        : edition.source().document().value()),
                edition.source().document().equals(shown)
                    ? ""
                    : Link.report(edition.source().document().value()).toString(),
                edition.words().stream().map(Plain::line).toList(),
                edition.passages().stream()
                    .map(each -> new Changed(Plain.line(each.before()), Plain.line(each.after())))
                    .toList(),
                edition.gone().stream().map(ClaimView::of).toList(),
                edition.come().stream().map(ClaimView::of).toList()))
        .toList();
  }

  static Desk.Report find(Visit visit) throws IOException {
    return visit
        .desk()
        .report(new DocumentId(visit.text("id")))
        .orElseThrow(() -> new Refused(404, "This record has no report of that name."));
  }

  /** Sends the untouched bytes, to be saved and never shown by the browser. */
  static void original(Visit visit) throws IOException {
    Document document = find(visit).document();
    Format format = format(document.mediaType());
    String ending = format == Format.TEXT ? ".txt" : "." + format.name().toLowerCase(Locale.ROOT);
    String name = document.id().value().replaceAll("[^A-Za-z0-9._-]", "_");
    byte[] bytes = visit.desk().original(document);
    visit
        .desk()
        .exporting()
        .note(
            visit.session().who(),
            new Exporting.Leaving(
                "the original of " + document.id(), format, "a download at the desk", View.ALL, 0),
            bytes);
    visit
        .context()
        .header("Content-Disposition", "attachment; filename=\"" + name + ending + "\"")
        .contentType("application/octet-stream")
        .result(bytes);
  }

  /** Returns what the untouched bytes of a report are. */
  private static Format format(String mediaType) {
    return switch (mediaType) {
      case "text/html" -> Format.HTML;
      case "application/pdf" -> Format.PDF;
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> Format.DOCX;
      default -> Format.TEXT;
    };
  }

  static String title(Document document) {
    return Plain.shortened(
        document.title().known() ? document.title().value() : document.id().value());
  }

  /** The words that an address asks for, {@code 120-180}; nothing where they lie outside. */
  private static Optional<Span> sought(String words, int length) {
    Matcher ends = SOUGHT.matcher(words);
    if (!ends.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(ends.group(1));
    int end = Integer.parseInt(ends.group(2));
    return start < end && end <= length ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static Span part(String text, int place) {
    if (text.length() <= PART + PART / 2) {
      return new Span(0, text.length());
    }
    int start = Math.min(place, text.length()) / PART * PART;
    int from = start == 0 ? 0 : whole(text, start);
    return new Span(from, whole(text, Math.min(text.length(), start + PART)));
  }

  /** Never cuts a letter of two units in half. */
  private static int whole(String text, int at) {
    boolean splits = at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return splits ? at + 1 : at;
  }

  private static Note note(Evidence evidence) {
    String subject = evidence.claim().subject();
    return new Note(
        ClaimView.of(evidence), Link.group(subject, View.ALL).toString(), Plain.line(subject));
  }

  private static List<Unread> misses(Desk.Report report, Span part) {
    String text = report.document().text();
    return report.reading().stream()
        .flatMap(reading -> reading.misses().stream())
        .filter(miss -> miss.span().overlaps(part))
        .map(miss -> new Unread(Plain.shortened(miss.span().of(text)), Plain.line(miss.reason())))
        .toList();
  }

  private static List<Fact> facts(Desk.Report report) {
    Document document = report.document();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("Publisher", document.publisher()));
    facts.add(fact("Author", document.author()));
    facts.add(
        new Fact(
            "Published",
            document.published().known() ? document.published().value() : "not known",
            basis(document.published())));
    if (document.modified().known()) {
      facts.add(fact("Changed", document.modified()));
    }
    facts.add(fact("Address", document.address()));
    facts.add(new Fact("Recorded", HomePage.day(report.line().source().recorded()) + " UTC", ""));
    facts.add(
        new Fact(
            "Text",
            Count.of(document.text().length()) + " characters, by " + document.extractor(),
            document.language().isEmpty()
                ? "language not known"
                : "language " + document.language()));
    facts.add(
        new Fact(
            "SHA-256",
            document.hash(),
            "of the " + Count.of(report.line().size(), "byte") + " as they came"));
    return facts;
  }

  private static Fact fact(String name, Metadatum datum) {
    return new Fact(
        name, datum.known() ? Plain.shortened(datum.value()) : "not known", basis(datum));
  }

  private static String basis(Metadatum datum) {
    return switch (datum.basis()) {
      case STATED -> "the text says so";
      case METADATA -> "given with the report";
      case INFERRED -> "inferred from “" + Plain.shortened(datum.evidence()) + "”";
      case UNKNOWN -> "";
    };
  }
}
