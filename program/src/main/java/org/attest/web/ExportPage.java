package org.attest.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attest.AllClaims;
import org.attest.Desk;
import org.attest.ExplainerOrder;
import org.attest.Exporting;
import org.attest.Format;
import org.attest.View;
import org.attest.model.Kind;
import org.attest.model.Tlp;

/** Sends a dossier, an explainer or claims as a file, and notes that before. */
final class ExportPage {

  private static final int QUESTIONS = 30;

  private ExportPage() {}

  /** What of a group can be had as a file. */
  private enum What {
    DOSSIER("dossier"),
    EXPLAINER("explainer"),
    CLAIMS("claims");

    private final String word;

    What(String word) {
      this.word = word;
    }

    static What of(String word) {
      return List.of(values()).stream()
          .filter(each -> each.word.equals(word))
          .findFirst()
          .orElse(DOSSIER);
    }
  }

  static void send(Visit visit) throws IOException {
    What what = What.of(visit.text("what"));
    if (what == What.CLAIMS && visit.text("group").isEmpty()) {
      sendAll(visit);
      return;
    }
    String group = Groups.named(visit);
    Format format = format(what, visit.text("form"));
    View view = visit.view().upTo(mark(visit));
    Optional<Kind> kind = what == What.CLAIMS ? kind(visit) : Optional.empty();
    boolean checked =
        what == What.EXPLAINER
            && visit.ticked("check")
            && (format == Format.DOCX || format == Format.PDF);
    List<Format> formats = checked ? List.of(format, Format.JSON) : List.of(format);
    List<byte[]> contents =
        switch (what) {
          case EXPLAINER -> visit.desk().explain(group, view, order(visit), formats);
          case DOSSIER -> List.of(bytes(visit.desk().dossier(group, view, format)));
          case CLAIMS -> List.of(bytes(visit.desk().claims(group, kind, view, format)));
        };
    note(visit, named(what, kind, group), kind, view, formats, contents);
    String stem =
        group.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT)
            + kind.map(each -> "-" + each.word()).orElse("")
            + "-"
            + what.word;
    String ending = format == Format.TEXT ? "txt" : visit.text("form");
    byte[] content = contents.getFirst();
    if (checked) {
      content = zipped(Map.of(stem + "." + ending, content, stem + ".json", contents.getLast()));
      ending = "zip";
    }
    visit
        .context()
        .header("Content-Disposition", "attachment; filename=\"" + stem + "." + ending + "\"")
        .contentType("application/octet-stream")
        .result(content);
  }

  /** Sends every claim of the record as it is read; none of it waits in memory or in a file. */
  private static void sendAll(Visit visit) throws IOException {
    Format format = format(What.CLAIMS, visit.text("form"));
    View view = visit.view().upTo(mark(visit));
    Optional<Kind> kind = kind(visit);
    AllClaims all = visit.desk().claims(kind, view, format);
    AllClaims.Measure measured = all.measure();
    String what =
        kind.map(each -> each.word() + " claims").orElse("claims") + " of the whole record";
    visit
        .desk()
        .exporting()
        .note(
            visit.session().who(),
            new Exporting.Leaving(
                what, format, "a download at the desk", view, measured.withheld()),
            measured.size(),
            measured.hash());
    String name = kind.map(each -> each.word() + "-").orElse("") + "claims." + visit.text("form");
    visit
        .context()
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .contentType("application/octet-stream");
    all.write(visit.context().outputStream());
  }

  private static String named(What what, Optional<Kind> kind, String group) {
    return what == What.CLAIMS
        ? kind.map(each -> each.word() + " claims").orElse("claims") + " on " + group
        : what.word + " of " + group;
  }

  private static void note(
      Visit visit,
      String what,
      Optional<Kind> kind,
      View view,
      List<Format> formats,
      List<byte[]> contents)
      throws IOException {
    Desk desk = visit.desk();
    int withheld = desk.withheld(Groups.named(visit), kind, view);
    for (int i = 0; i < formats.size(); i++) {
      Exporting.Leaving leaving =
          new Exporting.Leaving(what, formats.get(i), "a download at the desk", view, withheld);
      desk.exporting().note(visit.session().who(), leaving, contents.get(i));
    }
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static Format format(What what, String form) {
    return switch (what) {
      case CLAIMS ->
          switch (form) {
            case "csv" -> Format.CSV;
            case "jsonl" -> Format.JSONL;
            default -> throw new Refused(400, "Claims can be had as csv or jsonl.");
          };
      case DOSSIER, EXPLAINER ->
          switch (form) {
            case "md" -> Format.MD;
            case "html" -> Format.HTML;
            case "json" -> Format.JSON;
            case "text" -> Format.TEXT;
            case "docx" -> written(what, Format.DOCX);
            case "pdf" -> written(what, Format.PDF);
            default ->
                throw new Refused(
                    400,
                    "It can be had as html, md, text or json; an explainer as docx and pdf too.");
          };
    };
  }

  private static Format written(What what, Format format) {
    if (what != What.EXPLAINER) {
      throw new Refused(400, "A dossier can be had as html, md, text or json.");
    }
    return format;
  }

  private static Optional<Kind> kind(Visit visit) {
    try {
      return visit.text("kind").isEmpty()
          ? Optional.empty()
          : Optional.of(Kind.of(visit.text("kind")));
    } catch (IllegalArgumentException _) {
      throw new Refused(400, "“" + Plain.line(visit.text("kind")) + "” is no kind of claim.");
    }
  }

  /** Up to which mark reports are let out; one that nobody names lets out no more than green. */
  private static Tlp mark(Visit visit) {
    try {
      return visit.text("tlp").isEmpty() ? Tlp.GREEN : Tlp.of(visit.text("tlp"));
    } catch (IllegalArgumentException _) {
      throw new Refused(400, "A mark is clear, green, amber, amber+strict or red.");
    }
  }

  /** The document beside what {@code attest verify} checks it by; same files, same bytes. */
  private static byte[] zipped(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDate.of(1980, 1, 1).atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Which length is wanted, and which questions of the visitor's own: one a line. */
  private static ExplainerOrder order(Visit visit) {
    List<String> questions =
        visit.text("questions").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (questions.size() > QUESTIONS) {
      throw new Refused(400, "At most %d questions of your own.".formatted(QUESTIONS));
    }
    return new ExplainerOrder(visit.text("length").equals("short"), questions);
  }
}
