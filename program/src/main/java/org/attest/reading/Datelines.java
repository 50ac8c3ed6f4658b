package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Document;
import org.attest.model.Span;
import org.attest.text.RawSentence;
import org.attest.text.RawToken;

/** Takes boilerplate and the dateline ("MOGADISHU, Oct 24 (Agency) - ") off a sentence. */
final class Datelines {

  private static final Pattern LINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu} .'/-]{2,30}(?:,\\s\\p{Lu}[\\p{L}"
              + " ]{2,40})?(?:,\\s\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?|,\\s\\d{1,2}\\s\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{2,4})?,?\\s*(?:(?:\\([^)]{2,30}\\))?\\s*(?:--|[-–—])\\s+|\\([^)]{2,30}\\)\\s*[-–—])");

  /**
   * "Asuncion (Paraguay), 3 Oct 88 (Radio Uno) -- ": with a full date it is a dateline whatever the
   * case of its place, and whoever sent it.
   */
  private static final Pattern DATED =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}\\s.'’/-]{2,40}(?:\\s\\([^)]{2,40}\\))?,\\s\\d{1,2}\\s\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{2,4}\\s*(?:\\([^)]{2,80}\\))?\\s*(?:--|[-–—])\\s+");

  /** "Raipur, April 5: ": a place and a day before a colon. */
  private static final Pattern DAY =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} .'/-]{2,30}(?:,\\s\\p{Lu}[\\p{L}"
              + " ]{2,20})?,\\s(?:\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}|\\d{1,2}\\s\\p{Lu}\\p{L}{2,8}\\.?)(?:,?\\s\\d{4})?\\s*(?:\\([^)]{2,30}\\))?\\s*(?::|--|[-–—])\\s+");

  private static final String MONTH =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

  /** "June 3, 2023 (Ledger) - ", "(Ledger) - ": a day or a sender without a place. */
  private static final Pattern PLACELESS =
      Pattern.compile(
          "^(?:(?:\\p{Lu}\\p{Ll}+day,?\\s)?(?:"
              + MONTH
              + "\\s\\d{1,2}|\\d{1,2}\\s"
              + MONTH
              + ")(?:,?\\s\\d{4})?\\s*(?:\\([^)]{2,40}\\))?|\\([^)]{2,40}\\))\\s*(?::|--|[-–—])\\s+");

  /** "BEIRUT Top officials said": a place in capitals before a sentence that begins anew. */
  private static final Pattern BARE =
      Pattern.compile("^\\p{Lu}{4,}(?: \\p{Lu}{4,})?,?\\s+(?=(?:\\p{Lu}\\p{Ll}|A\\s))");

  /** "* The army said …": the mark of a list. */
  private static final Pattern BULLET = Pattern.compile("^(?:[*•·▪●–—-]\\s+)+(?=\\S)");

  private Datelines() {}

  /** Returns the part of a sentence that is report: without boilerplate and dateline. */
  static Optional<RawSentence> report(
      Document document, RawSentence whole, List<Participant> named) {
    RawSentence sentence = unmarked(document.text(), whole);
    List<RawToken> kept =
        sentence.tokens().stream().filter(t -> !document.inBoilerplate(t.span())).toList();
    if (kept.size() == sentence.tokens().size()) {
      return Optional.of(without(document.text(), sentence, named));
    }
    return kept.size() < 3 ? Optional.empty() : Optional.of(cut(document.text(), kept));
  }

  private static RawSentence unmarked(String text, RawSentence sentence) {
    Matcher mark = BULLET.matcher(sentence.text());
    return mark.find() ? from(text, sentence, sentence.span().start() + mark.end()) : sentence;
  }

  /** Returns the sentence without its dateline; the sentence itself where it has none. */
  static RawSentence without(String text, RawSentence sentence, List<Participant> named) {
    Matcher dated = DATED.matcher(sentence.text());
    if (dated.find()) {
      return from(text, sentence, sentence.span().start() + dated.end());
    }
    Matcher placeless = PLACELESS.matcher(sentence.text());
    if (placeless.find() && lineStart(text, sentence)) {
      return from(text, sentence, sentence.span().start() + placeless.end());
    }
    Matcher capitals = LINE.matcher(sentence.text());
    Matcher line = capitals.lookingAt() ? capitals : DAY.matcher(sentence.text());
    Matcher bare = BARE.matcher(sentence.text());
    boolean dateline = line.lookingAt();
    if (!dateline && !(paragraphStart(text, sentence) && bare.find())) {
      return sentence;
    }
    int from = sentence.span().start() + (dateline ? line.end() : bare.end());
    boolean someone =
        named.stream()
            .filter(p -> !p.mayBePlace() && !bracketed(text, sentence, p))
            .anyMatch(p -> p.span().start() >= sentence.span().start() && p.span().start() < from);
    return someone ? sentence : from(text, sentence, from);
  }

  /** "(Reuters)": the agency that sent it. */
  private static boolean bracketed(String text, RawSentence sentence, Participant named) {
    String before =
        text.substring(
            sentence.span().start(), Math.max(sentence.span().start(), named.span().start()));
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  private static RawSentence from(String text, RawSentence sentence, int start) {
    List<RawToken> rest =
        sentence.tokens().stream().filter(t -> t.span().start() >= start).toList();
    return rest.isEmpty() ? sentence : cut(text, rest);
  }

  private static boolean lineStart(String text, RawSentence sentence) {
    int start = sentence.span().start();
    return start == 0
        || text.substring(text.substring(0, start).stripTrailing().length(), start).contains("\n");
  }

  private static boolean paragraphStart(String text, RawSentence sentence) {
    int start = sentence.span().start();
    return start == 0 || text.substring(0, start).stripTrailing().length() + 2 <= start;
  }

  private static RawSentence cut(String text, List<RawToken> rest) {
    Span span = rest.getFirst().span().and(rest.getLast().span());
    return new RawSentence(span, span.of(text), rest);
  }
}
