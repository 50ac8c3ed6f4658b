package org.attest.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.attest.Attest;
import org.attest.Exporting.Leaving;
import org.attest.View;
import org.attest.model.Tlp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** To whom something that leaves the record may go, by the Traffic Light Protocol. */
final class ReleaseOptions {

  @Option(
      names = "--tlp",
      paramLabel = "MARK",
      converter = Mark.class,
      description = {
        "Let out reports marked up to amber, amber+strict or red; what leaves",
        "as a file or an explainer goes up to green otherwise."
      })
  private @Nullable Tlp most;

  /** Reads a mark. */
  static final class Mark implements ITypeConverter<Tlp> {
    @Override
    public Tlp convert(String word) {
      try {
        return Tlp.of(word);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "'" + word + "' is not a mark: clear, green, amber, amber+strict, red");
      }
    }
  }

  /** Returns the view for what leaves, or for what only the user of this record sees. */
  View of(View view, boolean leaves) {
    return most != null ? view.upTo(most) : leaves ? view.upTo(Tlp.GREEN) : view;
  }

  /** Prints what leaves the record, after noting it in the log of exports. */
  static void print(Main main, Attest attest, Leaving leaving, String text) throws IOException {
    String clean = Screen.clean(text, leaving.format());
    attest
        .exporting()
        .note(SignatureOptions.usual(), leaving, clean.getBytes(StandardCharsets.UTF_8));
    main.screen().cleaned(clean);
  }

  /** Says how many reports were left aside for their marks. */
  static void tellReports(Main main, Attest attest, View view) throws IOException {
    int reports = attest.withheldReports(view);
    if (reports > 0) {
      main.screen()
          .line(
              "Left aside: %d %s marked stricter than %s (--tlp lets them in)."
                  .formatted(reports, reports == 1 ? "report" : "reports", mark(view)));
    }
  }

  private static String mark(View view) {
    return view.upTo().orElseThrow().label();
  }

  /** Says what was held back, beside what was written. */
  static void tell(Main main, int withheld, View view) {
    if (withheld > 0) {
      main.err()
          .println(
              "Withheld: %d %s of reports marked stricter than %s (--tlp lets them out)."
                  .formatted(withheld, withheld == 1 ? "claim" : "claims", mark(view)));
    }
  }
}
