package org.attest.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every measurement. */
final class BenchOptions {

  @Option(
      names = "--bench",
      paramLabel = "DIR",
      description = "The folder with the sets (default $ATTEST_BENCH): DIR/claims/NAME/texts …")
  private @Nullable Path folder;

  @Option(
      names = "--set",
      paramLabel = "NAME",
      required = true,
      description = "A set, such as seeds. Several --set are scored as one.")
  private List<String> sets = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Keep what the scorer is given in this file.")
  private @Nullable Path out;

  @Option(names = "--by-doc", description = "Figures for each report.")
  private boolean byDocument;

  @Option(
      names = "--misses",
      paramLabel = "N",
      defaultValue = "0",
      description = "Print the first N misses and inventions.")
  private int misses;

  @Option(names = "--json", description = "Figures as JSON.")
  private boolean json;

  @Mixin private ThreadOptions threads = new ThreadOptions();

  /** Returns the folders of the sets, in the order given. */
  List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    for (String set : sets) {
      Path folder = claims().resolve(set.replaceFirst("^claims/", ""));
      if (!Files.isDirectory(folder.resolve("texts"))) {
        throw new Refusal("no set '" + set + "': there is no folder " + folder.resolve("texts"));
      }
      folders.add(folder);
    }
    return folders;
  }

  private Path claims() {
    return folder(folder).resolve("claims");
  }

  /** Returns the folder with the measuring sets: the one given, else the environment's. */
  static Path folder(@Nullable Path given) {
    String environment = System.getenv("ATTEST_BENCH");
    Path folder = given != null ? given : environment != null ? Path.of(environment) : null;
    if (folder == null) {
      throw new Refusal("say where the sets are: --bench DIR, or set ATTEST_BENCH");
    }
    return folder.toAbsolutePath();
  }

  /** Returns the command that scores {@code system}. */
  List<String> scorer(String what, Path system) {
    Path script = claims().resolve("score_claims.py");
    List<String> command =
        new ArrayList<>(List.of("python3", script.toString(), what, system.toString()));
    folders().forEach(set -> command.addAll(List.of("--set", set.toString())));
    if (byDocument && what.equals("claims")) {
      command.add("--by-doc");
    }
    if (misses > 0) {
      command.addAll(List.of("--misses", Integer.toString(misses)));
    }
    if (json) {
      command.add("--json");
    }
    return command;
  }

  @Nullable Path out() {
    return out;
  }

  int threads() {
    return threads.count();
  }
}
