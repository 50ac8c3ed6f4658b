package org.attest.dossier;

import java.util.List;
import java.util.stream.Collectors;
import org.attest.model.Kind;

/**
 * Claims of one kind of which a dossier shows only those of the latest reports, because there are
 * too many.
 *
 * @param kind the kind
 * @param shown how many the dossier rests on
 * @param told how many the reports tell
 */
public record Cut(Kind kind, int shown, int told) {

  /** Says of which claims a dossier is made, in one or two sentences. */
  public static String words(List<Cut> cuts) {
    return cuts.stream()
        .map(cut ->
            "%,d of %,d claims of the kind %s"
                .formatted(cut.shown(), cut.told(), cut.kind().word()))
        .collect(
            Collectors.joining(
                ", ",
                "Made of the latest reports: ",
                ". What is compared here, and what is said to be told nowhere, goes by these."));
  }
}
