package org.attest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attest.PracticeRecord;

/** Runs the short commands over a small record, and throws away what they print. */
final class Rehearsal {

  private static final String GROUP = "Islamic State Khorasan";

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("groups"),
          List.of("dossier", GROUP),
          List.of("dossier", "IS-K", "--format", "html"),
          List.of("explain", GROUP),
          List.of("claims"),
          List.of("claims", "--format", "jsonl"),
          List.of("search", "fighters"),
          List.of("ask", "How many fighters does IS-K have?"),
          List.of("dossier", "Nobody At All"),
          List.of("misses"),
          List.of("verify"),
          List.of("--help"));

  private final Path record;

  Rehearsal(Path record) {
    this.record = record;
  }

  int run() throws IOException {
    PracticeRecord.make(record);
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (List<String> command : COMMANDS) {
      String[] words =
          Stream.concat(Stream.of("--record", record.toString()), command.stream())
              .toArray(String[]::new);
      Main.run(nowhere, nowhere, words);
    }
    return 0;
  }
}
