package org.attest.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attest.TestModels;

/**
 * What a person typed and what came back.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Typed(int code, String out, String err) {

  /** Runs a command on a record, with the language models of the tests. */
  static Typed on(Path record, String... words) {
    TestModels.models();
    System.setProperty("attest.models", TestModels.folder().toAbsolutePath().toString());
    System.setProperty("attest.home", Path.of("..").toAbsolutePath().normalize().toString());
    List<String> line = new ArrayList<>(List.of("--record", record.toString()));
    line.addAll(Arrays.asList(words));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
    return new Typed(code, out.toString(), err.toString());
  }

  /** Returns everything that came back, for messages. */
  String all() {
    return "exit code " + code + "\n" + out + "\n" + err;
  }
}
