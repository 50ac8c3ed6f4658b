package org.attest.intake.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.attest.intake.extract.Extraction.Declared;
import org.attest.intake.extract.Extraction.Extracted;
import org.attest.intake.extract.Extraction.Unreadable;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Document.PageStart;
import org.attest.model.Span;

/**
 * How files and texts go between the two processes: numbers of four bytes, the highest first, and
 * everything else behind its length.
 */
final class Wire {

  /** More than any text or file has; what says so is no length. */
  private static final int LONGEST = 1 << 28;

  private static final int TEXT = 1;
  private static final int REASON = 2;

  private Wire() {}

  /**
   * A file to be read.
   *
   * @param kind what it is
   * @param bytes what is in it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes into it
  record Order(FileKind kind, byte[] bytes) {}

  static void write(DataOutputStream out, Order order) throws IOException {
    string(out, order.kind().extractor());
    bytes(out, order.bytes());
    out.flush();
  }

  static Order order(DataInputStream in) throws IOException {
    String extractor = string(in);
    FileKind kind =
        FileKind.byExtractor(extractor)
            .orElseThrow(() -> new IOException("no such extractor: " + extractor));
    return new Order(kind, bytes(in));
  }

  static void write(DataOutputStream out, Extraction extraction) throws IOException {
    switch (extraction) {
      case Extracted extracted -> {
        out.writeInt(TEXT);
        text(out, extracted);
      }
      case Unreadable(var reason, var advice) -> {
        out.writeInt(REASON);
        string(out, reason);
        string(out, advice);
      }
    }
    out.flush();
  }

  private static void text(DataOutputStream out, Extracted extracted) throws IOException {
    string(out, extracted.text());
    out.writeInt(extracted.pages().size());
    for (PageStart start : extracted.pages()) {
      out.writeInt(start.at());
      out.writeInt(start.page());
    }
    out.writeInt(extracted.marks().size());
    for (Boilerplate mark : extracted.marks()) {
      out.writeInt(mark.span().start());
      out.writeInt(mark.span().end());
      string(out, mark.reason());
    }
    string(out, extracted.declared().title());
    string(out, extracted.declared().heading());
    string(out, extracted.declared().author());
    string(out, extracted.declared().created());
    string(out, extracted.declared().modified());
    out.writeInt(extracted.notes().size());
    for (String note : extracted.notes()) {
      string(out, note);
    }
  }

  static Extraction extraction(DataInputStream in) throws IOException {
    return switch (in.readInt()) {
      case TEXT -> text(in);
      case REASON -> new Unreadable(string(in), string(in));
      default -> throw new IOException("neither a text nor a reason");
    };
  }

  private static Extracted text(DataInputStream in) throws IOException {
    String text = string(in);
    List<PageStart> pages = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      pages.add(new PageStart(in.readInt(), in.readInt()));
    }
    List<Boilerplate> marks = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      marks.add(new Boilerplate(new Span(in.readInt(), in.readInt()), string(in)));
    }
    Declared declared = new Declared(string(in), string(in), string(in), string(in), string(in));
    List<String> notes = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      notes.add(string(in));
    }
    return new Extracted(text, pages, marks, declared, notes);
  }

  private static void string(DataOutputStream out, String words) throws IOException {
    bytes(out, words.getBytes(StandardCharsets.UTF_8));
  }

  private static String string(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = number(in);
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("the other process ended in the middle of a message");
    }
    return bytes;
  }

  private static int number(DataInputStream in) throws IOException {
    int number = in.readInt();
    if (number < 0 || number > LONGEST) {
      throw new IOException("not a message of the other process: " + number);
    }
    return number;
  }
}
