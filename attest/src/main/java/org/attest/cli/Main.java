package org.attest.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code attest}, above all subcommands. */
@Command(
    name = "attest",
    header = "Reads reports about armed groups and answers for every sentence.",
    description = {
      "",
      "Give it reports; ask it for a group's dossier, for an answer, for an explainer.",
      "Every line it prints names its source. Nothing leaves this machine.",
      ""
    },
    footer = {
      "",
      "Start here:   attest demo",
      "Each command explains itself:   attest dossier --help"
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "Options:%n",
    synopsisSubcommandLabel = "COMMAND",
    version = "Attest " + Main.VERSION,
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all done",
      "1:done in part: something was refused, is unknown or did not verify",
      "2:the command was not understood"
    },
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class Main implements Runnable {

  static final String VERSION = "0.1.0";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = {
        "The folder that holds the record.",
        "Without it: $ATTEST_RECORD, else ${attest.default-record}"
      })
  private @Nullable Path record;

  @Option(names = "--trace", hidden = true, scope = ScopeType.INHERIT)
  private boolean trace;

  Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    System.setProperty("attest.default-record", Folders.usualRecord().toString());
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Main::misunderstood);
    line.setExecutionExceptionHandler(Faults::show);
    int code = line.execute(args);
    out.flush();
    return code;
  }

  private static int misunderstood(ParameterException problem, String[] args) {
    CommandLine line = problem.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("attest: " + Screen.neutral(Faults.words(problem)));
    UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("  How to use it:  " + line.getCommandSpec().qualifiedName() + " --help");
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** Without a command, shows the help. */
  @Override
  public void run() {
    command().commandLine().usage(command().commandLine().getOut());
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets this before it runs a command");
    }
    return spec;
  }

  /** Returns the folder of the record that the user named, by option, environment or silence. */
  Path record() {
    return record != null ? record : Folders.record();
  }

  /** Returns whether a fault is to be shown with where in the program it happened. */
  boolean trace() {
    return trace;
  }
}
