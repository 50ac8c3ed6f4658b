package org.attest.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.lexicon.Actor;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.Lexicon;
import org.attest.lexicon.Place;
import org.attest.lexicon.PlaceEvidence;
import org.attest.lexicon.PlacePrecision;
import org.attest.model.Document;
import org.attest.model.Location;
import org.attest.model.Mention;
import org.attest.model.Span;
import org.attest.text.Sentence;
import org.attest.text.Token;

/** Finds the places of a text: the gazetteer's, by what the tagger says of their names. */
final class PlacePass {

  /** A capital and small letters after it: no acronym, no lone direction. */
  private static final Pattern NAME =
      Pattern.compile("^(?!(?:North|South|East|West)\\p{L}*$)\\p{Lu}\\p{Ll}");

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final TakenPlaces taken;
  private final StateOrPlace stateOrPlace;
  private final PlacePronouns pronouns;

  PlacePass(Gazetteer gazetteer, Lexicon lexicon, RuleBook book) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.taken = new TakenPlaces(book);
    this.stateOrPlace = new StateOrPlace(book);
    this.pronouns = new PlacePronouns(book);
  }

  /**
   * Marks the places of each sentence, and returns all that the text names: those that the
   * gazetteer knows with where they lie, others by their words alone.
   */
  List<Mention> read(
      Document document,
      List<Passage> passages,
      List<Sentence> sentences,
      List<Participant> named,
      Collection<Span> persons) {
    String text = document.text();
    List<Span> notPlaces = new ArrayList<>();
    persons.stream().filter(p -> !gazetteer.isOwn(p.of(text))).forEach(notPlaces::add);
    named.stream().filter(p -> !land(p, text)).map(Participant::span).forEach(notPlaces::add);
    List<Span> rivers =
        PlaceWords.rivers(text).stream()
            .filter(r -> notPlaces.stream().noneMatch(r::overlaps) && !flows(r.of(text)))
            .toList();
    notPlaces.addAll(rivers);
    PlaceEvidence evidence =
        new PlaceEvidence(
            notPlaces,
            locations(passages, sentences, text),
            tagged(sentences, "ORGANIZATION"),
            countries(named),
            List.of(document.publisher().value()));
    List<Mention> found = new ArrayList<>();
    for (Place place : gazetteer.places(text, evidence)) {
      mark(
          passages,
          place.toponym(),
          new Passage.PlaceMention(
              place.span(), place.name(), place.country(), place.admin1(), place.precision()));
      found.add(mention(place));
    }
    List<Span> unresolved = new ArrayList<>(unknown(evidence, found, text));
    unresolved.addAll(rivers);
    for (Span unknown : unresolved) {
      String words = unknown.of(text).replaceAll("\\s+", " ");
      mark(
          passages, unknown, new Passage.PlaceMention(unknown, words, "", "", PlacePrecision.TOWN));
      found.add(new Mention(unknown, words, Mention.Type.PLACE, "tagger"));
    }
    stateOrPlace.decide(passages);
    pronouns.mark(passages);
    return found;
  }

  /** Whether the gazetteer knows waters of the name, or no place at all that could be mistaken. */
  private boolean flows(String name) {
    return gazetteer.named(name).isEmpty()
        || !gazetteer.named(name + " River").isEmpty()
        || gazetteer.named(name).stream().anyMatch(e -> e.precision() == PlacePrecision.WATER);
  }

  private static void mark(List<Passage> passages, Span name, Passage.PlaceMention place) {
    for (Passage passage : passages) {
      if (passage.span().covers(place.span())) {
        int token = passage.syntax().top(name);
        if (token >= 0) {
          passage.put(token, place);
        }
      }
    }
  }

  /** What only the tagger takes for a place, and no gazetteer knows at all: it stays named. */
  private List<Span> unknown(PlaceEvidence evidence, List<Mention> known, String text) {
    return evidence.locations().stream()
        .filter(place -> known.stream().noneMatch(m -> m.span().overlaps(place)))
        .filter(place -> evidence.notPlaces().stream().noneMatch(place::overlaps))
        .filter(place -> evidence.bearers().stream().noneMatch(b -> b.contains(place.of(text))))
        .filter(place -> NAME.matcher(place.of(text)).find())
        .filter(place -> gazetteer.named(place.of(text)).isEmpty())
        .toList();
  }

  /** Whether a name may be that of the land: "Somalia", and not "Somali". */
  private boolean land(Participant participant, String text) {
    return participant.how().equals(Participant.METONYM)
        || (participant.mayBePlace()
            && gazetteer.named(participant.span().of(text)).stream()
                .anyMatch(entry -> entry.precision() == PlacePrecision.COUNTRY));
  }

  /** The countries of those who act in one only, by which the text tells where it plays. */
  private List<String> countries(List<Participant> named) {
    return named.stream()
        .flatMap(p -> lexicon.actor(p.name()).stream())
        .filter(a -> a.sort() != Actor.Sort.ORGANISATION && a.sort() != Actor.Sort.MEDIA)
        .map(Actor::theatres)
        .filter(theatres -> theatres.size() == 1)
        .map(List::getFirst)
        .toList();
  }

  /** What the tagger takes for places, and what the text explains as such. */
  private List<Span> locations(List<Passage> passages, List<Sentence> sentences, String text) {
    List<Span> tagged = tagged(sentences, "LOCATION");
    List<Span> all = new ArrayList<>(tagged);
    Stream.concat(PlaceWords.explained(text).stream(), taken.in(passages).stream())
        .filter(e -> tagged.stream().noneMatch(e::overlaps))
        .forEach(all::add);
    return all;
  }

  /** The runs of tokens with one label, in the order of the text. */
  private static List<Span> tagged(List<Sentence> sentences, String label) {
    List<Span> runs = new ArrayList<>();
    for (Sentence sentence : sentences) {
      boolean open = false;
      for (Token token : sentence.tokens()) {
        boolean has = token.name().equals(label);
        if (has && open) {
          runs.add(runs.removeLast().and(token.span()));
        } else if (has) {
          runs.add(token.span());
        }
        open = has;
      }
    }
    return runs;
  }

  /** Returns what the reading keeps of a place. */
  private static Mention mention(Place place) {
    Location location =
        new Location(
            place.toponym(),
            place.precision().name().toLowerCase(Locale.ROOT),
            place.country(),
            place.admin1(),
            place.latitude(),
            place.longitude(),
            place.geonameId(),
            place.entry());
    return new Mention(
        place.span(),
        place.name(),
        Mention.Type.PLACE,
        "gazetteer, " + place.how(),
        Optional.of(location));
  }
}
