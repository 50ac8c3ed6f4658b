package org.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.bench.Attributions;
import org.attest.bench.Geoparsing;
import org.attest.bench.Muc4;
import org.attest.bench.Speed;
import org.attest.intake.Intake;
import org.attest.intake.Outcome.Taken;
import org.attest.model.Document;
import org.attest.reading.Reader;
import org.attest.text.StockPipeline;

/** What intake and reader are measured by on sets of documents, without a record. */
public final class Measuring {

  private Measuring() {}

  /**
   * Reads the documents of the MUC-4 set and writes what its scorer takes. Nothing is recorded.
   *
   * @param documents a JSON object a line, with {@code docid}, {@code text} and {@code date_iso}
   * @param system gets a line for each, in the same order
   * @return how many were read
   */
  public static int muc4(Path documents, Path system, Setup setup) throws IOException {
    return mapped(
        documents, system, new Muc4(Readers.load(setup, Attest.LEXICON.get())::incidents)::line);
  }

  /**
   * Reads documents and writes who says what in them, as the attribution scorer takes it. Nothing
   * is recorded.
   *
   * @param documents a JSON object a line, with {@code id} and {@code text}
   * @param system gets a line for each, in the same order
   * @return how many were read
   */
  public static int attributions(Path documents, Path system, Setup setup) throws IOException {
    return mapped(
        documents, system, new Attributions(Readers.load(setup, Attest.LEXICON.get())::read)::line);
  }

  /**
   * Reads the documents of a geoparsing corpus and writes what its scorer takes. Nothing is
   * recorded.
   *
   * @param documents a JSON object a line, with {@code id} and {@code text}
   * @param system gets a line for each, in the same order
   * @return how many were read
   */
  public static int geoparsing(Path documents, Path system, Setup setup) throws IOException {
    return mapped(
        documents, system, new Geoparsing(Readers.load(setup, Attest.LEXICON.get())::read)::line);
  }

  /**
   * Takes the report and its date out of saved web pages and writes what their scorer takes: a file
   * of text for each page, and {@code dates.tsv}. Nothing is recorded.
   *
   * @param system the folder for these; made where there is none
   * @return how many pages were read; one without text gets no file, and a line without a date
   */
  public static int pages(Path folder, Path system) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(folder)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    Files.createDirectories(system);
    List<String> dates = new ArrayList<>();
    try (Intake intake = new Intake()) {
      for (Path page : pages) {
        String name = page.getFileName().toString();
        String date = "";
        if (intake.read(name, Files.readAllBytes(page), Optional.empty()) instanceof Taken taken) {
          Files.writeString(system.resolve(Intake.stem(name) + ".txt"), reported(taken.document()));
          date = taken.document().published().value();
        }
        dates.add(name + "\t" + date);
      }
    }
    Files.write(system.resolve("dates.tsv"), dates);
    return pages.size();
  }

  /** Returns the words of a report without what is no report, and without its title. */
  private static String reported(Document document) {
    StringBuilder words = new StringBuilder();
    int at = 0;
    for (Document.Boilerplate part : document.boilerplate()) {
      words.append(document.text(), at, part.span().start()).append('\n');
      at = part.span().end();
    }
    String title = document.title().value().strip();
    return words
        .append(document.text().substring(at))
        .toString()
        .lines()
        .filter(line -> !line.strip().equals(title))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Measures how fast reports are read, with stock CoreNLP beside it. Nothing is recorded.
   *
   * @param texts what the reports are made from
   * @param passes how often each report is read
   */
  public static Pace pace(List<String> texts, int passes, Setup setup) throws IOException {
    List<Document> reports = Speed.reports(texts);
    if (reports.isEmpty()) {
      return new Pace(0, 0, 0, 0, 1, true);
    }
    Reader reader = Readers.load(setup, Attest.LEXICON.get());
    Speed.Result result =
        new Speed(reader::read, StockPipeline.load()::chains, System::nanoTime)
            .measure(reports, passes);
    return new Pace(
        result.reports(),
        result.claims(),
        result.one(),
        result.two(),
        result.stock(),
        result.same());
  }

  private static int mapped(Path documents, Path system, UnaryOperator<String> mapping)
      throws IOException {
    List<String> lines =
        Files.readAllLines(documents).parallelStream()
            .filter(line -> !line.isBlank())
            .map(mapping)
            .toList();
    Files.write(system, lines);
    return lines.size();
  }
}
