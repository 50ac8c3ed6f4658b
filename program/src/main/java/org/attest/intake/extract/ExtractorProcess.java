package org.attest.intake.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.attest.intake.extract.Extraction.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text out of PDF and Word files in a process of its own, which is started with the first
 * file and again after a file has ended it. Safe for threads: files are read one after the other.
 */
public final class ExtractorProcess implements AutoCloseable {

  /** Memory for one file, and time: a report of a thousand pages needs a tenth of either. */
  private static final Limits USUAL = new Limits(512, Duration.ofMinutes(2));

  /** How a Java process ends that has no memory left, by {@code ExitOnOutOfMemoryError}. */
  private static final int NO_MEMORY = 3;

  /** Seconds that a process has to end by itself once it answers no more. */
  private static final long LAST_WORDS = 10;

  /** What a Java process needs of its environment; the rest may hold secrets. */
  private static final Set<String> ENVIRONMENT = Set.of("PATH", "SystemRoot", "LANG", "LC_ALL");

  private final Limits limits;
  private final List<String> command;
  private @Nullable Running running;
  private boolean closed;

  /**
   * How much one file may take.
   *
   * @param megabytes of memory
   * @param time from when its bytes go over until its text is back
   */
  record Limits(int megabytes, Duration time) {}

  /** Starts nothing yet. */
  public ExtractorProcess() {
    this(USUAL);
  }

  ExtractorProcess(Limits limits) {
    this(limits, command(limits));
  }

  ExtractorProcess(Limits limits, List<String> command) {
    this.limits = limits;
    this.command = command;
  }

  /**
   * Returns the text of one file, or why there is none.
   *
   * @throws IOException if the process cannot be started
   */
  public synchronized Extraction extraction(FileKind kind, byte[] bytes) throws IOException {
    Wire.Order order = new Wire.Order(kind, bytes);
    Ending first = attempt(order);
    // A process may be ended from outside (Ctrl-C goes to all of a terminal): the file is not at
    // fault.
    Ending last = first instanceof Ending.Broken ? attempt(order) : first;
    return switch (last) {
      case Ending.Answered(var extraction) -> extraction;
      case Ending.OutOfTime _ ->
          new Unreadable(
              "reading it takes more than %d seconds".formatted(limits.time().toSeconds()),
              "split it, or save it as plain text");
      case Ending.OutOfMemory _ ->
          new Unreadable(
              "reading it takes more than %d MB of memory".formatted(limits.megabytes()),
              "split it, or save it as plain text");
      case Ending.Broken _ ->
          new Unreadable(
              "what reads such files breaks down over it", "save it as plain text and add that");
    };
  }

  /** How an attempt ended. */
  private sealed interface Ending {
    record Answered(Extraction extraction) implements Ending {}

    record OutOfTime() implements Ending {}

    record OutOfMemory() implements Ending {}

    record Broken() implements Ending {}
  }

  private Ending attempt(Wire.Order order) throws IOException {
    if (closed) {
      throw new IOException("the record is closed");
    }
    if (running == null || !running.process().isAlive()) {
      running = start();
    }
    Process process = running.process();
    AtomicBoolean late = new AtomicBoolean();
    Thread watch = watch(process, late);
    try {
      Wire.write(running.out(), order);
      return new Ending.Answered(Wire.extraction(running.in()));
    } catch (IOException _) {
      return ending(process, late.get());
    } finally {
      watch.interrupt();
    }
  }

  private Thread watch(Process process, AtomicBoolean late) {
    return Thread.ofVirtual()
        .name("extractor's time")
        .start(() -> {
          try {
            Thread.sleep(limits.time());
            late.set(true);
            process.destroyForcibly();
          } catch (InterruptedException _) {
            // It answered in time.
          }
        });
  }

  private Ending ending(Process process, boolean late) {
    running = null;
    if (!late) {
      // What is short of memory says so on its output before it ends by itself; ended at that word,
      // it would not have the exit code that tells why.
      process.onExit().completeOnTimeout(process, LAST_WORDS, TimeUnit.SECONDS).join();
    }
    process.destroyForcibly();
    int code = process.onExit().join().exitValue();
    if (late) {
      return new Ending.OutOfTime();
    }
    return code == NO_MEMORY ? new Ending.OutOfMemory() : new Ending.Broken();
  }

  private record Running(Process process, DataOutputStream out, DataInputStream in) {}

  private Running start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    return new Running(
        process,
        new DataOutputStream(process.getOutputStream()),
        new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16)));
  }

  private static List<String> command(Limits limits) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + limits.megabytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        // No file with a part of a report in it: neither a core nor a log of a crash.
        "-XX:-CreateCoredumpOnCrash",
        "-XX:+ErrorFileToStderr",
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "-Djava.awt.headless=true",
        "-Duser.language=en",
        "-Duser.country=US",
        "-Duser.timezone=UTC",
        "-cp",
        System.getProperty("java.class.path"),
        ExtractorMain.class.getName());
  }

  /** Ends the process. */
  @Override
  public synchronized void close() {
    closed = true;
    if (running != null) {
      Process process = running.process();
      process.destroyForcibly();
      try {
        process.waitFor(5, TimeUnit.SECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      running = null;
    }
  }
}
