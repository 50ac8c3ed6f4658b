package org.attest.cli;

import java.io.PrintWriter;
import org.attest.Format;

/**
 * Prints results so that nothing in a report can act on the terminal.
 *
 * <p>A report's text may hold escape sequences that move the cursor, or marks that turn the
 * direction of writing around and make a line read as what it does not say.
 */
final class Screen {

  private final PrintWriter out;

  Screen(PrintWriter out) {
    this.out = out;
  }

  /** Prints one line, or several, neutralised. */
  void line(String text) {
    out.println(neutral(text));
  }

  /** Prints an empty line. */
  void gap() {
    out.println();
  }

  /**
   * Prints JSON: the dangerous letters become JSON's own escapes, so that the value stays exact.
   */
  void json(String text) {
    out.println(escapedJson(text));
  }

  /** Prints a whole text as it stands, in the way that its format asks for. */
  void text(String text, Format format) {
    cleaned(clean(text, format));
  }

  /** Prints what {@link #clean} has returned. */
  void cleaned(String clean) {
    out.print(clean);
    out.flush();
  }

  /** Returns a text as {@link #text} prints it. */
  static String clean(String text, Format format) {
    String clean =
        switch (format) {
          case JSON, JSONL -> escapedJson(text);
          case TEXT, MD, HTML, CSV, DOCX, PDF -> neutral(text.replace("\r\n", "\n"));
        };
    return clean.endsWith("\n") ? clean : clean + "\n";
  }

  /** Returns {@code text} in one line. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Returns {@code text} with every letter that could act on a terminal made visible. */
  static String neutral(String text) {
    return replaced(text, "<U+%04X>");
  }

  /** Returns JSON text with those letters escaped; they can only stand inside its strings. */
  static String escapedJson(String text) {
    return replaced(text, "\\u%04x");
  }

  private static String replaced(String text, String format) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (harmful(letter)) {
        clean.append(String.format(format, (int) letter));
      } else {
        clean.append(letter);
      }
    }
    return clean.toString();
  }

  /** Control characters but tab and new line; marks of direction (UAX #9); separators of lines. */
  private static boolean harmful(char letter) {
    return (letter < 0x20 && letter != '\n' && letter != '\t')
        || (letter >= 0x7f && letter <= 0x9f)
        || letter == '\u061c'
        || letter == '\u200e'
        || letter == '\u200f'
        || (letter >= '\u202a' && letter <= '\u202e')
        || (letter >= '\u2066' && letter <= '\u2069')
        || letter == '\u2028'
        || letter == '\u2029';
  }
}
