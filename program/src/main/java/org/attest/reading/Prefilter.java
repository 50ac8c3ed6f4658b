package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a line must hold for a regular expression to match somewhere in it, worked out from the
 * expression: most lines lack the words of most expressions, and looking for words costs a
 * hundredth of trying the expression.
 *
 * <p>It errs on one side only: a line in which the expression matches is never turned away. What is
 * not understood of an expression asks for nothing. Immutable.
 */
final class Prefilter {

  /** A line's lower-case text and the sorts of character in it, found once for all expressions. */
  static final class Line {

    private static final byte THERE = 1;
    private static final byte MISSING = 2;

    private final String lower;
    private final int sorts;

    /** What is known of each word, by its number; 0 where it was not looked for yet. */
    private final byte[] known = new byte[Word.NUMBERS.size()];

    /** Makes it; for one thread. */
    Line(String text) {
      lower = text.toLowerCase(Locale.ROOT);
      sorts = text.chars().map(Prefilter::sort).reduce(0, (a, b) -> a | b);
    }

    private boolean holds(Word word) {
      if (word.number() >= known.length) {
        return lower.contains(word.text());
      }
      if (known[word.number()] == 0) {
        known[word.number()] = lower.contains(word.text()) ? THERE : MISSING;
      }
      return known[word.number()] == THERE;
    }
  }

  /** A word of some expression; the same word of another has the same number. */
  private record Word(String text, int number) {

    private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();

    static synchronized Word of(String text) {
      return new Word(text, NUMBERS.computeIfAbsent(text, _ -> NUMBERS.size()));
    }
  }

  /** One of the words, or one character of the sorts, must be there. */
  private record Need(Set<Word> words, int sorts) {

    boolean met(Line line) {
      if ((sorts & line.sorts) != 0) {
        return true;
      }
      for (Word word : words) {
        if (line.holds(word)) {
          return true;
        }
      }
      return false;
    }

    Need or(Need other) {
      Set<Word> both = new LinkedHashSet<>(words);
      both.addAll(other.words);
      return new Need(both, sorts | other.sorts);
    }

    /** The shorter its shortest word, the more lines meet it; those of names meet most. */
    int strength() {
      int word = words.stream().mapToInt(w -> w.text().length()).min().orElse(Integer.MAX_VALUE);
      return sorts == 0 ? word : 0;
    }
  }

  private static final int DIGIT = 1;

  /** Names, places and numbers are written as signs, 512 for each sort ({@link PatternMatcher}). */
  private static final int FIRST_SIGN = 0xE000;

  private static final int LAST_SIGN = 0xEBFF;
  private static final int SIGNS = 0x200;

  private final List<Need> needs;

  private Prefilter(List<Need> needs) {
    this.needs = needs;
  }

  static Prefilter of(Pattern pattern) {
    String source = pattern.pattern();
    return new Prefilter(source.contains("\\Q") ? List.of() : new Parser(source).sequence());
  }

  /** Returns false only if the expression matches nowhere in the line. */
  boolean mayMatch(Line line) {
    for (Need need : needs) {
      if (!need.met(line)) {
        return false;
      }
    }
    return true;
  }

  private static int sort(int c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    return c >= FIRST_SIGN && c <= LAST_SIGN ? DIGIT << (1 + (c - FIRST_SIGN) / SIGNS) : 0;
  }

  /** Walks through an expression's source, one alternative after another. */
  private static final class Parser {

    private final String source;
    private int at;

    Parser(String source) {
      this.source = source;
    }

    /** Returns what all of the characters to the next "|", ")" or the end ask for. */
    private List<Need> alternative() {
      List<Need> needs = new ArrayList<>();
      StringBuilder word = new StringBuilder();
      while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
        char c = source.charAt(at);
        Optional<Character> literal = literal();
        if (literal.isPresent()) {
          boolean optional = optional();
          boolean repeated = quantifier();
          if (!optional) {
            word.append(literal.get());
          }
          if (optional || repeated) {
            end(word, needs);
          }
          continue;
        }
        end(word, needs);
        List<Need> atom = c == '(' ? group() : c == '[' ? characters() : escape();
        boolean optional = optional();
        quantifier();
        if (!optional) {
          needs.addAll(atom);
        }
      }
      end(word, needs);
      return needs;
    }

    /** Returns what each of the alternatives up to ")" or the end asks for, one or the other. */
    List<Need> sequence() {
      List<List<Need>> alternatives = new ArrayList<>(List.of(alternative()));
      while (at < source.length() && source.charAt(at) == '|') {
        at++;
        alternatives.add(alternative());
      }
      if (alternatives.size() == 1) {
        return alternatives.getFirst();
      }
      Need either = new Need(Set.of(), 0);
      for (List<Need> alternative : alternatives) {
        Optional<Need> strongest =
            alternative.stream().max((a, b) -> Integer.compare(a.strength(), b.strength()));
        if (strongest.isEmpty()) {
          return List.of();
        }
        either = either.or(strongest.get());
      }
      return List.of(either);
    }

    private static void end(StringBuilder word, List<Need> needs) {
      if (!word.isEmpty()) {
        needs.add(new Need(Set.of(Word.of(word.toString().toLowerCase(Locale.ROOT))), 0));
        word.setLength(0);
      }
    }

    /** Takes a character that stands for itself. */
    private Optional<Character> literal() {
      char c = source.charAt(at);
      boolean escaped = c == '\\' && !isLetterOrDigit(source.charAt(at + 1));
      if (escaped || "\\([.^$".indexOf(c) < 0) {
        at += escaped ? 2 : 1;
        return Optional.of(source.charAt(at - 1));
      }
      return Optional.empty();
    }

    private static boolean isLetterOrDigit(char c) {
      return java.lang.Character.isLetterOrDigit(c);
    }

    private boolean optional() {
      return source.startsWith("?", at)
          || source.startsWith("*", at)
          || source.startsWith("{0", at)
          || source.startsWith("{,", at);
    }

    /** Goes past a quantifier; returns whether there was one. */
    private boolean quantifier() {
      int start = at;
      if (at < source.length() && source.charAt(at) == '{') {
        at = source.indexOf('}', at) + 1;
      } else if (at < source.length() && "?*+".indexOf(source.charAt(at)) >= 0) {
        at++;
      }
      if (at > start && at < source.length() && "?+".indexOf(source.charAt(at)) >= 0) {
        at++;
      }
      return at > start;
    }

    /** What looks ahead or behind asks for nothing: it may also say what must not be there. */
    private List<Need> group() {
      at++;
      boolean looks = false;
      if (source.startsWith("?", at)) {
        boolean named = source.startsWith("?<", at) && isLetterOrDigit(source.charAt(at + 2));
        looks =
            !named
                && (source.startsWith("?=", at)
                    || source.startsWith("?!", at)
                    || source.startsWith("?<", at));
        at = named ? source.indexOf('>', at) + 1 : looks ? at + 2 : flags();
      }
      List<Need> inside = sequence();
      at++;
      return looks ? List.of() : inside;
    }

    /** Goes past "?:", "?i:" or "?>"; flags without a colon end at the bracket. */
    private int flags() {
      int end = at + 1;
      while (source.charAt(end) != ':' && source.charAt(end) != ')' && source.charAt(end) != '>') {
        end++;
      }
      return source.charAt(end) == ')' ? end : end + 1;
    }

    /** A class of digits or of signs asks for one of them; any other for nothing. */
    private List<Need> characters() {
      int start = ++at;
      boolean nested = false;
      int depth = 1;
      while (depth > 0) {
        char c = source.charAt(at);
        at += c == '\\' ? 2 : 1;
        nested |= c == '[' || c == '\\' || c == '&';
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      }
      int sorts = nested ? 0 : sorts(source.substring(start, at - 1));
      return sorts == 0 ? List.of() : List.of(new Need(Set.of(), sorts));
    }

    /** Returns the sorts of a class's characters and ranges; 0 if one of them has none. */
    private static int sorts(String inside) {
      int sorts = 0;
      int i = 0;
      while (i < inside.length()) {
        boolean range = i + 2 < inside.length() && inside.charAt(i + 1) == '-';
        int low = sort(inside.charAt(i));
        int high = range ? sort(inside.charAt(i + 2)) : low;
        if (low == 0 || high == 0) {
          return 0;
        }
        for (int sort = low; sort <= high; sort <<= 1) {
          sorts |= sort;
        }
        i += range ? 3 : 1;
      }
      return sorts;
    }

    /** A digit asks for one; other classes, bounds and dots for nothing. */
    private List<Need> escape() {
      if (source.charAt(at) != '\\') {
        at++;
        return List.of();
      }
      char c = source.charAt(at + 1);
      at += 2;
      if (c == 'p' || c == 'P' || c == 'k') {
        at = source.indexOf(c == 'k' ? '>' : '}', at) + 1;
      } else if (c == 'u') {
        return unicode();
      }
      return c == 'd' ? List.of(new Need(Set.of(), DIGIT)) : List.of();
    }

    private List<Need> unicode() {
      int sort = sort(Integer.parseInt(source.substring(at, at + 4), 16));
      at += 4;
      return sort > DIGIT ? List.of(new Need(Set.of(), sort)) : List.of();
    }
  }
}
