package org.attest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Tells a person what went wrong, where, and what to do. */
final class Faults {

  private Faults() {}

  /** Shows {@code fault} and returns the exit code; never the stack unless asked by --trace. */
  static int show(Exception fault, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    err.println("attest: " + Screen.neutral(words(fault)));
    if (traced(line)) {
      fault.printStackTrace(err);
    } else if (unexpected(fault)) {
      err.println(
          "  This is a fault of Attest. The same command with --trace shows where it happened.");
    }
    return line.getCommandSpec().exitCodeOnExecutionException();
  }

  private static boolean traced(CommandLine line) {
    CommandLine top = line;
    while (top.getParent() != null) {
      top = top.getParent();
    }
    return top.getCommand() instanceof Main main && main.trace();
  }

  private static boolean unexpected(Exception fault) {
    return !(fault instanceof Refusal
        || fault instanceof IOException
        || fault instanceof UncheckedIOException);
  }

  /** Returns what happened, in words; file faults name the file first. */
  static String words(Throwable fault) {
    return switch (fault) {
      case NoSuchFileException missing -> missing.getFile() + ": there is no such file or folder";
      case AccessDeniedException denied -> denied.getFile() + ": no right to read or write it";
      case FileSystemException file when file.getReason() != null ->
          file.getFile() + ": " + file.getReason();
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          words(wrapped.getCause());
      default ->
          fault.getMessage() == null
              ? fault.toString()
              : fault.getMessage().replaceAll("is not an? (?:int|long)$", "is no whole number");
    };
  }
}
