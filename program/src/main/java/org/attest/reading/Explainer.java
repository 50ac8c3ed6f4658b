package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attest.lexicon.Actor;
import org.attest.lexicon.Lexicon;
import org.attest.model.Claim;
import org.attest.model.Mention;
import org.attest.model.Status;

/** Puts into words what the passes noted of a sentence while a claim was read from it. */
final class Explainer {

  private final RuleBook book;
  private final Lexicon lexicon;
  private final List<Mention> places;

  Explainer(RuleBook book, Lexicon lexicon, List<Mention> places) {
    this.book = book;
    this.lexicon = lexicon;
    this.places = places;
  }

  Explanation explain(Passage passage, Envelope.Wrapped wrapped) {
    Claim claim = wrapped.claim();
    return new Explanation(
        claim,
        book.text(claim.rule()),
        names(passage),
        places.stream().filter(place -> passage.span().covers(place.span())).toList(),
        passage.times().stream().map(Explainer::time).toList(),
        wrapped.said().stream().map(saying -> saying(saying, passage)).toList(),
        wrapped.statusReason(),
        wrapped.negationReason(),
        wrapped.holdsReason().get(),
        wrapped.saidReason());
  }

  private List<Explanation.Name> names(Passage passage) {
    List<Participant> all = new ArrayList<>(passage.participants().values());
    all.sort(Comparator.comparing(Participant::span).thenComparing(Participant::name));
    return all.stream()
        .map(p -> new Explanation.Name(passage.words(p.span()), p.name(), how(p, passage)))
        .distinct()
        .toList();
  }

  private String how(Participant participant, Passage passage) {
    return switch (participant.how()) {
      case "lexicon" -> "in the lexicon as " + entry(participant);
      case Participant.METONYM -> "in the lexicon as a place that may stand for its government";
      case Participant.AMBIGUOUS ->
          "a name that several groups bear: %s; the report does not tell which"
              .formatted(bearers(participant));
      case "alias-grammar" -> "a name that the report itself introduces";
      case "tagger" -> "a person, by the tagger of names";
      case "discourse" -> "stands for it" + antecedent(participant, passage);
      default -> "the words themselves";
    };
  }

  private String entry(Participant participant) {
    return lexicon
        .actor(participant.name())
        .map(actor -> actor.sort().word() + ", source: " + actor.source())
        .orElse(participant.sort());
  }

  private String bearers(Participant participant) {
    return lexicon.find(participant.name()).stream()
        .flatMap(match -> match.actors().stream())
        .map(Actor::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String antecedent(Participant participant, Passage passage) {
    return participant
        .antecedent()
        .map(span -> " after \"%s\" at %d".formatted(passage.words(span), span.start()))
        .orElse("");
  }

  private static Explanation.Time time(TimeExpression time) {
    String from = time.from().text();
    String to = time.to().text();
    String begun = from.isEmpty() ? "up to " + to : "from " + from + " to " + to;
    String result = from.equals(to) ? from : to.isEmpty() ? "since " + from : begun;
    return new Explanation.Time(time.words(), result, time.how());
  }

  private static Explanation.Saying saying(Saying saying, Passage passage) {
    return new Explanation.Saying(
        saying.source(), saying.cue(passage), saying.status().map(Explainer::word).orElse(""));
  }

  static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
