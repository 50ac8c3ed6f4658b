package org.attest.intake.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * The numbers and bullets that Word puts before paragraphs: they stand in no text, and a reader
 * sees and cites them.
 */
final class DocxNumbers {

  private static final int LEVELS = 9;

  /**
   * How a level of a list is numbered: {@code "decimal"} and the like, and a text such as "%1.".
   */
  private static final class Level {
    private int start = 1;
    private String form = "decimal";
    private String pattern = "";
  }

  /** The list and the level that a paragraph or a style names. */
  record Item(String list, int level) {}

  private final Map<String, Level[]> patterns = new HashMap<>();
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, Item> styles = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  private DocxNumbers() {}

  static DocxNumbers of(ZipParts parts, String folder) throws IOException {
    DocxNumbers numbers = new DocxNumbers();
    parts.read(folder + "numbering.xml", numbers.new Definitions());
    parts.read(folder + "styles.xml", numbers.new Styles());
    return numbers;
  }

  /** Returns the list that a style puts its paragraphs into. */
  Optional<Item> ofStyle(String style) {
    return Optional.ofNullable(styles.get(style));
  }

  /** Counts one item on and returns what stands before it, with a blank; empty for none. */
  String next(Item item) {
    Level[] levels = patterns.get(lists.getOrDefault(item.list(), ""));
    if (levels == null || item.level() < 0 || item.level() >= LEVELS) {
      return "";
    }
    Level level = levels[item.level()];
    int[] count = counts.computeIfAbsent(lists.get(item.list()), _ -> new int[LEVELS]);
    count[item.level()]++;
    for (int deeper = item.level() + 1; deeper < LEVELS; deeper++) {
      count[deeper] = 0;
    }
    if (level.form.equals("bullet")) {
      return "• ";
    } else if (level.form.equals("none") || level.pattern.isBlank()) {
      return "";
    }
    String label = level.pattern;
    for (int i = 0; i <= item.level(); i++) {
      int number = levels[i].start - 1 + Math.max(1, count[i]);
      label = label.replace("%" + (i + 1), number(number, levels[i].form));
    }
    return label + " ";
  }

  private static String number(int number, String form) {
    return switch (form) {
      case "lowerLetter" -> letter(number);
      case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "decimalZero" -> "%02d".formatted(number);
      default -> String.valueOf(number);
    };
  }

  /** After z comes aa, then bb. */
  private static String letter(int number) {
    int place = Math.max(1, number) - 1;
    return String.valueOf((char) ('a' + place % 26)).repeat(1 + Math.min(place / 26, 3));
  }

  private static String roman(int number) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    StringBuilder roman = new StringBuilder();
    int left = Math.clamp(number, 1, 3999);
    for (int i = 0; i < values.length; i++) {
      for (; left >= values[i]; left -= values[i]) {
        roman.append(signs[i]);
      }
    }
    return roman.toString();
  }

  private static Optional<String> value(XMLStreamReader at) {
    return ZipParts.attribute(at, "val");
  }

  static int integer(String digits) {
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }

  /** Reads which lists there are. */
  private final class Definitions implements ZipParts.Told {
    private String list = "";
    private Level[] levels = new Level[0];
    private Level level = new Level();

    @Override
    public void begins(XMLStreamReader at) {
      switch (at.getLocalName()) {
        case "abstractNum" -> {
          levels = new Level[LEVELS];
          for (int i = 0; i < LEVELS; i++) {
            levels[i] = new Level();
          }
          patterns.put(ZipParts.attribute(at, "abstractNumId").orElse(""), levels);
        }
        case "lvl" -> {
          int number = ZipParts.attribute(at, "ilvl").map(DocxNumbers::integer).orElse(0);
          level = number < levels.length ? levels[number] : new Level();
        }
        case "start" -> level.start = value(at).map(DocxNumbers::integer).orElse(1);
        case "numFmt" -> level.form = value(at).orElse("decimal");
        case "lvlText" -> level.pattern = value(at).orElse("");
        case "num" -> list = ZipParts.attribute(at, "numId").orElse("");
        case "abstractNumId" -> value(at).ifPresent(pattern -> lists.put(list, pattern));
        default -> {}
      }
    }

    @Override
    public void ends(XMLStreamReader at) {
      if (at.getLocalName().equals("abstractNum")) {
        levels = new Level[0]; // what a list changes of its pattern is left aside
      }
    }

    @Override
    public void letters(String letters) {}
  }

  /** Reads which styles put their paragraphs into a list. */
  private final class Styles implements ZipParts.Told {
    private String style = "";
    private int level;

    @Override
    public void begins(XMLStreamReader at) {
      switch (at.getLocalName()) {
        case "style" -> {
          style = ZipParts.attribute(at, "styleId").orElse("");
          level = 0;
        }
        case "ilvl" -> level = value(at).map(DocxNumbers::integer).orElse(0);
        case "numId" -> value(at).ifPresent(list -> styles.put(style, new Item(list, level)));
        default -> {}
      }
    }

    @Override
    public void ends(XMLStreamReader at) {}

    @Override
    public void letters(String letters) {}
  }
}
