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
          "^\\p{Lu}[\\p{Lu} .'/-]{2,30}(?:,\\s\\p{Lu}[\\p{L} ]{2,20})?(?:,\\s\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?)?,?\\s*(?:\\([^)]{2,30}\\))?\\s*(?:--|[-–—])\\s+");

  private Datelines() {}

  /** Returns the part of a sentence that is report: without boilerplate and dateline. */
  static Optional<RawSentence> report(Document document, RawSentence sentence) {
    List<RawToken> kept =
        sentence.tokens().stream().filter(t -> !document.inBoilerplate(t.span())).toList();
    if (kept.size() == sentence.tokens().size()) {
      return Optional.of(without(document.text(), sentence));
    }
    return kept.size() < 3 ? Optional.empty() : Optional.of(cut(document.text(), kept));
  }

  /** Returns the sentence without its dateline; the sentence itself where it has none. */
  static RawSentence without(String text, RawSentence sentence) {
    Matcher matcher = LINE.matcher(sentence.span().of(text));
    if (!matcher.find()) {
      return sentence;
    }
    int from = sentence.span().start() + matcher.end();
    List<RawToken> rest = sentence.tokens().stream().filter(t -> t.span().start() >= from).toList();
    return rest.isEmpty() ? sentence : cut(text, rest);
  }

  private static RawSentence cut(String text, List<RawToken> rest) {
    Span span = rest.getFirst().span().and(rest.getLast().span());
    return new RawSentence(span, span.of(text), rest);
  }
}
