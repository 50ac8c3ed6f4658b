package org.attest.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;

/**
 * Cuts a document's text into sentences and tokens.
 *
 * <p>Every character that is not white space lies in exactly one token, and a token's form is the
 * text at its place. A blank line, a heading's line and a list item end a sentence; the line breaks
 * of hard-wrapped text do not. Has no state: any thread may use it.
 */
public final class Tokeniser {

  private static final String OPTIONS =
      "invertible=true,untokenizable=noneKeep,tokenizeNLs=false,ptb3Escaping=false";

  /** A reference mark such as [14] or [note 3]; it confuses the tokeniser and every parser. */
  static final Pattern FOOTNOTE = Pattern.compile("\\[(?:note |nb )?\\d{1,3}]");

  private static final Pattern GLUED =
      Pattern.compile("(?<=[\\p{L}\\d][\\p{L}\\d)])([.!?])(?=[\"”’]?\\p{Lu}\\p{Ll}|\\p{Lu} )");

  private Tokeniser() {}

  /** Returns the sentences in the order of the text; none for a text without visible characters. */
  public static List<RawSentence> sentences(String text) {
    List<RawSentence> sentences = new ArrayList<>();
    for (Span block : Lines.blocks(text)) {
      sentences.addAll(SentenceCut.cut(text, tokens(text, block)));
    }
    return sentences;
  }

  private static List<RawToken> tokens(String text, Span block) {
    List<Span> spans = new ArrayList<>();
    String piece = block.of(text);
    Matcher note = FOOTNOTE.matcher(piece);
    StringBuilder readable = new StringBuilder(piece);
    while (note.find()) {
      spans.add(new Span(block.start() + note.start(), block.start() + note.end()));
      readable.replace(note.start(), note.end(), " ".repeat(note.end() - note.start()));
    }
    List<Span> words = words(readable.toString(), block.start());
    spans.addAll(words);
    spans.sort(Comparator.naturalOrder());
    return filled(text, block, spans).stream()
        .map(span -> new RawToken(span, span.of(text)))
        .toList();
  }

  /** The tokeniser gives the full stop after "U.S." twice; what overlaps is dropped. */
  private static List<Span> words(String piece, int offset) {
    List<Span> spans = new ArrayList<>();
    int end = 0;
    PTBTokenizer<CoreLabel> labels =
        new PTBTokenizer<>(new StringReader(piece), new CoreLabelTokenFactory(true), OPTIONS);
    while (labels.hasNext()) {
      CoreLabel label = labels.next();
      int start = Math.max(end, label.beginPosition());
      int stop = Math.min(piece.length(), label.endPosition());
      if (start < stop) {
        cutGlued(piece, new Span(start, stop), offset, spans);
        end = stop;
      }
    }
    return spans;
  }

  /**
   * Cuts "killed.The" and "ELN.The" into three, and a token with white space in it at the white
   * space.
   */
  private static void cutGlued(String piece, Span word, int offset, List<Span> into) {
    String form = word.of(piece);
    int from = 0;
    Matcher glued = GLUED.matcher(form);
    while (glued.find()) {
      add(form, from, glued.start(), word.start() + offset, into);
      add(form, glued.start(), glued.end(), word.start() + offset, into);
      from = glued.end();
    }
    add(form, from, form.length(), word.start() + offset, into);
  }

  private static void add(String form, int from, int to, int offset, List<Span> into) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || Lines.isBlank(form.charAt(i))) {
        if (start < i) {
          into.add(new Span(offset + start, offset + i));
        }
        start = i + 1;
      }
    }
  }

  /** Makes a token of everything visible that the tokeniser passed over. */
  private static List<Span> filled(String text, Span block, List<Span> spans) {
    List<Span> all = new ArrayList<>();
    int from = block.start();
    for (Span span : spans) {
      add(text.substring(from, span.start()), 0, span.start() - from, from, all);
      all.add(span);
      from = span.end();
    }
    add(text.substring(from, block.end()), 0, block.end() - from, from, all);
    return all;
  }
}
