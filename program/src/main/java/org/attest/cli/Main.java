package org.attest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.Attest;
import org.attest.Format;
import org.attest.Lookup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
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

  /** Lucene recommends a flag at every start; kept here because loggers are held weakly. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = {
        "The folder that holds the record, or postgresql://USER@HOST/DATABASE.",
        "Without it: $ATTEST_RECORD, else ${attest.default-record}"
      })
  private @Nullable String record;

  @Option(
      names = "--own",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = {
        "The folder with lexicon/ and rules/ of your own; needed for a record on a server.",
        "Without it: $ATTEST_OWN, else the folder of the record."
      })
  private @Nullable Path own;

  @Option(names = "--trace", hidden = true, scope = ScopeType.INHERIT)
  private boolean trace;

  Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    Stop.leave(code);
  }

  /** Runs one command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    System.setProperty("attest.default-record", Folders.shown(Folders.usualRecord()));
    CommandLine line = commandLine();
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler(Main::misunderstood);
    line.setExecutionExceptionHandler(Faults::show);
    int code = line.execute(args);
    out.flush();
    return code;
  }

  /** Returns the whole command line, with every command in the order that the help shows. */
  static CommandLine commandLine() {
    Main main = new Main();
    CommandLine line =
        new CommandLine(main)
            .addSubcommand(new AddCommand(main))
            .addSubcommand(new GroupsCommand(main))
            .addSubcommand(new DossierCommand(main))
            .addSubcommand(new DiffCommand(main))
            .addSubcommand(new SearchCommand(main))
            .addSubcommand(new AskCommand(main))
            .addSubcommand(new ClaimsCommand(main))
            .addSubcommand(new ExplainCommand(main))
            .addSubcommand(new ReviewCommand(main))
            .addSubcommand(new DecideCommand(main))
            .addSubcommand(new DecisionsCommand(main))
            .addSubcommand(new ServeCommand(main))
            .addSubcommand(new RereadCommand(main))
            .addSubcommand(new ForgetCommand(main))
            .addSubcommand(new VersionsCommand(main))
            .addSubcommand(new StatsCommand(main))
            .addSubcommand(new LogCommand(main))
            .addSubcommand(new BackupCommand(main))
            .addSubcommand(new RestoreCommand(main))
            .addSubcommand(new WhyCommand(main))
            .addSubcommand(new VerifyCommand(main))
            .addSubcommand(new MissesCommand(main))
            .addSubcommand(new RulesCommand(main))
            .addSubcommand(new DemoCommand(main))
            .addSubcommand(new SetupCommand(main))
            .addSubcommand(new VectorsCommand(main))
            .addSubcommand(
                new CommandLine(new BenchCommand(main))
                    .addSubcommand(new BenchAllCommand(main))
                    .addSubcommand(new BenchAttributionCommand(main))
                    .addSubcommand(new BenchClaimsCommand(main))
                    .addSubcommand(new BenchDeskCommand(main))
                    .addSubcommand(new BenchGeoparsingCommand(main))
                    .addSubcommand(new BenchRecordCommand(main))
                    .addSubcommand(new BenchMuc4Command(main))
                    .addSubcommand(new BenchPagesCommand(main))
                    .addSubcommand(new BenchPointsCommand(main))
                    .addSubcommand(new BenchQaCommand(main))
                    .addSubcommand(new BenchSpeedCommand(main)))
            .addSubcommand(new RehearseCommand(main));
    explain(line);
    return line;
  }

  /** Gives every command below {@code line} its {@code --help}, as wide as the terminal. */
  private static void explain(CommandLine line) {
    for (CommandLine below : line.getSubcommands().values()) {
      UsageMessageSpec usage = below.getCommandSpec().mixinStandardHelpOptions(true).usageMessage();
      usage.autoWidth(true).description(paragraphs(usage.description()));
      explain(below);
    }
  }

  /** Joins the lines of each paragraph, so that they break where the terminal ends. */
  private static String[] paragraphs(String... lines) {
    List<String> joined = new ArrayList<>();
    for (String line : lines) {
      int last = joined.size() - 1;
      boolean goesOn = last >= 0 && isProse(joined.get(last)) && isProse(line);
      if (goesOn) {
        joined.set(last, joined.get(last) + " " + line);
      } else {
        joined.add(line);
      }
    }
    return joined.toArray(String[]::new);
  }

  private static boolean isProse(String line) {
    return !line.isBlank() && !line.startsWith(" ");
  }

  private static int misunderstood(ParameterException problem, String[] args) {
    CommandLine line = problem.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("attest: " + Screen.neutral(words(problem)));
    UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("  How to use it:  " + line.getCommandSpec().qualifiedName() + " --help");
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String words(ParameterException problem) {
    return problem instanceof UnmatchedArgumentException unmatched
            && !unmatched.isUnknownOption()
            && !problem.getCommandLine().getSubcommands().isEmpty()
        ? "there is no command '" + unmatched.getUnmatched().getFirst() + "'"
        : Faults.words(problem);
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

  /** Returns where the record is that the user named, by option, environment or silence. */
  String record() {
    return record != null ? record : Folders.record();
  }

  /** Returns the folder with the user's own names and rules; empty where none is named. */
  Optional<Path> own() {
    return Optional.ofNullable(own).or(Folders::own);
  }

  /** Returns where the record is, as a person writes it, and without a password. */
  String shownRecord() {
    return record().contains("://")
        ? record().replaceFirst("//[^@/]*@", "//")
        : Folders.shown(Path.of(record()));
  }

  /**
   * Returns the folder of the record.
   *
   * @throws Refusal if it is on a server
   */
  Path folder() {
    if (record().contains("://")) {
      throw new Refusal("this needs a record in a folder; name one with --record DIR");
    }
    return Path.of(record());
  }

  /** Returns whether a fault is to be shown with where in the program it happened. */
  boolean trace() {
    return trace;
  }

  /** Returns where results go. */
  Screen screen() {
    return new Screen(command().commandLine().getOut());
  }

  /** Shows now what was printed so far: for a command that goes on. */
  void flush() {
    command().commandLine().getOut().flush();
  }

  /** Returns where progress, warnings and errors go. */
  PrintWriter err() {
    return command().commandLine().getErr();
  }

  /**
   * Opens the record to look into it.
   *
   * @throws Refusal if there is none yet, or no right to look into it
   */
  Attest open() throws IOException {
    if (!record().contains("://") && Files.isDirectory(folder()) && !Files.isReadable(folder())) {
      throw new Refusal(
          "no right to look into %s: it belongs to somebody else".formatted(record()));
    }
    if (!Attest.hasRecord(record())) {
      throw new Refusal(
          "there is no record in %s yet%n  attest add PATH   starts one from your reports%n  attest demo       shows how it looks"
              .formatted(record()));
    }
    return Attest.open(record(), own());
  }

  /**
   * Returns the canonical name of the actor that a person means.
   *
   * @throws Refusal if the record has none, or several; the message names the nearest
   */
  String name(Attest attest, String name) throws IOException {
    return switch (attest.lookup(name)) {
      case Lookup.Found(var found) -> found;
      case Lookup.Ambiguous(var names) ->
          throw new Refusal(
              "'%s' can be several groups; say which:%s".formatted(name, list(names)));
      case Lookup.NotInRecord(var known) ->
          throw new Refusal(
              "no report in this record speaks of %s%n  attest groups   lists who is in it"
                  .formatted(known));
      case Lookup.Unknown(var near) when near.isEmpty() ->
          throw new Refusal(
              "nobody here is called '%s'%n  attest groups   lists who is in the record"
                  .formatted(name));
      case Lookup.Unknown(var near) ->
          throw new Refusal("nobody here is called '%s'; near it:%s".formatted(name, list(near)));
    };
  }

  private static String list(List<String> names) {
    return names.stream().map(name -> "%n  ".formatted() + name).collect(Collectors.joining());
  }

  /**
   * Checks that a command can write a format.
   *
   * @throws ParameterException if it cannot
   */
  void check(Format format, Format... possible) {
    if (!List.of(possible).contains(format)) {
      String words =
          Stream.of(possible)
              .map(one -> one.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      throw new ParameterException(
          command().commandLine(),
          "this cannot be written as "
              + format.name().toLowerCase(Locale.ROOT)
              + "; choose from: "
              + words);
    }
  }
}
