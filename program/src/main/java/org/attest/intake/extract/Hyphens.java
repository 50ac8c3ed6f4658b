package org.attest.intake.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells at the end of a line whether its hyphen belongs to the word, or only to the line: by how
 * the same report writes the word elsewhere, else by the parts that are usually held by a hyphen
 * ({@code hyphens.json}).
 */
final class Hyphens {

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-‐]\\p{L}+)*");
  private static final Pattern END = Pattern.compile("(\\p{L}+)([-‐\u00AD])$");
  private static final Pattern START = Pattern.compile("^(\\p{Ll}+)");

  /** Parts of a word that a hyphen usually holds. */
  private static final class Parts {
    static final Set<String> BEFORE = new HashSet<>();
    static final Set<String> AFTER = new HashSet<>();

    static {
      try (InputStream in =
          Objects.requireNonNull(
              Hyphens.class.getResourceAsStream("hyphens.json"), "no hyphens.json in the jar")) {
        JsonNode parts = new JsonMapper().readTree(in);
        parts.path("before").forEach(part -> BEFORE.add(part.asString()));
        parts.path("after").forEach(part -> AFTER.add(part.asString()));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read hyphens.json", e);
      }
    }
  }

  private final Set<String> words = new HashSet<>();

  /**
   * Takes note of how a report writes its words; halves of words at the ends of lines are none.
   *
   * @param lines in their order
   */
  static Hyphens of(List<String> lines) {
    Hyphens hyphens = new Hyphens();
    boolean halved = false;
    for (String line : lines) {
      boolean halves = END.matcher(line).find();
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        boolean first = halved && word.start() == 0;
        boolean last = halves && word.end() >= line.length() - 1;
        if (!first && !last) {
          hyphens.words.add(plain(word.group()));
        }
      }
      halved = halves;
    }
    return hyphens;
  }

  /** How the end of one line and the start of the next become one text. */
  enum Join {
    /** With a blank between. */
    BLANK,
    /** Without anything between. */
    CLOSE,
    /** Without the hyphen that the line ends with. */
    UNDO
  }

  /** Returns how {@code line} goes on in {@code next}. */
  Join join(CharSequence line, String next) {
    Matcher end = END.matcher(line);
    if (!end.find()) {
      return endsWithDash(line) ? Join.CLOSE : Join.BLANK;
    }
    Matcher start = START.matcher(next);
    if (end.group(2).equals(String.valueOf(Letters.SOFT_HYPHEN))) {
      return Join.UNDO;
    } else if (!start.find()) {
      return Join.CLOSE;
    }
    return belongs(plain(end.group(1)), plain(start.group(1))) ? Join.CLOSE : Join.UNDO;
  }

  /** A dash within numbers or names, as in "2019–": one with a blank before it is no hyphen. */
  private static boolean endsWithDash(CharSequence line) {
    int last = line.length() - 1;
    return last > 0
        && (line.charAt(last) == '-' || line.charAt(last) == '–')
        && Character.isLetterOrDigit(line.charAt(last - 1));
  }

  private boolean belongs(String before, String after) {
    boolean joined = words.contains(before + after);
    boolean held = words.contains(before + "-" + after);
    if (joined != held) {
      return held;
    }
    return Parts.BEFORE.contains(before)
        || Parts.AFTER.contains(after)
        || (words.contains(before) && words.contains(after) && after.length() > 3);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('‐', '-');
  }
}
