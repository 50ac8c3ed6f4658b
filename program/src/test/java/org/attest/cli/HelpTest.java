package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What a person sees who asks a command how it is used. */
class HelpTest {

  static Stream<List<String>> commands() {
    List<List<String>> paths = new ArrayList<>();
    paths.add(List.of());
    collect(Main.commandLine(), List.of(), paths);
    return paths.stream();
  }

  private static void collect(CommandLine line, List<String> path, List<List<String>> paths) {
    line.getSubcommands()
        .forEach((name, below) -> {
          List<String> longer = new ArrayList<>(path);
          longer.add(name);
          paths.add(longer);
          collect(below, longer, paths);
        });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(List<String> command) {
    List<String> words = new ArrayList<>(command);
    words.add("--help");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString()).contains("Usage: " + String.join(" ", command(command)));
  }

  private static List<String> command(List<String> path) {
    List<String> words = new ArrayList<>(List.of("attest"));
    words.addAll(path);
    return words;
  }
}
