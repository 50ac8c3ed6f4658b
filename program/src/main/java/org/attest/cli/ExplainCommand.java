package org.attest.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.ExplainerOrder;
import org.attest.Exporting.Leaving;
import org.attest.Format;
import org.attest.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Writes a question-and-answer explainer of one group. */
@Command(
    name = "explain",
    header = "An explainer of one group: questions and answers, every sentence footnoted.",
    description = {
      "",
      "Plain English. Each sentence carries a footnote with the quote, its source and its date.",
      "With --out, a JSON file is written beside it that attest verify can check.",
      ""
    },
    footer = {
      "",
      "  attest explain IS-K --format html > explainer.html",
      "  attest explain IS-K --out is-k.docx --length short --as-of 2021-08-30",
      "  attest explain IS-K --questions questions.txt"
    },
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "NAME", description = "The group, by any of its names.")
  private String name = "";

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "Your own questions, one a line, in place of the twelve standing ones.")
  private @Nullable Path questions;

  @Option(
      names = "--length",
      paramLabel = "LENGTH",
      defaultValue = "long",
      converter = LengthWord.class,
      description = "short (what matters most) or long (default: every claim).")
  private Length length = Length.LONG;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write FILE, in the format of its ending, and the JSON beside it.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Words.FormatWord.class,
      description = "text (default), md, html, json; docx or pdf with --out.")
  private @Nullable Format format;

  @Mixin private ViewOptions times = new ViewOptions();

  @Mixin private ReleaseOptions release = new ReleaseOptions();

  ExplainCommand(Main main) {
    this.main = main;
  }

  /** How much is told. */
  enum Length {
    SHORT,
    LONG
  }

  /** Reads a length. */
  static final class LengthWord implements ITypeConverter<Length> {
    @Override
    public Length convert(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "short" -> Length.SHORT;
        case "long" -> Length.LONG;
        default -> throw new TypeConversionException("'" + word + "' is not a length: short, long");
      };
    }
  }

  @Override
  public Integer call() throws IOException {
    Format wanted = wanted();
    ExplainerOrder order = new ExplainerOrder(length == Length.SHORT, asked());
    Attest.loadNames();
    try (Attest attest = main.open()) {
      String group = main.name(attest, name);
      View view = release.of(times.view(), true);
      int withheld = attest.withheld(Optional.of(group), Optional.empty(), view);
      Leaving leaving =
          new Leaving("explainer of " + group, wanted, "standard output", view, withheld);
      if (out == null) {
        byte[] text = attest.explain(group, view, order, List.of(wanted)).getFirst();
        ReleaseOptions.print(main, attest, leaving, new String(text, StandardCharsets.UTF_8));
      } else {
        write(
            attest, out, leaving, attest.explain(group, view, order, List.of(wanted, Format.JSON)));
      }
      ReleaseOptions.tell(main, withheld, view);
    }
    return 0;
  }

  private static void file(Attest attest, Path file, Leaving leaving, byte[] content)
      throws IOException {
    attest.exporting().note(SignatureOptions.usual(), leaving.to(file.toString()), content);
    Files.write(file, content);
  }

  private void write(Attest attest, Path file, Leaving leaving, List<byte[]> contents)
      throws IOException {
    file(attest, file, leaving, contents.getFirst());
    String note = "";
    if (leaving.format() != Format.JSON) {
      Path beside =
          file.resolveSibling(
              String.valueOf(file.getFileName()).replaceAll("\\.[A-Za-z]+$", "") + ".json");
      file(attest, beside, leaving.as(Format.JSON), contents.getLast());
      note = " and " + beside + ", which attest verify checks";
    }
    main.screen().line("Wrote " + file + note);
  }

  private Format wanted() {
    Format chosen = format;
    if (chosen == null && out != null) {
      chosen = ofEnding(String.valueOf(out.getFileName()));
    }
    Format wanted = chosen == null ? Format.TEXT : chosen;
    if (out == null) {
      if (wanted == Format.DOCX || wanted == Format.PDF) {
        throw new Refusal("a Word or PDF file needs a name: give it with --out FILE");
      }
      main.check(wanted, Format.TEXT, Format.MD, Format.HTML, Format.JSON);
    } else {
      main.check(wanted, Format.TEXT, Format.MD, Format.HTML, Format.JSON, Format.DOCX, Format.PDF);
    }
    return wanted;
  }

  private static Format ofEnding(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "md" -> Format.MD;
      case "html" -> Format.HTML;
      case "json" -> Format.JSON;
      case "docx" -> Format.DOCX;
      case "pdf" -> Format.PDF;
      default -> Format.TEXT;
    };
  }

  private List<String> asked() throws IOException {
    if (questions == null) {
      return List.of();
    }
    List<String> asked = new ArrayList<>();
    for (String line : Files.readAllLines(questions)) {
      if (!line.isBlank()) {
        asked.add(
            line.strip().startsWith("{")
                ? Asked.of(List.of(line)).getFirst().question()
                : line.strip());
      }
    }
    if (asked.isEmpty()) {
      throw new Refusal("there is no question in " + questions);
    }
    return asked;
  }
}
