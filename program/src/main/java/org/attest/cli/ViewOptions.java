package org.attest.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.attest.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that hold a view to a time or to what a person reviewed. */
final class ViewOptions {

  @Option(
      names = "--at",
      paramLabel = "DATE",
      converter = Words.Day.class,
      description = "What held on that day (2021-08-31).")
  private @Nullable LocalDate at;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Words.Day.class,
      description = "What the reports published up to that day said.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--recorded",
      paramLabel = "DATE",
      converter = Words.Day.class,
      description = "What this record held on that day (UTC).")
  private @Nullable LocalDate recorded;

  @Option(names = "--reviewed-only", description = "Only what a person has accepted.")
  private boolean reviewedOnly;

  /** Says on the side what an answer is held to, so that silence is not taken for more. */
  static void tell(Main main, View view) {
    if (!view.words().isEmpty()) {
      main.err().println("Held to: " + view.words() + ".");
    }
  }

  View view() {
    return new View(
        Optional.ofNullable(at),
        Optional.ofNullable(asOf),
        Optional.ofNullable(recorded),
        reviewedOnly);
  }
}
