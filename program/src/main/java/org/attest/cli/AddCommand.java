package org.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.Adding;
import org.attest.Arrival;
import org.attest.Attest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads reports into the record. */
@Command(
    name = "add",
    header = "Reads reports into the record.",
    description = {
      "",
      "Takes files and whole folders (.txt, .html, .pdf, .docx). The same report twice changes",
      "nothing, so a stopped run is simply started again. The record keeps the untouched bytes of",
      "every report.",
      "",
      "What you know of the files goes into a file with one JSON object a line, each with the stem",
      "of its file as id; every field but the id may be left out:",
      "",
      "  {\"id\":\"kunduz\",\"title\":\"…\",\"publisher\":\"…\",\"url\":\"…\",\"published\":\"2021-10-08\"}",
      ""
    },
    footer = {
      "",
      "  attest add reports/ --meta reports/meta.jsonl",
      "  attest --record ~/sahel add note.txt page.html"
    },
    sortOptions = false)
final class AddCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "A report, or a folder of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--meta",
      paramLabel = "FILE",
      description = "What is known of the files, one JSON object a line.")
  private @Nullable Path meta;

  @Mixin private ThreadOptions threads = new ThreadOptions();

  AddCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Adding.Order order = new Adding.Order(paths, Optional.ofNullable(meta), threads.count());
    try (Attest attest = Attest.open(main.record(), main.own())) {
      Reports reports = new Reports(main, true);
      List<Arrival> arrivals = reports.add(attest, order);
      reports.summary(arrivals);
      VectorsCommand.afterAdding(main, attest.nearness());
      return arrivals.stream().anyMatch(Arrival.Refused.class::isInstance) ? 1 : 0;
    }
  }
}
