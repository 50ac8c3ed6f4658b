package org.attest.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.text.Amended.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Finds characters that were read in a wrong encoding, and what they were.
 *
 * <p>UTF-8 read as Windows-1252 or Latin-1 makes two to four characters of one ("Ã­", "â€™"): what
 * reads as UTF-8 again when written in Windows-1252, and gives a letter or mark of European print,
 * is taken for that. Windows-1252 read as Latin-1 leaves control characters. Some of the characters
 * are often lost on the way (no-break blank, soft hyphen, those that Windows-1252 does not have);
 * what can only have been one thing is mended all the same.
 */
final class WrongEncoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What a character is as a byte of Windows-1252, for those beyond ASCII. */
  private static final Map<Character, Integer> BYTES = bytes();

  /** What is left where a part of the sequence was lost, and a lost apostrophe. */
  private static final Pattern REMAINS =
      Pattern.compile(
          "(?<close>\u00e2\u20ac[?\uFFFD]?)(?![\u0080-\u00bf\u2018-\u201d\u0152\u0153\u02dc])"
              + "|(?<blank>(?<!\\p{Lu})\u00c2(?= ))"
              + "|(?<=\\p{Ll})(?<acute>\u00c3)(?=\\p{Ll}|[\\s.,;:!?)]|$)"
              + "|(?<mark>[\u0080-\u009f])"
              + "|(?<=\\p{L})(?<apostrophe>[\uFFFD\u00d5?])(?=s\\b)");

  private WrongEncoding() {}

  /** Returns what to write instead, in the order of the text; empty where nothing is broken. */
  static List<Edit> edits(String text) {
    List<Edit> edits = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Edit edit = text.charAt(i) < '\u0080' ? null : edit(text, i);
      if (edit != null) {
        edits.add(edit);
      }
      i = edit == null ? i + 1 : edit.end();
    }
    return edits.isEmpty() ? remains(text) : edits;
  }

  private static @Nullable Edit edit(String text, int at) {
    int lead = asByte(text.charAt(at));
    int more = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0;
    int code = more == 0 ? -1 : lead & (0x3F >> more);
    for (int k = 1; k <= more && code >= 0; k++) {
      int next = at + k < text.length() ? asByte(text.charAt(at + k)) : -1;
      code = next >= 0x80 && next < 0xC0 ? (code << 6) | (next & 0x3F) : -1;
    }
    if (code >= 0 && printed(code) && !closesQuotation(text, at, at + more)) {
      return new Edit(at, at + more + 1, Character.toString(code));
    }
    return null;
  }

  /** Letters and marks of European print, and what another round makes such of. */
  private static boolean printed(int code) {
    return (code >= 0x80 && code < 0x250)
        || (code >= 0x1E00 && code < 0x1F00)
        || (code >= 0x2008 && code < 0x2040)
        || code == 0x20AC
        || code == 0x2122
        || code == 0xFEFF
        || (code >= 0xFB00 && code <= 0xFB06);
  }

  /** A capital letter and the quotation mark behind it, as in "CAFÉ”": nothing is broken there. */
  private static boolean closesQuotation(String text, int lead, int last) {
    boolean word = lead > 0 && Character.isLowerCase(text.charAt(lead - 1));
    boolean goesOn = last + 1 < text.length() && Character.isLetter(text.charAt(last + 1));
    return last == lead + 1 && "‘’“”".indexOf(text.charAt(last)) >= 0 && !word && !goesOn;
  }

  private static int asByte(char c) {
    return c < 0x80 ? -1 : BYTES.getOrDefault(c, c < 0x100 ? (int) c : -1);
  }

  private static List<Edit> remains(String text) {
    List<Edit> edits = new ArrayList<>();
    Matcher remains = REMAINS.matcher(text);
    while (remains.find()) {
      String instead = meant(remains);
      edits.add(new Edit(remains.start(), remains.end(), instead));
    }
    return edits;
  }

  private static String meant(Matcher remains) {
    String mark = remains.group("mark");
    if (mark != null) {
      String meant = new String(new byte[] {(byte) mark.charAt(0)}, WINDOWS_1252);
      return meant.charAt(0) == '\uFFFD' ? mark : meant;
    }
    if (remains.group("blank") != null) {
      return "";
    }
    boolean quotation = remains.group("close") != null;
    return quotation ? "”" : remains.group("acute") != null ? "í" : "’";
  }

  private static Map<Character, Integer> bytes() {
    Map<Character, Integer> bytes = new HashMap<>();
    for (int b = 0x80; b < 0xA0; b++) {
      char c = new String(new byte[] {(byte) b}, WINDOWS_1252).charAt(0);
      if (c != '\uFFFD') {
        bytes.put(c, b);
      }
    }
    return Map.copyOf(bytes);
  }
}
