package org.attest.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Exporting.Leaving;
import org.attest.Format;
import org.attest.View;
import org.attest.model.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the claims of the record, with every field. */
@Command(
    name = "claims",
    header = "Every claim, with its exact words and all its fields.",
    description = {
      "",
      "A claim is one thing that one report says. docs/codebook.md explains the fields.",
      ""
    },
    footer = {
      "",
      "  attest claims --group \"Boko Haram\" --kind strength",
      "  attest claims --format csv > claims.csv"
    },
    sortOptions = false)
final class ClaimsCommand implements Callable<Integer> {

  private final Main main;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "Only claims about this actor, or that name it.")
  private @Nullable String group;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Words.KindWord.class,
      description = {
        "Only one kind: name, character, founding, tie, role, strength,",
        "presence, event, targeting, statement."
      })
  private @Nullable Kind kind;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Words.FormatWord.class,
      description = "text (default), jsonl or csv.")
  private Format format = Format.TEXT;

  @Mixin private ViewOptions times = new ViewOptions();

  @Mixin private ReleaseOptions release = new ReleaseOptions();

  ClaimsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    main.check(format, Format.TEXT, Format.JSONL, Format.CSV);
    try (Attest attest = main.open()) {
      Optional<String> name =
          group == null ? Optional.empty() : Optional.of(main.name(attest, group));
      View view = release.of(times.view(), format != Format.TEXT);
      String claims = attest.claims(name, Optional.ofNullable(kind), view, format);
      int withheld = attest.withheld(name, Optional.ofNullable(kind), view);
      ReleaseOptions.tell(main, withheld, view);
      ViewOptions.tell(main, view);
      if (claims.isBlank()) {
        main.err().println("No claim in this record matches.");
      } else if (format == Format.TEXT) {
        main.screen().text(claims, format);
      } else {
        String what =
            (kind == null ? "claims" : kind.word() + " claims")
                + name.map(each -> " on " + each).orElse("");
        ReleaseOptions.print(
            main, attest, new Leaving(what, format, "standard output", view, withheld), claims);
      }
    }
    return 0;
  }
}
