package org.attest.cli;

import java.io.IOException;
import java.util.Optional;
import org.attest.Attest;
import org.attest.Exporting.Leaving;
import org.attest.Format;
import org.attest.View;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A page about one group: of whom, in which form, held to what, and let out to whom. */
final class GroupPageOptions {

  @Parameters(paramLabel = "NAME", description = "The group, by any of its names.")
  private String name = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Words.FormatWord.class,
      description = "text (default), md, html or json.")
  private Format format = Format.TEXT;

  @Mixin private ViewOptions times = new ViewOptions();

  @Mixin private ReleaseOptions release = new ReleaseOptions();

  /** Writes the page. */
  @FunctionalInterface
  interface Page {
    /** Returns the page of {@code group} in {@code format}. */
    String of(Attest attest, String group, View view, Format format) throws IOException;
  }

  /** Prints the page, and what was held back from it; returns the exit code. */
  int print(Main main, String what, Page page) throws IOException {
    main.check(format, Format.TEXT, Format.MD, Format.HTML, Format.JSON);
    Attest.loadNames();
    try (Attest attest = main.open()) {
      String group = main.name(attest, name);
      View view = release.of(times.view(), format != Format.TEXT);
      String text = page.of(attest, group, view, format);
      int withheld = attest.withheld(Optional.of(group), Optional.empty(), view);
      if (format == Format.TEXT) {
        main.screen().text(text, format);
      } else {
        ReleaseOptions.print(
            main,
            attest,
            new Leaving(what + " of " + group, format, "standard output", view, withheld),
            text);
      }
      ReleaseOptions.tell(main, withheld, view);
    }
    return 0;
  }
}
