package org.attest.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends quotation marks and dashes that were read in a wrong encoding, in a copy of the same
 * length.
 *
 * <p>UTF-8 read as Windows-1252 makes three characters of one ("â€™"): the mark takes one place,
 * and blanks the others, on the side where they part no word. Windows-1252 read as Latin-1 leaves
 * control characters. Letters with accents are left alone: two characters of one letter cannot be
 * mended without moving what follows.
 */
public final class WrongEncoding {

  private static final Pattern BROKEN =
      Pattern.compile(
          "\u00e2\u20ac(?:[\u2122\u02dc\u0153\u009d\u201c\u201d\u00a6])?|[\u0085\u0091-\u0097]");

  private static final Map<String, String> MENDED =
      Map.ofEntries(
          Map.entry("\u00e2\u20ac\u2122", "  \u2019"),
          Map.entry("\u00e2\u20ac\u02dc", "  \u2018"),
          Map.entry("\u00e2\u20ac\u0153", "  \u201c"),
          Map.entry("\u00e2\u20ac\u009d", "\u201d  "),
          Map.entry("\u00e2\u20ac\u201c", " \u2013 "),
          Map.entry("\u00e2\u20ac\u201d", " \u2014 "),
          Map.entry("\u00e2\u20ac\u00a6", "\u2026  "),
          Map.entry("\u00e2\u20ac", "\u201d "),
          Map.entry("\u0085", "\u2026"),
          Map.entry("\u0091", "\u2018"),
          Map.entry("\u0092", "\u2019"),
          Map.entry("\u0093", "\u201c"),
          Map.entry("\u0094", "\u201d"),
          Map.entry("\u0095", "\u2022"),
          Map.entry("\u0096", "\u2013"),
          Map.entry("\u0097", "\u2014"));

  private WrongEncoding() {}

  /**
   * Returns the text with its marks mended, of the same length; the text itself if it needs none.
   */
  public static String mended(String text) {
    Matcher broken = BROKEN.matcher(text);
    return broken.find()
        ? broken.replaceAll(m -> Matcher.quoteReplacement(MENDED.get(m.group())))
        : text;
  }
}
