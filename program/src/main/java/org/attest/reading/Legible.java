package org.attest.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.lexicon.Actor;
import org.attest.lexicon.ActorMatch;
import org.attest.lexicon.Alias;
import org.attest.lexicon.Lexicon;
import org.attest.model.Document;
import org.attest.model.Span;
import org.attest.text.Parser;
import org.attest.text.Truecase;
import org.attest.text.WrongEncoding;

/**
 * The copy of a document that the passes read: of the same length, in the case of print where the
 * document is in capitals, with the marks mended that a wrong encoding broke. Quotes are cut from
 * the document itself.
 */
final class Legible {

  private Legible() {}

  /** Returns the document with a readable text; the document itself where it is readable. */
  static Document of(Document document, Lexicon lexicon, Parser parser) {
    String text = WrongEncoding.mended(document.text());
    if (!Truecase.isCapitals(text)) {
      return text.equals(document.text()) ? document : document.reading(text);
    }
    List<ActorMatch> known =
        lexicon.find(text, true).stream().filter(m -> isName(text, m, parser)).toList();
    List<Span> names = known.stream().map(ActorMatch::span).toList();
    Set<String> acronyms =
        known.stream()
            .filter(m -> m.type() == Alias.Type.ACRONYM)
            .map(m -> m.span().of(text))
            .collect(Collectors.toSet());
    return document.reading(new Truecase(parser::tags).of(text, names, acronyms));
  }

  /** Whether the words are no common word that happens to be somebody's name. */
  private static boolean isName(String text, ActorMatch match, Parser parser) {
    String words = match.span().of(text);
    boolean state = match.actors().stream().anyMatch(a -> a.sort() == Actor.Sort.STATE);
    return state
        || words.strip().matches("(?s).*\\s.*")
        || parser.tags(words.toLowerCase(Locale.ROOT)).isEmpty();
  }
}
