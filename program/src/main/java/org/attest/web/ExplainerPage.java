package org.attest.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attest.ExplainerOrder;
import org.attest.Exporting;
import org.attest.Format;
import org.attest.View;
import org.attest.dossier.Dossier;
import org.attest.dossier.Line;
import org.attest.export.Explainer;
import org.attest.model.ClaimId;
import org.attest.model.Tlp;

/**
 * An article about a group, every sentence with its footnotes: to be read, and to be taken along.
 */
final class ExplainerPage {

  private static final int QUESTIONS = 30;

  private ExplainerPage() {}

  /**
   * The page.
   *
   * @param group the group
   * @param tabs the group's pages
   * @param times what it is held to
   * @param chapters the questions that were chosen, with the answers
   * @param choices all questions, to choose from
   * @param notes the footnotes
   */
  record Article(
      String group,
      List<DossierView.Tab> tabs,
      TimesView times,
      List<Chapter> chapters,
      List<Choice> choices,
      List<Note> notes)
      implements Marked {
    Article {
      tabs = List.copyOf(tabs);
      chapters = List.copyOf(chapters);
      choices = List.copyOf(choices);
      notes = List.copyOf(notes);
    }

    @Override
    public Tlp tlp() {
      return Marked.of(notes.stream().map(Note::claim));
    }
  }

  /** A question and its answer, paragraph by paragraph. */
  record Chapter(String heading, List<List<AskPage.Said>> paragraphs) {
    Chapter {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** A question that can be chosen. */
  record Choice(String heading, boolean chosen) {}

  /** A footnote. */
  record Note(int number, ClaimView claim) {}

  static void show(Visit visit) throws IOException {
    String group = Groups.named(visit);
    View view = visit.view();
    Dossier dossier = visit.desk().dossier(group, view);
    Explainer explainer = Explainer.of(dossier);
    List<String> wanted = visit.context().queryParams("chapter");
    Map<ClaimId, Line> claims = new HashMap<>();
    dossier.lines().forEach(line -> claims.putIfAbsent(id(line), line));
    dossier
        .silences()
        .flatMap(silence -> silence.nearest().stream())
        .forEach(line -> claims.putIfAbsent(id(line), line));
    Map<ClaimId, Integer> numbers = new LinkedHashMap<>();
    List<Chapter> chapters = new ArrayList<>();
    for (Explainer.Chapter chapter : explainer.chapters()) {
      if (wanted.isEmpty() || wanted.contains(chapter.heading())) {
        chapters.add(chapter(chapter, numbers));
      }
    }
    List<Note> notes = new ArrayList<>();
    numbers.forEach((id, number) -> {
      Line line = claims.get(id);
      if (line != null) {
        notes.add(new Note(number, ClaimView.of(line, view)));
      }
    });
    visit.show(
        "explainer.jte",
        "Explainer: " + group,
        "groups",
        new Article(
            Plain.line(group),
            Groups.tabs(group, "/explainer", view),
            TimesView.of(
                "/explainer",
                List.of(new TimesView.Kept("group", group)),
                view,
                visit.desk().days()),
            chapters,
            explainer.chapters().stream()
                .map(each ->
                    new Choice(each.heading(), wanted.isEmpty() || wanted.contains(each.heading())))
                .toList(),
            notes));
  }

  private static ClaimId id(Line line) {
    return line.evidence().claim().id();
  }

  private static Chapter chapter(Explainer.Chapter chapter, Map<ClaimId, Integer> numbers) {
    List<List<AskPage.Said>> paragraphs =
        chapter.paragraphs().stream()
            .map(sentences ->
                sentences.stream()
                    .map(sentence ->
                        new AskPage.Said(
                            Plain.line(sentence.words()),
                            sentence.claims().stream()
                                .map(id -> {
                                  numbers.putIfAbsent(id, numbers.size() + 1);
                                  return numbers.getOrDefault(id, 0);
                                })
                                .toList()))
                    .toList())
            .toList();
    return new Chapter(Plain.line(chapter.heading()), paragraphs);
  }

  /** Sends a dossier or an explainer as a file. */
  static void export(Visit visit) throws IOException {
    String group = Groups.named(visit);
    boolean explainer = visit.text("what").equals("explainer");
    Format format =
        switch (visit.text("form")) {
          case "md" -> Format.MD;
          case "html" -> Format.HTML;
          case "json" -> Format.JSON;
          case "text" -> Format.TEXT;
          case "docx" -> written(explainer, Format.DOCX);
          case "pdf" -> written(explainer, Format.PDF);
          default ->
              throw new Refused(
                  400,
                  "It can be had as html, md, text or json; an explainer as docx and pdf too.");
        };
    View view = visit.view().upTo(mark(visit));
    boolean checked =
        explainer && visit.ticked("check") && (format == Format.DOCX || format == Format.PDF);
    List<Format> formats = checked ? List.of(format, Format.JSON) : List.of(format);
    List<byte[]> contents =
        explainer
            ? visit.desk().explain(group, view, order(visit), formats)
            : List.of(visit.desk().dossier(group, view, format).getBytes(StandardCharsets.UTF_8));
    Exporting.Leaving leaving =
        new Exporting.Leaving(
            (explainer ? "explainer of " : "dossier of ") + group,
            format,
            "a download at the desk",
            view,
            visit.desk().withheld(group, view));
    for (int i = 0; i < formats.size(); i++) {
      visit
          .desk()
          .exporting()
          .note(visit.session().who(), leaving.as(formats.get(i)), contents.get(i));
    }
    byte[] content = contents.getFirst();
    String stem = group.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
    String ending = format == Format.TEXT ? "txt" : visit.text("form");
    if (checked) {
      content =
          zipped(
              Map.of(
                  stem + "-explainer." + ending,
                  content,
                  stem + "-explainer.json",
                  contents.getLast()));
      ending = "zip";
    }
    visit
        .context()
        .header(
            "Content-Disposition",
            "attachment; filename=\""
                + stem
                + (explainer ? "-explainer." : "-dossier.")
                + ending
                + "\"")
        .contentType("application/octet-stream")
        .result(content);
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

  private static Format written(boolean explainer, Format format) {
    if (!explainer) {
      throw new Refused(400, "A dossier can be had as html, md, text or json.");
    }
    return format;
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
