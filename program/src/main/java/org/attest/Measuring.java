package org.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.attest.bench.Attributions;
import org.attest.bench.Geoparsing;
import org.attest.bench.Muc4;
import org.attest.bench.Speed;
import org.attest.model.Document;
import org.attest.reading.Reader;
import org.attest.text.StockPipeline;

/** What the reader is measured by on sets of documents, without a record. */
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
