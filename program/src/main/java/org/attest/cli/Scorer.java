package org.attest.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a set's scorer, on the whole set for the figure and on each document or question alone for
 * the spread between them.
 */
final class Scorer {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * What a scorer says.
   *
   * @param whole of the whole set
   * @param units of each document or question alone
   */
  record Said(JsonNode whole, List<JsonNode> units) {
    Said {
      units = List.copyOf(units);
    }
  }

  private final Path scratch;

  /** Makes it; files for single documents go to {@code scratch}, which the caller removes. */
  Scorer(Path scratch) {
    this.scratch = scratch;
  }

  /** Scores claims or answers of sets that count as one. */
  Said claims(String what, Path script, Path system, List<Path> sets) throws IOException {
    List<List<String>> runs = new ArrayList<>(List.of(claimsRun(what, script, system, sets)));
    String file = what.equals("qa") ? "qa.jsonl" : "gold.jsonl";
    for (Path set : sets) {
      for (List<String> unit : units(what, Files.readAllLines(set.resolve(file)))) {
        Path folder = Files.createTempDirectory(scratch, "unit-");
        Files.copy(set.resolve("aliases.json"), folder.resolve("aliases.json"));
        Files.copy(set.resolve("meta.jsonl"), folder.resolve("meta.jsonl"));
        Files.createSymbolicLink(folder.resolve("texts"), set.resolve("texts").toAbsolutePath());
        Files.write(folder.resolve("gold.jsonl"), what.equals("qa") ? List.of() : unit);
        Files.write(folder.resolve("qa.jsonl"), what.equals("qa") ? unit : List.of());
        runs.add(claimsRun(what, script, system, List.of(folder)));
      }
    }
    return said(runs);
  }

  /** A question is a unit; of claims, a document, whose claims fall together or not. */
  private static List<List<String>> units(String what, List<String> lines) {
    if (what.equals("qa")) {
      return lines.stream().filter(line -> !line.isBlank()).map(List::of).toList();
    }
    return List.copyOf(
        lines.stream()
            .filter(line -> !line.isBlank())
            .collect(
                Collectors.groupingBy(
                    line -> name(line, "doc"), LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private static List<String> claimsRun(String what, Path script, Path system, List<Path> sets) {
    List<String> run = new ArrayList<>(List.of(script.toString(), what, system.toString()));
    sets.forEach(set -> run.addAll(List.of("--set", set.toString())));
    run.add("--json");
    return run;
  }

  /**
   * Scores a file of documents, a line each.
   *
   * @param key the field that names a document
   * @param options what the scorer takes besides
   */
  Said documents(Path script, Path gold, Path system, String key, List<String> options)
      throws IOException {
    Map<String, List<String>> given =
        Files.readAllLines(system).stream().collect(Collectors.groupingBy(line -> name(line, key)));
    List<List<String>> runs = new ArrayList<>(List.of(run(script, gold, system, options)));
    for (String line : Files.readAllLines(gold)) {
      Path folder = Files.createTempDirectory(scratch, "unit-");
      Path one = Files.write(folder.resolve("gold.jsonl"), List.of(line));
      Path its =
          Files.write(
              folder.resolve("system.jsonl"), given.getOrDefault(name(line, key), List.of()));
      runs.add(run(script, one, its, options));
    }
    return said(runs);
  }

  private static String name(String line, String key) {
    return JSON.readTree(line).path(key).asString();
  }

  private static List<String> run(Path script, Path gold, Path system, List<String> options) {
    List<String> run =
        new ArrayList<>(List.of(script.toString(), gold.toString(), system.toString(), "--json"));
    run.addAll(options);
    return run;
  }

  /** Runs the whole set first, then its units, all in one process: starting python3 is slow. */
  private static Said said(List<List<String>> runs) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder("python3", "-c", script())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new IOException("the scorer needs python3, which could not be started", e);
    }
    try (OutputStream in = process.getOutputStream()) {
      in.write(JSON.writeValueAsBytes(runs));
    }
    List<JsonNode> said = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(JSON.readTree(JSON.readTree(line).asString()));
      }
    }
    try {
      if (process.waitFor() != 0 || said.size() != runs.size()) {
        throw new IOException("the scorer failed: " + runs.getFirst().getFirst());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while scoring", e);
    }
    return new Said(said.getFirst(), said.subList(1, said.size()));
  }

  private static String script() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Scorer.class.getResourceAsStream("score-each.py"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
