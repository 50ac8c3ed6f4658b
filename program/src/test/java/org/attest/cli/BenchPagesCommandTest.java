package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchPagesCommandTest {

  @TempDir Path folder;

  @Test
  void writesTheReportAndTheDateOfEachPage() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Files.writeString(
        pages.resolve("front.html"),
        """
        <title>Front leaves</title><h1>Front leaves</h1><time datetime="2024-05-03">3 May</time>
        <nav><a href="/">Home</a></nav>
        <p>The Hill Front left the town of Rivertown on Friday, two officials of the province said.</p>
        """);
    Files.writeString(pages.resolve("empty.html"), "<script>draw()</script>");
    Path out = folder.resolve("out");

    Typed typed = Typed.on(folder, "bench", "pages", pages.toString(), out.toString());

    assertThat(typed.out()).isEqualTo("Read 2 pages into " + out + "\n");
    assertThat(out.resolve("front.txt"))
        .content()
        .contains("The Hill Front left the town")
        .doesNotContain("Front leaves", "Home");
    assertThat(out.resolve("dates.tsv")).hasContent("empty.html\t\nfront.html\t2024-05-03");
    assertThat(out.resolve("empty.txt")).doesNotExist();
  }

  @Test
  void saysWhatIsNotThere() {
    Typed typed = Typed.on(folder, "bench", "pages", folder.resolve("no").toString(), "out");

    assertThat(typed.code()).isNotZero();
    assertThat(typed.err()).contains("no folder");
  }
}
