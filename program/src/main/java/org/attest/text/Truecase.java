package org.attest.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;

/**
 * Gives a report in capitals, as old wires sent them, the case it would have in print.
 *
 * <p>The copy has the length of the text, so that every place in it is the same place in the text:
 * passes read the copy, quotes are cut from the text. A word that dictionaries know as a common
 * word becomes small; names that were found before, sentence starts and unknown words keep a
 * capital; acronyms stay. An editor's insertion in square brackets becomes blanks, because it
 * belongs to no clause; a name or acronym in square brackets gets round ones.
 */
public final class Truecase {

  /** The share of capitals among the letters from which a text counts as one in capitals. */
  private static final double MOSTLY = 0.8;

  private static final int FEWEST_LETTERS = 40;
  private static final int LONGEST_ACRONYM = 6;

  /** How many characters before a word tell whether it begins a sentence. */
  private static final int LOOK_BACK = 40;

  private static final Pattern PARAGRAPH =
      Pattern.compile("(?:[^\\n\\r]*\\S[^\\n\\r]*(?:\\r?\\n|$))+");

  /** The end of a sentence, which a heading or a table does not have. */
  private static final Pattern WHOLE =
      Pattern.compile("\\p{Lu}{2}[.!?][\"”’)]*\\s*(?:\\Z|\\p{Lu})");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(?:['’]\\p{L}+)?");
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]{1,300})]");
  private static final Pattern SENTENCE_START =
      Pattern.compile("(?:\\A|[.!?:][\"”'’)]*\\s|\\p{L}{3}[)\\]]?[.!?]|\\n\\s*\\n)[\\s\"“‘'(]*\\z");
  private static final Pattern PLAIN_ENDING =
      Pattern.compile(
          ".{2,}(?:ing|ed|ists?|ism|tions?|ly|ments?|ness|ity|ized?|ised?|ers|ors|able|less|ful|ally|ward|wide)");
  private static final Pattern NUMBERED = Pattern.compile("-\\d");
  private static final Pattern NO_VOWEL = Pattern.compile("[^AEIOUY]{2,6}");

  /** Small words inside Spanish, Portuguese and French names. */
  private static final Set<String> PARTICLES =
      Set.of("de", "del", "da", "do", "dos", "das", "y", "e", "du", "des");

  private static final Set<String> ARTICLES = Set.of("la", "las", "los", "el", "le", "lo");

  private static final Set<String> ALWAYS_CAPITAL =
      CalendarWords.and(
          Set.of(
              "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
              "i", "mr", "mrs", "ms", "dr", "msgr", "jr", "sr", "lt", "st"),
          List.of(CalendarWords.DAYS, CalendarWords.MONTHS));

  /** Bodies that every report writes in capitals. */
  private static final Set<String> BODIES = Set.of("UN", "EU", "UK", "USA", "NATO");

  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "of", "and", "in", "for", "to", "s", "by", "on", "at", "with",
          "cannot");

  private final Function<String, List<String>> tags;

  /**
   * Makes it from a dictionary.
   *
   * @param tags the parts of speech of a word in small letters; empty for one that is only a name
   *     or that the dictionary does not have
   */
  public Truecase(Function<String, List<String>> tags) {
    this.tags = tags;
  }

  /**
   * Returns what is written in capitals: the whole text, or its paragraphs of whole sentences; none
   * where a text has the case of print.
   */
  public static List<Span> capitals(String text) {
    if (isCapitals(text)) {
      return List.of(new Span(0, text.length()));
    }
    return PARAGRAPH
        .matcher(text)
        .results()
        .filter(p -> isCapitals(p.group()) && WHOLE.matcher(p.group()).find())
        .map(p -> new Span(p.start(), p.end()))
        .toList();
  }

  /** Returns whether a text is written in capitals throughout. */
  static boolean isCapitals(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long capitals = text.chars().filter(Character::isUpperCase).count();
    return letters >= FEWEST_LETTERS && capitals >= MOSTLY * letters;
  }

  /**
   * Returns the text in the case of print; of the same length.
   *
   * @param names where names stand that are known already
   * @param known acronyms that are known already
   */
  public String of(String text, List<Span> names, Set<String> known) {
    String readable = withoutInsertions(text, names);
    Set<String> acronyms = acronyms(readable);
    acronyms.addAll(known);
    StringBuilder out = new StringBuilder(readable);
    boolean nameBefore = false;
    int end = 0;
    Matcher word = WORD.matcher(readable);
    while (word.find()) {
      boolean joined = readable.substring(end, word.start()).isBlank();
      Span where = new Span(word.start(), word.end());
      boolean inName = names.stream().anyMatch(n -> n.covers(where));
      String form = word.group();
      boolean afterName = joined && nameBefore;
      Shape shape =
          capitalByNeighbours(readable, where)
              .orElseGet(() -> inName ? inName(form, acronyms) : shape(form, acronyms, afterName));
      boolean start = SENTENCE_START.matcher(before(readable, word.start())).find();
      write(out, where, shape == Shape.SMALL && start ? Shape.CAPITAL : shape);
      nameBefore = shape != Shape.SMALL || (nameBefore && joined && particle(form));
      end = word.end();
    }
    return out.toString();
  }

  private enum Shape {
    SMALL,
    CAPITAL,
    ALL
  }

  private static String before(String text, int at) {
    return at <= LOOK_BACK ? text.substring(0, at) : "x" + text.substring(at - LOOK_BACK, at);
  }

  /** "3 MAY" is a month, "3RD" an ordinal, "U.S." and "AK-47" keep their capitals. */
  private static Optional<Shape> capitalByNeighbours(String text, Span where) {
    String form = where.of(text);
    char next = where.end() < text.length() ? text.charAt(where.end()) : ' ';
    char last = where.start() > 0 ? text.charAt(where.start() - 1) : ' ';
    boolean model =
        next == '-' && NUMBERED.matcher(text).region(where.end(), text.length()).lookingAt();
    if ((form.length() == 1 && (next == '.' || last == '.')) || (form.length() <= 4 && model)) {
      return Optional.of(Shape.ALL);
    }
    if (Character.isDigit(last)) {
      return Optional.of(Shape.SMALL);
    }
    boolean month = form.equals("MAY") && before(text, where.start()).matches("(?s).*\\d\\s");
    return month ? Optional.of(Shape.CAPITAL) : Optional.empty();
  }

  private static boolean particle(String form) {
    String small = form.toLowerCase(Locale.ROOT);
    return PARTICLES.contains(small) || ARTICLES.contains(small);
  }

  private static void write(StringBuilder out, Span where, Shape shape) {
    String form = out.substring(where.start(), where.end());
    int from =
        switch (shape) {
          case SMALL -> where.start();
          case CAPITAL -> where.start() + 1;
          case ALL -> where.start() + owner(form).length();
        };
    for (int i = from; i < where.end(); i++) {
      out.setCharAt(i, Character.toLowerCase(out.charAt(i)));
    }
  }

  private Shape inName(String form, Set<String> acronyms) {
    String small = form.toLowerCase(Locale.ROOT);
    if (SMALL.contains(small) || PARTICLES.contains(small)) {
      return Shape.SMALL;
    }
    boolean acronym = acronyms.contains(owner(form)) || NO_VOWEL.matcher(form).matches();
    return acronym ? Shape.ALL : Shape.CAPITAL;
  }

  private Shape shape(String form, Set<String> acronyms, boolean afterName) {
    String small = form.toLowerCase(Locale.ROOT);
    if (PARTICLES.contains(small)) {
      return Shape.SMALL;
    }
    if (ARTICLES.contains(small)) {
      return afterName ? Shape.SMALL : Shape.CAPITAL;
    }
    if (ALWAYS_CAPITAL.contains(small) && !small.equals("may")) { // more often the verb
      return Shape.CAPITAL;
    }
    if (acronyms.contains(owner(form)) || BODIES.contains(owner(form))) {
      return Shape.ALL;
    }
    String stem = owner(small);
    if (!tags.apply(stem).isEmpty() || SMALL.contains(stem) || plainPlural(stem)) {
      return Shape.SMALL;
    }
    if (NO_VOWEL.matcher(form).matches()) {
      return Shape.ALL;
    }
    return PLAIN_ENDING.matcher(stem).matches() ? Shape.SMALL : Shape.CAPITAL;
  }

  /** "FMLN" of "FMLN'S". */
  private static String owner(String form) {
    return form.replaceFirst("['’].*$", "");
  }

  private boolean plainPlural(String word) {
    return word.length() > 4
        && word.endsWith("s")
        && tags.apply(word.substring(0, word.length() - 1)).contains("NN");
  }

  /** One word in brackets that is no common word stands for a name everywhere in the report. */
  private Set<String> acronyms(String text) {
    Set<String> found = new HashSet<>();
    Matcher single = Pattern.compile("\\((\\p{Lu}[\\p{Lu}\\p{N}]{1,9})\\)").matcher(text);
    while (single.find()) {
      String form = single.group(1);
      if (form.length() <= LONGEST_ACRONYM && tags.apply(form.toLowerCase(Locale.ROOT)).isEmpty()) {
        found.add(form);
      }
    }
    return found;
  }

  private String withoutInsertions(String text, List<Span> names) {
    StringBuilder out = new StringBuilder(text);
    Matcher bracket = BRACKETED.matcher(text);
    while (bracket.find()) {
      Span inside = new Span(bracket.start(1), bracket.end(1));
      String words = bracket.group(1).strip();
      boolean name =
          names.stream().anyMatch(n -> n.covers(inside))
              || (words.matches("\\p{Lu}{2,7}")
                  && tags.apply(words.toLowerCase(Locale.ROOT)).isEmpty());
      if (name) {
        out.setCharAt(bracket.start(), '(');
        out.setCharAt(bracket.end() - 1, ')');
      } else {
        for (int i = bracket.start(); i < bracket.end(); i++) {
          if (!Lines.isBlank(text.charAt(i))) {
            out.setCharAt(i, ' ');
          }
        }
      }
    }
    return out.toString();
  }
}
