package org.attest.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.Adding;
import org.attest.Arrival;
import org.attest.Attest;
import org.attest.Trees;

/** Reads measuring sets into throw-away records and runs their scorer. */
final class Bench {

  /** Writes the lines that the scorer takes, from the record that a set was read into. */
  @FunctionalInterface
  interface Lines {
    /** Returns the lines for the set in {@code folder}. */
    List<String> lines(Attest attest, Path folder) throws IOException;
  }

  private final Main main;
  private final BenchOptions options;

  Bench(Main main, BenchOptions options) {
    this.main = main;
    this.options = options;
  }

  /** Reads, writes, scores and prints; returns the scorer's exit code. */
  int run(String what, Lines system) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path set : options.folders()) {
      lines.addAll(read(main, set, options.threads(), system));
    }
    Path kept = options.out();
    Path file = kept != null ? kept : scratch().resolve(what + ".jsonl");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines, StandardCharsets.UTF_8);
    try {
      return score(options.scorer(what, file));
    } finally {
      if (kept == null) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Reads, and prints the lines; no scorer is run. */
  void print(Lines found) throws IOException {
    for (Path set : options.folders()) {
      read(main, set, options.threads(), found).forEach(main.screen()::line);
    }
  }

  /**
   * Reads a set into a throw-away record and returns what {@code system} makes of it.
   *
   * @throws Refusal if a report was refused or could not be read: a figure would leave it out
   */
  static List<String> read(Main main, Path set, int threads, Lines system) throws IOException {
    Path record = Files.createTempDirectory(scratch(), "record-");
    try {
      try (Attest attest = Attest.open(record)) {
        Reports reports = new Reports(main, false);
        List<Arrival> arrivals =
            reports.add(
                attest,
                new Adding.Order(
                    List.of(set.resolve("texts")),
                    Optional.of(set.resolve("meta.jsonl")),
                    threads));
        reports.refuse(arrivals);
        return system.lines(attest, set);
      }
    } finally {
      Trees.delete(record);
    }
  }

  private int score(List<String> command) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IOException("the scorer needs python3, which could not be started", e);
    }
    process.getOutputStream().close();
    String figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    main.screen().line(figures.stripTrailing());
    try {
      return process.waitFor() == 0 ? 0 : 1;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  static Path scratch() throws IOException {
    return Files.createDirectories(Folders.home().resolve(".attest/bench"));
  }
}
