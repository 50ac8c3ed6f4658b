package org.attest.text;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** A token on its way through the parser; the only mutable thing here, and never shared. */
final class Word {

  /** Always taken for an organisation's name, with a singular or plural verb (measured). */
  private static final String STAND_IN = "NATO";

  /** Regular past tenses that the lemmatiser leaves as they are (found in 34,000 words of ours). */
  private static final Map<String, String> PASTS =
      Map.of(
          "ended", "end",
          "existed", "exist",
          "followed", "follow",
          "happened", "happen",
          "provided", "provide",
          "refounded", "refound",
          "retook", "retake",
          "waylaid", "waylay");

  private final Span span;
  private final String form;
  private final @Nullable Mask mask;
  private final boolean dash;
  String lemma;
  String tag = "SYM";
  @Nullable Word head;
  String relation = "punct";

  private Word(Span span, String form, @Nullable Mask mask, boolean dash) {
    this.span = span;
    this.form = form;
    this.mask = mask;
    this.dash = dash;
    this.lemma = form.toLowerCase(Locale.ROOT);
  }

  /** Returns the sentence's words, with each mask one word. */
  static List<Word> of(RawSentence sentence, List<Mask> masks) {
    String text = sentence.text();
    int offset = sentence.span().start();
    List<Mask> chosen = chosen(sentence.span(), masks);
    List<Word> words = new ArrayList<>();
    for (RawToken token : sentence.tokens()) {
      int from = token.span().start();
      for (Mask mask : chosen) {
        if (mask.span().end() <= from || token.span().end() <= mask.span().start()) {
          continue;
        }
        if (from < mask.span().start()) {
          words.add(plain(new Span(from, mask.span().start()), text, offset));
        }
        if (words.isEmpty() || !mask.equals(words.getLast().mask)) {
          words.add(new Word(mask.span(), cut(mask.span(), text, offset), mask, false));
        }
        from = mask.span().end();
      }
      if (from < token.span().end()) {
        words.add(plain(new Span(from, token.span().end()), text, offset));
      }
    }
    return words;
  }

  /** Returns a word that the parser sees and the text does not have. */
  static Word unwritten(Word before, String form) {
    return new Word(new Span(before.span.end(), before.span.end()), form, null, false);
  }

  /** Whether it is only seen by the parser and is no part of the sentence. */
  private boolean isAside() {
    return span.length() == 0 && form.equals(",");
  }

  private static Word plain(Span span, String text, int offset) {
    String form = cut(span, text, offset);
    return new Word(span, form, null, isDash(form, span, text, offset));
  }

  private static String cut(Span span, String text, int offset) {
    return text.substring(span.start() - offset, span.end() - offset);
  }

  private static List<Mask> chosen(Span sentence, List<Mask> masks) {
    List<Mask> chosen = new ArrayList<>();
    masks.stream()
        .filter(mask -> sentence.covers(mask.span()))
        .sorted(
            Comparator.comparingInt((Mask mask) -> -mask.span().length()).thenComparing(Mask::span))
        .forEach(mask -> {
          if (chosen.stream().noneMatch(one -> one.span().overlaps(mask.span()))) {
            chosen.add(mask);
          }
        });
    chosen.sort(Comparator.comparing(Mask::span));
    return chosen;
  }

  private static boolean isDash(String form, Span span, String text, int offset) {
    if (form.equals("–") || form.equals("—") || form.equals("--")) {
      return true;
    }
    int before = span.start() - offset - 1;
    int after = span.end() - offset;
    return form.equals("-")
        && before >= 0
        && text.charAt(before) == ' '
        && after < text.length()
        && text.charAt(after) == ' ';
  }

  Span span() {
    return span;
  }

  String form() {
    return form;
  }

  @Nullable Mask mask() {
    return mask;
  }

  /** Whether the parser shall see it; a footnote mark only confuses it. */
  boolean isRead() {
    return !Tokeniser.FOOTNOTE.matcher(form).matches();
  }

  /** What the parser sees in its place. */
  String cleaned() {
    return dash ? "--" : readable(form, mask != null);
  }

  /** Returns what a model trained on newspaper text reads for a form. */
  static String readable(String form, boolean masked) {
    if (masked) {
      return STAND_IN;
    }
    return switch (form) {
      case "“", "”", "„", "«", "»", "''", "``" -> "\"";
      case "‘" -> "'";
      case "–", "—" -> "--";
      default -> form.replace('’', '\'');
    };
  }

  /** Takes over what the parser found. */
  void take(NLPNode node, List<Word> read) {
    tag = mask != null ? "NNP" : node.getPartOfSpeechTag();
    if (mask == null && !tag.equals("CD") && Character.isLetter(form.charAt(0))) {
      lemma = PASTS.getOrDefault(node.getLemma(), node.getLemma());
    }
    NLPNode above = node.getDependencyHead();
    while (above != null && above.getID() > 0 && read.get(above.getID() - 1).isAside()) {
      above = above.getDependencyHead();
    }
    head = above == null || above.getID() == 0 ? null : read.get(above.getID() - 1);
    relation = node.getDependencyLabel() == null ? "dep" : node.getDependencyLabel();
  }

  Token token(int headIndex) {
    return new Token(
        span, form, lemma, tag, headIndex, relation, "", mask == null ? "" : mask.label());
  }
}
