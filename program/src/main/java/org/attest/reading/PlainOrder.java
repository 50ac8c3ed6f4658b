package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what is said by the order of words alone, where the parser's tree does not show it. */
final class PlainOrder {

  /** Verbs that hardly take anything but a clause. */
  private static final Set<String> CLAUSAL =
      Set.of("say", "argue", "contend", "insist", "believe", "think", "hope", "fear");

  /** Verbs whose object is called something without a preposition. */
  private static final Set<String> CALLING =
      Set.of("call", "label", "brand", "dub", "term", "deem", "judge", "declare", "consider");

  /** "Called the police a day later": how long, and no name for them. */
  private static final String SPELL = "day|week|month|year|hour|few|second|third|couple|moment";

  private static final String CLOSING = "[”\"]|''";

  private PlainOrder() {}

  /** Returns the words behind a verb of saying if they hold a finite verb; empty otherwise. */
  static Set<Integer> behind(Syntax syntax, int verb) {
    if (!CLAUSAL.contains(syntax.lemma(verb)) || !syntax.tag(verb).matches("VB[DZP]")) {
      return Set.of();
    }
    int end = end(syntax, verb + 1, syntax.relation(verb).matches("advcl|relcl") ? "[,;]" : ";");
    boolean opens =
        verb + 1 < end
            && (syntax.tag(verb + 1).matches("DT|PRP\\$?|NN.*|JJ.*|CD|EX")
                || syntax.form(verb + 1).equals("that"));
    boolean clause =
        IntStream.range(verb + 2, end).anyMatch(t -> syntax.tag(t).matches("VB[DZP]|MD"));
    return opens && clause ? range(verb + 1, end) : Set.of();
  }

  /**
   * The source and what it says.
   *
   * @param source the words from the source's first to its last
   * @param content the rest of the sentence
   */
  record Told(Set<Integer> source, Set<Integer> content) {}

  /** "It fell, according to a count of X.", "According to a count of X, it fell.". */
  static Optional<Told> accordingTo(Syntax syntax, int according) {
    return according == 0 ? opening(syntax) : closing(syntax, according, according + 1);
  }

  private static Optional<Told> opening(Syntax syntax) {
    int end = end(syntax, 2, "[,;]");
    return end > 2 && end < syntax.size() - 1 && syntax.form(end).equals(",")
        ? Optional.of(new Told(range(2, end), range(end + 1, end(syntax, end + 1, ";"))))
        : Optional.empty();
  }

  /**
   * What stands before "according to" and a source that ends the sentence.
   *
   * @param known the last token that is the source's for certain: behind it comes no comma
   */
  static Optional<Told> closing(Syntax syntax, int according, int known) {
    int from = according + 2;
    int end = end(syntax, from, ";");
    boolean closes =
        according > 0
            && syntax.form(according - 1).equals(",")
            && !(according > 1 && syntax.tag(according - 2).equals("CC"))
            && IntStream.range(known + 1, end).noneMatch(t -> syntax.form(t).equals(","));
    int start = syntax.tag(0).equals("CC") ? 1 : 0;
    return closes
        ? Optional.of(new Told(range(from, end), range(start, according - 1)))
        : Optional.empty();
  }

  /**
   * Who speaks by the order of words: what stands between a quotation's end and the verb, or behind
   * a verb that follows the quotation (“…,” asked the senator). Empty where a verb stands between.
   */
  static List<Integer> besideQuotation(Syntax syntax, int verb) {
    int close = verb - 1;
    while (close >= 0 && !syntax.form(close).matches(CLOSING)) {
      if (syntax.form(close).matches("[;:]") || syntax.verb(close)) {
        return List.of();
      }
      close--;
    }
    if (close < 1) {
      return List.of();
    }
    int from = close + 1;
    while (from < verb && syntax.form(from).equals(",")) {
      from++;
    }
    if (from < verb) {
      return speaker(syntax, from, verb);
    }
    int end =
        IntStream.range(verb + 1, syntax.size())
            .filter(t ->
                syntax.form(t).matches("[,.;:]|" + CLOSING)
                    || syntax.verb(t)
                    || (syntax.tag(t).matches("MD|TO|IN") && !syntax.form(t).equals("of")))
            .findFirst()
            .orElse(syntax.size());
    return speaker(syntax, verb + 1, end);
  }

  /** Whether a token stands in the quotation that closes last before a verb. */
  static boolean quoted(Syntax syntax, int token, int verb) {
    int close = verb - 1;
    while (close >= 0 && !syntax.form(close).matches(CLOSING)) {
      close--;
    }
    int open = close - 1;
    while (open >= 0 && !syntax.form(open).matches("[“\"]|``")) {
      open--;
    }
    return token > open && token < close;
  }

  /**
   * The words that open the sentence up to a comma, where a comma stands before the verb too and no
   * verb in them.
   */
  static List<Integer> opening(Syntax syntax, int verb) {
    int end =
        IntStream.range(1, verb).filter(t -> syntax.form(t).equals(",")).findFirst().orElse(verb);
    boolean apart =
        end < verb - 1
            && syntax.form(verb - 1).equals(",")
            && syntax.tag(verb).matches("VB[DZP]")
            && IntStream.range(0, end).noneMatch(syntax::verb)
            && IntStream.range(end, verb).noneMatch(t -> syntax.form(t).matches("[;:“”\"]"));
    return apart ? speaker(syntax, 0, end) : List.of();
  }

  /**
   * "16 died, children among them; the monitors counted 29": what stands between a semicolon and
   * the verb, where all that the parser takes for subjects stands on the other side.
   */
  static List<Integer> behindSemicolon(Syntax syntax, List<Integer> subjects, int verb) {
    int from = verb;
    while (from > 0 && !syntax.form(from - 1).equals(";")) {
      from--;
    }
    int start = from;
    boolean other =
        start > 0
            && subjects.stream().allMatch(s -> s < start)
            && IntStream.range(start, verb).noneMatch(syntax::verb);
    return other ? speaker(syntax, start, verb) : List.of();
  }

  private static List<Integer> speaker(Syntax syntax, int from, int to) {
    boolean someone =
        from < to
            && syntax.tag(from).matches("DT|PRP.*|NN.*|JJ.*|CD")
            && IntStream.range(from, to).anyMatch(syntax::noun);
    return someone ? List.copyOf(range(from, to)) : List.of();
  }

  /**
   * What follows "called", "branded" or the like: a thing and, with an article or in quotation
   * marks, what it is called. Empty where the words do not show both.
   */
  static Set<Integer> called(Syntax syntax, int verb) {
    int end = end(syntax, verb + 1, "[;]");
    boolean named =
        CALLING.contains(syntax.lemma(verb))
            && verb + 2 < end
            && syntax.tag(verb + 1).matches("DT|PRP\\$?|NN.*|JJ.*|CD")
            && IntStream.range(verb + 2, end)
                .anyMatch(t ->
                    syntax.form(t).matches("an?")
                        && !syntax.form(t + 1).matches(SPELL)
                        && (syntax.noun(t - 1) || syntax.tag(t - 1).matches("VBG?")));
    int stop =
        IntStream.range(verb + 2, end)
            .filter(t -> syntax.form(t).equals(","))
            .filter(t -> goesOnApart(syntax, t + 1))
            .findFirst()
            .orElse(end);
    return named ? range(verb + 1, stop) : Set.of();
  }

  /** Whether a comma brings a clause of the report's own. */
  private static boolean goesOnApart(Syntax syntax, int after) {
    return after < syntax.size()
        && (syntax.tag(after).matches("W.*|VBG|IN")
            || syntax.form(after).matches("but|and|though"));
  }

  /** Where a mark or the sentence ends a stretch, the closing stop left out. */
  private static int end(Syntax syntax, int from, String marks) {
    int last = syntax.size();
    while (last > from && syntax.form(last - 1).matches("[.!?]")) {
      last--;
    }
    return IntStream.range(from, last)
        .filter(t -> syntax.form(t).matches(marks))
        .findFirst()
        .orElse(last);
  }

  private static Set<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().collect(Collectors.toCollection(TreeSet::new));
  }
}
