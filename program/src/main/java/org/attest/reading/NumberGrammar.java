package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Count;
import org.attest.model.NumberWords;
import org.attest.model.Span;

/**
 * Finds the numbers that a sentence gives, in figures or in words, with what hedges them.
 *
 * <p>Numbers that are no figures stay words ("dozens", "several thousand"). Thread-safe.
 */
final class NumberGrammar {

  private static final Map<String, Long> SCALES =
      Map.of(
          "hundred", 100L,
          "thousand", 1_000L,
          "million", 1_000_000L,
          "billion", 1_000_000_000L,
          "k", 1_000L,
          "m", 1_000_000L,
          "mn", 1_000_000L,
          "bn", 1_000_000_000L,
          "dozen", 12L);

  /** The longer first: "fourteen" is no four. */
  private static final String UNIT_WORDS =
      String.join(
          "|",
          NumberWords.UNITS.keySet().stream()
              .sorted(
                  Comparator.comparingInt(String::length)
                      .reversed()
                      .thenComparing(Comparator.naturalOrder()))
              .toList());

  /** The words for whole numbers below a hundred, as alternatives of a pattern. */
  static final String SMALL_WORDS = "(?:" + UNIT_WORDS + ")(?:-(?:" + UNIT_WORDS + "))?";

  private static final String WORD_NUMBER =
      "(?:" + UNIT_WORDS + ")(?:[-\\s](?:" + UNIT_WORDS + "))?";
  private static final String FIGURE = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
  private static final String CORE =
      "(?:(?:"
          + FIGURE
          + ")(?:\\s?(?:million|billion|thousand|hundred|k|m|mn|bn)\\b)?"
          + "|(?:a|"
          + WORD_NUMBER
          + ")\\s(?:hundred|thousand|million|billion|dozen)(?:\\s(?:thousand|million))?"
          + "|"
          + WORD_NUMBER
          + ")";
  private static final String VAGUE =
      "(?:(?:several|a\\s+few|many|tens\\s+of|hundreds\\s+of|dozens\\s+of)\\s+(?:hundreds?|thousands?|dozens?|millions?|scores?)"
          + "|(?:two|three|four)[\\s-](?:thirds|quarters|fifths|tenths)"
          + "|dozens|scores|hundreds|thousands|several|a\\s+handful|large\\s+numbers|a\\s+number)";

  /** Not tried within a word; "over" in "moreover" is no hedge. */
  private static final String HEDGE =
      "(?<![\\p{L}\\p{N}])(?<h>(?:at\\s+least|more\\s+than|over|no\\s+(?:fewer|less)\\s+than|not\\s+less\\s+than|upwards\\s+of"
          + "|up\\s+to|as\\s+many\\s+as|as\\s+high\\s+as|(?:no|not)\\s+more\\s+than|under|below|fewer\\s+than|less\\s+than|at\\s+most|as\\s+few\\s+as|as\\s+low\\s+as"
          + "|about|around|some|roughly|approximately|nearly|almost|an?\\s+estimated|estimated|close\\s+to|a\\s+total\\s+of|an\\s+additional|another)\\s+)?";

  /** "has never numbered more than 300": the most. */
  private static final Pattern NEVER =
      Pattern.compile("(?i)\\b(?:never|not|nor|n't|n’t)\\s+(?:\\w+\\s+){0,3}$");

  /** "3,000 of them at most". */
  private static final Pattern MOST =
      Pattern.compile("(?i)^(?:\\s+of\\s+them|\\s+[\\p{L}-]+)?\\s+at\\s+(?:the\\s+)?most\\b");

  /** "Two thirds": a part, and no two of anything. */
  private static final Pattern PARTS =
      Pattern.compile("(?i)^[\\s-](?:thirds|quarters|fifths|tenths)\\b");

  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?i)^\\s(?:(?:US|American|CFA|Swiss|Colombian|Philippine|Mexican|Indian|Pakistani|Turkish"
              + "|Sudanese|Kenyan|Somali)\\s)?(?:dollars?|euros?|pounds?|francs?|pesos?|rupees?|naira"
              + "|shillings?|rou?bles?|lira|dirhams?|riyals?|rials?|afghanis?|birr|kyats?|baht"
              + "|ringgit|rupiah|dinars?|marks|lire|pesetas?|yuan|yen)\\b");

  private static final Pattern RANGE =
      Pattern.compile(
          HEDGE
              + "(?:(?:between|from)\\s+(?:as\\s+(?:low|few|little)\\s+as\\s+)?(?<a>"
              + CORE
              + ")\\s+(?:and|to)\\s+(?:as\\s+(?:high|many|much)\\s+as\\s+)?(?<b>"
              + CORE
              + ")"
              + "|(?<c>"
              + CORE
              + ")\\s?(?:[-–—]|to|or)\\s?(?<e>"
              + CORE
              + "))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SINGLE =
      Pattern.compile(HEDGE + "(?<s>[$£€]\\s?)?(?<n>" + CORE + ")", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDS =
      Pattern.compile(HEDGE + "(?<n>" + VAGUE + ")", Pattern.CASE_INSENSITIVE);

  /**
   * Returns the numbers in a sentence, in order, without overlaps.
   *
   * @param sentence the sentence's text
   * @param offset where it starts in the document
   * @param times the times of the sentence, whose figures are no numbers of anything
   */
  List<NumberExpression> expressions(String sentence, int offset, List<TimeExpression> times) {
    String line = sentence.replace('\n', ' ');
    boolean[] taken = new boolean[line.length()];
    for (TimeExpression time : times) {
      if (time.dated() || !time.words().matches(".*\\d.*|.*ago")) {
        for (int i = time.span().start(); i < time.span().end(); i++) {
          taken[i - offset] = true;
        }
      }
    }
    List<NumberExpression> found = new ArrayList<>();
    collect(RANGE, line, offset, taken, found);
    collect(SINGLE, line, offset, taken, found);
    collect(WORDS, line, offset, taken, found);
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  private static void collect(
      Pattern pattern, String line, int offset, boolean[] taken, List<NumberExpression> found) {
    Matcher matcher = pattern.matcher(line);
    int at = 0;
    while (at <= line.length() && matcher.find(at)) {
      at = Math.max(matcher.end(), at + 1);
      int start = matcher.start();
      if (!bounded(line, coreStart(pattern, matcher), matcher.end())
          || isTaken(taken, matcher)
          || (pattern == RANGE && changed(matcher, line))) {
        continue;
      }
      NumberExpression number = number(pattern, matcher, offset, line);
      if (number == null) {
        continue;
      }
      found.add(number);
      for (int i = start; i < matcher.end(); i++) {
        taken[i] = true;
      }
    }
  }

  /** "rose from 13 to 19": two figures one after the other, and no range. */
  private static boolean changed(MatchResult range, String line) {
    return range.group("a") != null
        && range.group().toLowerCase(Locale.ROOT).contains("from ")
        && Tolls.changes(line.substring(0, range.start()));
  }

  private static int coreStart(Pattern pattern, Matcher m) {
    if (pattern == RANGE) {
      return m.group("a") != null ? m.start("a") : m.start("c");
    }
    return pattern == SINGLE && m.group("s") != null ? m.start("s") : m.start("n");
  }

  /** A number is a word of its own: not part of "AK-47", "3rd", "M23" or "2.0". */
  private static boolean bounded(String line, int start, int end) {
    boolean left =
        start == 0
            || !(java.lang.Character.isLetterOrDigit(line.charAt(start - 1))
                || (line.charAt(start - 1) == '-'
                    && start > 1
                    && java.lang.Character.isLetter(line.charAt(start - 2)))
                || line.charAt(start - 1) == '.'
                || line.charAt(start - 1) == ','
                || line.charAt(start - 1) == '[');
    boolean right =
        end == line.length()
            || !(java.lang.Character.isLetterOrDigit(line.charAt(end))
                || line.charAt(end) == '%'
                || (line.charAt(end) == ','
                    && end + 1 < line.length()
                    && java.lang.Character.isDigit(line.charAt(end + 1))));
    return left && right;
  }

  private static boolean isTaken(boolean[] taken, MatchResult m) {
    for (int i = m.start(); i < m.end(); i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  private static @org.jspecify.annotations.Nullable NumberExpression number(
      Pattern pattern, Matcher m, int offset, String line) {
    Span span = new Span(offset + m.start(), offset + m.end());
    String hedge =
        m.group("h") == null
            ? ""
            : m.group("h").toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    if (pattern == RANGE) {
      boolean words = m.group("a") != null;
      long low = value(m.group(words ? "a" : "c"));
      long high = value(m.group(words ? "b" : "e"));
      if (low > high || low < 0) {
        return null;
      }
      Span core = new Span(offset + m.start(words ? "a" : "c"), offset + m.end(words ? "b" : "e"));
      return new NumberExpression(span, core, hedged(Count.between(low, high), hedge), "");
    }
    Span core = new Span(offset + m.start("n"), offset + m.end("n"));
    if (pattern == WORDS) {
      String words = m.group("n").replaceAll("\\s+", " ").replaceAll("\\sof$", "");
      return new NumberExpression(span, core, Count.words(words), "");
    }
    long value = value(m.group("n"));
    String rest = line.substring(m.end());
    if (value < 0 || PARTS.matcher(rest).find()) {
      return null;
    }
    Matcher currency = CURRENCY.matcher(rest);
    if (m.group("s") == null && currency.find()) {
      return new NumberExpression(span, core, Count.NONE, m.group("n") + currency.group());
    }
    if (m.group("s") != null) {
      return new NumberExpression(span, core, Count.NONE, m.group("s").strip() + m.group("n"));
    }
    boolean never =
        hedge.matches("more than|over") && NEVER.matcher(line.substring(0, m.start())).find();
    boolean most = never || (hedge.isEmpty() && MOST.matcher(rest).find());
    return new NumberExpression(span, core, bounds(value, most ? "at most" : hedge), "");
  }

  private static Count hedged(Count count, String hedge) {
    return hedge.isEmpty() ? count : count.approximately();
  }

  private static Count bounds(long value, String hedge) {
    return switch (hedge) {
      case "" -> Count.exactly(value);
      case "at least",
          "more than",
          "over",
          "no fewer than",
          "no less than",
          "not less than",
          "upwards of",
          "as low as",
          "as few as" ->
          Count.atLeast(value);
      case "up to",
          "as many as",
          "as high as",
          "no more than",
          "not more than",
          "fewer than",
          "less than",
          "under",
          "below",
          "at most" ->
          Count.atMost(value);
      case "a total of", "an additional", "another" -> Count.exactly(value);
      default -> Count.exactly(value).approximately();
    };
  }

  /** Returns the number that words or figures give; -1 where they give none. */
  static long value(String words) {
    String text = words.toLowerCase(Locale.ROOT).replace(",", "").strip();
    Matcher figure = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?([a-z]*)").matcher(text);
    if (figure.matches()) {
      double base = Double.parseDouble(figure.group(1));
      String scale = figure.group(2);
      if (scale.isEmpty()) {
        return base == Math.floor(base) && base < 1e15 ? (long) base : -1;
      }
      Long factor = SCALES.get(scale);
      return factor == null ? -1 : Math.round(base * factor);
    }
    OptionalLong spelled = spelled(text.split("[-\\s]+"));
    return spelled.orElse(-1);
  }

  private static OptionalLong spelled(String[] words) {
    long total = 0;
    long current = 0;
    for (String word : words) {
      if (word.equals("a")) {
        current = 1;
      } else if (NumberWords.UNITS.containsKey(word)) {
        current += NumberWords.UNITS.get(word);
      } else if (SCALES.containsKey(word)) {
        long factor = SCALES.get(word);
        current = Math.max(1, current) * factor;
        if (factor >= 1000) {
          total += current;
          current = 0;
        }
      } else {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(total + current);
  }
}
