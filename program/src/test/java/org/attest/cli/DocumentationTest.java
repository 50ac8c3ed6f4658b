package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that the documentation shows is run as it stands. */
class DocumentationTest {

  private static final Pattern BLOCK =
      Pattern.compile("^```console\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final String PROMPT = "$ attest ";

  static Stream<String> commands() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("../README.md")));
    try (Stream<Path> more = Files.list(Path.of("../docs"))) {
      more.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<String> commands = new ArrayList<>();
    for (Path page : pages) {
      Matcher blocks = BLOCK.matcher(Files.readString(page));
      while (blocks.find()) {
        blocks
            .group(1)
            .lines()
            .filter(line -> line.startsWith(PROMPT))
            .map(line -> line.substring(PROMPT.length()))
            .forEach(commands::add);
      }
    }
    return commands.stream().distinct();
  }

  @Test
  void theGuideShowsCommands() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatTheDocumentationShowsRuns(String command) {
    Typed typed = Typed.on(SampleRecord.folder(), words(command));
    assertThat(typed.code()).as(typed.all()).isZero();
    assertThat(typed.out()).isNotBlank();
  }

  /** Splits as a shell does; paths of the samples are seen from this module. */
  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String text =
          Stream.of(word.group(1), word.group(2), word.group(3))
              .filter(one -> one != null)
              .findFirst()
              .orElseThrow();
      words.add(text.startsWith("samples") ? "../" + text : text);
    }
    return words.toArray(String[]::new);
  }
}
