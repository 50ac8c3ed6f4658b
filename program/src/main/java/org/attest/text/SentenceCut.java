package org.attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a run of tokens at the ends of its sentences. */
final class SentenceCut {

  private static final Set<String> ENDS = Set.of(".", "!", "?", "…", "...", "?!", "!!", "!?", "??");

  private static final Set<String> CLOSERS = Set.of("\"", "”", "’", "'", "''", "»", ")", "]", "’’");

  /** Never the last word before a full stop that ends a sentence, if a name or number follows. */
  private static final Set<String> ABBREVIATED =
      Set.of(
          "adm", "brig", "capt", "cmdr", "col", "cpl", "dr", "gen", "gov", "hon", "lt", "maj", "mr",
          "mrs", "ms", "no", "nos", "prof", "pvt", "rep", "rev", "sen", "sgt", "st", "vs", "jan",
          "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx",
          "ca", "fig", "art", "ft", "mt", "pres", "supt", "insp");

  /** Words that start a sentence but hardly ever stand with a capital inside one. */
  private static final Set<String> STARTERS =
      Set.of(
          "The",
          "A",
          "An",
          "He",
          "She",
          "It",
          "They",
          "We",
          "His",
          "Her",
          "Its",
          "Their",
          "This",
          "That",
          "These",
          "Those",
          "In",
          "On",
          "At",
          "After",
          "Before",
          "But",
          "And",
          "However",
          "Since",
          "When",
          "While",
          "Although",
          "Many",
          "Some",
          "Several",
          "Most",
          "According",
          "Officials",
          "Analysts",
          "There",
          "As",
          "By",
          "For",
          "From",
          "Last",
          "Later");

  private SentenceCut() {}

  static List<RawSentence> cut(String document, List<RawToken> raw) {
    List<RawToken> tokens = joinAbbreviations(raw);
    List<RawSentence> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < tokens.size()) {
      if (ends(tokens, i)) {
        i = withClosers(tokens, i);
        sentences.add(RawSentence.of(document, tokens.subList(start, i + 1)));
        start = i + 1;
      }
      i++;
    }
    if (start < tokens.size()) {
      sentences.add(RawSentence.of(document, tokens.subList(start, tokens.size())));
    }
    return sentences;
  }

  private static boolean ends(List<RawToken> tokens, int i) {
    String form = tokens.get(i).form();
    if (i + 1 == tokens.size()) {
      return true;
    }
    if (form.length() > 2 && form.endsWith(".") && Character.isLetter(form.charAt(0))) {
      return STARTERS.contains(tokens.get(i + 1).form())
          && !ABBREVIATED.contains(form.substring(0, form.length() - 1).toLowerCase(Locale.ROOT));
    }
    if (!ENDS.contains(form)) {
      return false;
    }
    int next = Math.min(withClosers(tokens, i) + 1, tokens.size() - 1);
    char after = tokens.get(next).form().charAt(0);
    return !Character.isLowerCase(after) && ",;:".indexOf(after) < 0;
  }

  /** Returns the index of the last closing quote, bracket or footnote mark glued to the end. */
  private static int withClosers(List<RawToken> tokens, int end) {
    int last = end;
    while (last + 1 < tokens.size() && closes(tokens.get(last), tokens.get(last + 1))) {
      last++;
    }
    return last;
  }

  private static boolean closes(RawToken before, RawToken token) {
    boolean glued = before.span().end() == token.span().start();
    return (glued && (CLOSERS.contains(token.form()) || ENDS.contains(token.form())))
        || Tokeniser.FOOTNOTE.matcher(token.form()).matches();
  }

  /** Glues a full stop to the title or month before it, so that it is no end. */
  private static List<RawToken> joinAbbreviations(List<RawToken> tokens) {
    List<RawToken> joined = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      RawToken token = tokens.get(i);
      if (!joined.isEmpty() && isAbbreviationStop(joined.getLast(), tokens, i)) {
        RawToken word = joined.removeLast();
        joined.add(new RawToken(word.span().and(token.span()), word.form() + token.form()));
      } else {
        joined.add(token);
      }
    }
    return joined;
  }

  private static boolean isAbbreviationStop(RawToken word, List<RawToken> tokens, int i) {
    if (!tokens.get(i).form().equals(".") || i + 1 == tokens.size()) {
      return false;
    }
    char first = tokens.get(i + 1).form().charAt(0);
    return word.span().end() == tokens.get(i).span().start()
        && Character.isUpperCase(word.form().charAt(0))
        && ABBREVIATED.contains(word.form().toLowerCase(Locale.ROOT))
        && (Character.isUpperCase(first) || Character.isDigit(first));
  }
}
