package org.attest.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.lexicon.Actor;
import org.attest.lexicon.ActorMatch;
import org.attest.lexicon.Alias;
import org.attest.lexicon.Lexicon;
import org.attest.model.Attribution;
import org.attest.model.Claim;
import org.attest.model.Document;
import org.attest.model.Mention;
import org.attest.model.Miss;
import org.attest.model.Quote;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.attest.text.Amended;
import org.attest.text.Mending;
import org.attest.text.Parser;
import org.attest.text.Truecase;

/**
 * The copies of a document that the passes read, and the way back from them.
 *
 * <p>The first has its wrong encodings, halved words and missing blanks mended, and may be longer
 * or shorter; fields are worded as it has them. The second has the length of the first, and the
 * case of print where a paragraph is in capitals. Quotes are cut from the document itself.
 */
final class Legible {

  private final Document original;
  private final Amended text;
  private final Document mended;
  private final Document printed;

  private Legible(Document original, Amended text, Document mended, Document printed) {
    this.original = original;
    this.text = text;
    this.mended = mended;
    this.printed = printed;
  }

  static Legible of(Document document, Lexicon lexicon, Parser parser) {
    Amended text = Mending.of(document.text(), parser::tags);
    Document mended =
        text.text().equals(document.text()) ? document : mended(document, text, parser);
    return new Legible(document, text, mended, printed(mended, lexicon, parser));
  }

  private boolean sound() {
    return mended.text().equals(original.text());
  }

  /** Returns the document with its words mended; the document itself where none is broken. */
  Document mended() {
    return mended;
  }

  /** Returns the mended document in the case of print. */
  Document printed() {
    return printed;
  }

  private static Document mended(Document document, Amended text, Parser parser) {
    return document.amended(
        text.text(),
        Mending.of(document.title().value(), parser::tags).text(),
        document.boilerplate().stream()
            .map(b -> new Document.Boilerplate(text.copy(b.span()), b.reason()))
            .toList());
  }

  private static Document printed(Document document, Lexicon lexicon, Parser parser) {
    List<Span> shouted = Truecase.capitals(document.text());
    if (shouted.isEmpty()) {
      return document;
    }
    StringBuilder text = new StringBuilder(document.text());
    for (Span capitals : shouted) {
      String words = capitals.of(document.text());
      text.replace(capitals.start(), capitals.end(), printed(words, lexicon, parser));
    }
    return document.reading(text.toString());
  }

  private static String printed(String text, Lexicon lexicon, Parser parser) {
    List<ActorMatch> known =
        lexicon.find(text, true).stream().filter(m -> isName(text, m, parser)).toList();
    List<Span> names = known.stream().map(ActorMatch::span).toList();
    Set<String> acronyms =
        known.stream()
            .filter(m -> m.type() == Alias.Type.ACRONYM)
            .map(m -> m.span().of(text))
            .collect(Collectors.toSet());
    return new Truecase(parser::tags).of(text, names, acronyms);
  }

  /** Returns what was read in the mended document as something read in the document itself. */
  Reading restored(Reading read) {
    if (sound()) {
      return read;
    }
    return new Reading(
        read.document(),
        restored(read.sentences()),
        read.mentions().stream().map(this::restored).toList(),
        read.attributions().stream().map(this::restored).toList(),
        read.claims().stream().map(this::restored).sorted(Reader.ORDER).toList(),
        read.misses().stream().map(m -> new Miss(text.source(m.span()), m.reason())).toList(),
        read.actors(),
        read.reader());
  }

  /** Returns the claim with the words of the document itself, and the id that these give it. */
  Claim restored(Claim claim) {
    if (sound()) {
      return claim;
    }
    return Claim.of(
        claim.document(),
        Quote.of(original.text(), text.source(claim.quote().span())),
        claim.subject(),
        claim.details(),
        claim.voice(),
        claim.status(),
        claim.negated(),
        claim.holds(),
        claim.said(),
        claim.rule(),
        claim.reader());
  }

  Mention restored(Mention mention) {
    return new Mention(
        text.source(mention.span()),
        mention.name(),
        mention.type(),
        mention.how(),
        mention.location().map(l -> l.named(text.source(l.toponym()))));
  }

  private Attribution restored(Attribution said) {
    return new Attribution(
        restored(said.source()),
        restored(said.cue()),
        restored(said.content()),
        said.manner(),
        said.rule());
  }

  private List<Span> restored(List<Span> places) {
    return places.stream().map(text::source).toList();
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
