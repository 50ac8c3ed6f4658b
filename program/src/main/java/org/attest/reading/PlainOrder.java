package org.attest.reading;

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
