package org.attest.intake.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.attest.intake.extract.Extraction.Unreadable;

/**
 * The process that reads PDF and Word files: it takes one file after the other from its standard
 * input, and answers each on its standard output. It ends when its input does, also in the middle
 * of a file, so that it never outlives the process that started it.
 */
public final class ExtractorMain {

  private ExtractorMain() {}

  /** Reads files until there are no more. */
  @SuppressWarnings("SystemExitOutsideMain") // the thread that waits for orders ends the process
  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    // Whatever a library prints must not get between the messages, and may hold words of a report.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    BlockingQueue<Wire.Order> orders = new LinkedBlockingQueue<>(1);
    Thread.ofPlatform().daemon().name("orders").start(() -> listen(orders));
    while (true) {
      Wire.write(out, extraction(orders.take()));
    }
  }

  private static void listen(BlockingQueue<Wire.Order> orders) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
      while (true) {
        orders.put(Wire.order(in));
      }
    } catch (IOException | InterruptedException _) {
      Runtime.getRuntime().halt(0);
    }
  }

  /** Never throws but for want of memory, which ends the process. */
  static Extraction extraction(Wire.Order order) {
    try {
      return switch (order.kind()) {
        case PDF -> PdfFile.extraction(order.bytes());
        case DOCX -> DocxFile.extraction(order.bytes());
      };
    } catch (StackOverflowError _) {
      return new Unreadable("it is nested too deeply", "save it anew with another program");
    } catch (IOException | RuntimeException | LinkageError e) {
      // What a broken file brings a library to is not to be foreseen; the reason goes to the user.
      return new Unreadable(
          "it is damaged: " + words(e), "open it in its own program, save it anew and add that");
    }
  }

  private static String words(Throwable fault) {
    String message = fault.getMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("").strip();
    String cut = first.length() > 120 ? first.substring(0, 120) + " …" : first;
    return cut.isEmpty() ? fault.getClass().getSimpleName() : cut;
  }
}
