package org.attest.cli;

import java.io.IOException;
import java.util.Optional;
import org.attest.Attest;
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

  /** Says what was held back, beside what was written. */
  void tell(Main main, Attest attest, Optional<String> group, View view) throws IOException {
    if (view.upTo().isEmpty()) {
      return;
    }
    int withheld = attest.withheld(group, view);
    if (withheld > 0) {
      main.err()
          .println(
              "Withheld: %d %s of reports marked stricter than TLP:%s (--tlp lets them out)."
                  .formatted(
                      withheld,
                      withheld == 1 ? "claim" : "claims",
                      view.upTo().orElseThrow().word().toUpperCase(java.util.Locale.ROOT)));
    }
  }
}
