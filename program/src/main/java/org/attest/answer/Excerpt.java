package org.attest.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Evidence;
import org.attest.model.Quote;
import org.attest.model.Span;

/** Cuts the words to quote out of a sentence: exact, and no longer than they need be. */
final class Excerpt {

  private static final Pattern CUT = Pattern.compile("[,;:] | [–—-] |[.!?][\"”’)]?\\s");
  private static final int MOST_CHARACTERS = 440;

  private Excerpt() {}

  /**
   * Returns the whole sentence if it has at most {@code words} words, else the run of clauses that
   * holds the claim's quote and most of what counts.
   */
  static Quote of(
      Sentence sentence,
      Optional<Evidence> claim,
      Inquiry inquiry,
      Vocabulary vocabulary,
      int words) {
    String text = sentence.text().strip();
    int start = sentence.text().indexOf(text);
    if (fits(text, words)) {
      return quote(sentence, start, start + text.length());
    }
    Optional<Span> own =
        claim
            .map(each -> each.claim().quote().span())
            .filter(quote -> sentence.span().covers(quote));
    return clauses(sentence, own, inquiry, vocabulary, words);
  }

  private static boolean fits(String text, int words) {
    return count(text) <= words && text.length() <= MOST_CHARACTERS;
  }

  static int count(String text) {
    return text.strip().split("\\s+").length;
  }

  private static Quote quote(Sentence sentence, int start, int end) {
    int from = sentence.span().start() + start;
    return new Quote(new Span(from, from + end - start), sentence.text().substring(start, end));
  }

  private static Quote clauses(
      Sentence sentence, Optional<Span> own, Inquiry inquiry, Vocabulary vocabulary, int words) {
    List<Span> clauses = cut(sentence.text(), words);
    Span best = clauses.getFirst();
    double most = -1;
    for (int i = 0; i < clauses.size(); i++) {
      Span run = clauses.get(i);
      for (int j = i; j < clauses.size(); j++) {
        run = run.and(clauses.get(j));
        String text = run.of(sentence.text());
        double worth = worth(text, inquiry, vocabulary) + carried(sentence, run, own);
        if (fits(text, words) && worth > most) {
          most = worth;
          best = run;
        }
      }
    }
    return quote(sentence, best.start(), best.end());
  }

  /** The words of the claim come first, with as much of the sentence around them as fits. */
  private static double carried(Sentence sentence, Span run, Optional<Span> own) {
    Span place =
        new Span(sentence.span().start() + run.start(), sentence.span().start() + run.end());
    return own.map(quote -> place.covers(quote) ? 5.0 : place.overlaps(quote) ? 2.0 : 0)
        .orElse(0.0);
  }

  private static List<Span> cut(String text, int words) {
    List<Span> clauses = new ArrayList<>();
    Matcher matcher = CUT.matcher(text);
    int from = 0;
    while (matcher.find()) {
      add(clauses, text, from, matcher.start(), words);
      from = matcher.end();
    }
    add(clauses, text, from, text.length(), words);
    return clauses;
  }

  private static void add(List<Span> clauses, String text, int from, int to, int words) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (!fits(text.substring(start, end), words)) {
      end = text.lastIndexOf(' ', end - 1);
    }
    if (end > start) {
      clauses.add(new Span(start, end));
    }
  }

  private static double worth(String text, Inquiry inquiry, Vocabulary vocabulary) {
    double worth = 0;
    List<Vocabulary.Word> words = vocabulary.words(text);
    for (Inquiry.Term term : inquiry.terms()) {
      worth += words.stream().anyMatch(w -> vocabulary.alike(w.stem(), term.stem())) ? 1 : 0;
    }
    worth += words.stream().anyMatch(w -> inquiry.type().topic().contains(w.stem())) ? 1 : 0;
    boolean number = words.stream().anyMatch(w -> Character.isDigit(w.written().charAt(0)));
    return worth + (number ? 0.6 : 0) + 0.01 * words.size();
  }
}
