package org.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks that the record, or something made from it, is what it was. */
@Command(
    name = "verify",
    header = "Checks that every quote stands where it is said to stand.",
    description = {
      "",
      "Without a file: hashes the stored bytes again, takes each report's text out of them again,",
      "and finds every quote of the record at its place. With files: finds every quote of these",
      "answers, claims, dossiers or explainers in the record, and of JSON also each claim: that it",
      "is there, says what the file says, and was not rejected or corrected since.",
      ""
    },
    footer = {
      "",
      "  attest verify",
      "  attest explain IS-K --format md > is-k.md && attest verify is-k.md"
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int SHOWN = 50;

  private final Main main;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Something that Attest wrote.")
  private List<Path> files = List.of();

  VerifyCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    boolean clean = true;
    try (Attest attest = main.open()) {
      if (files.isEmpty()) {
        clean = show("the record", attest.verify());
      }
      for (Path file : files) {
        Path readable = checkable(file);
        clean &= show(readable.toString(), attest.verify(Files.readString(readable)));
      }
    }
    return clean ? 0 : 1;
  }

  /** Of a document for an office program, the JSON beside it holds the exact quotes. */
  private static Path checkable(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(".pdf") && !name.endsWith(".docx")) {
      return file;
    }
    Path beside = file.resolveSibling(name.replaceAll("\\.[a-z]+$", ".json"));
    if (!Files.isReadable(beside)) {
      throw new Refusal(
          "the quotes of "
              + file
              + " are checked by the JSON beside it, and "
              + beside
              + " cannot be read");
    }
    return beside;
  }

  private boolean show(String what, Checked checked) {
    if (checked.faults().isEmpty()) {
      main.screen()
          .line(
              "%s: %d quotes from %d reports, every one in its place"
                      .formatted(what, checked.quotes(), checked.documents())
                  + (checked.claims() == 0
                      ? ""
                      : "; %d claims, each as the record has it".formatted(checked.claims())));
      return true;
    }
    main.screen()
        .line(
            "%s: %d faults in %d quotes from %d reports"
                .formatted(what, checked.faults().size(), checked.quotes(), checked.documents()));
    checked.faults().stream().limit(SHOWN).forEach(fault -> main.screen().line("  " + fault));
    if (checked.faults().size() > SHOWN) {
      main.screen().line("  and %d more".formatted(checked.faults().size() - SHOWN));
    }
    return false;
  }
}
