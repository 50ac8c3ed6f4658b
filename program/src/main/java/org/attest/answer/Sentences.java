package org.attest.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Mention;
import org.attest.model.Span;

/** Lays claims over the sentences they stand on. */
final class Sentences {

  private static final int MOST_BEFORE = 3;
  private static final int OPENING = 2;

  private final Vocabulary vocabulary;
  private final ActorNames names;

  Sentences(Vocabulary vocabulary, ActorNames names) {
    this.vocabulary = vocabulary;
    this.names = names;
  }

  /** Returns the sentences in order of document and place. */
  List<Sentence> of(Collection<Evidence> evidence, Collection<Passage> passages) {
    Map<DocumentId, List<Evidence>> claims = new TreeMap<>();
    for (Evidence each : evidence) {
      claims.computeIfAbsent(each.claim().document(), _ -> new ArrayList<>()).add(each);
    }
    Map<DocumentId, List<Passage>> texts = new TreeMap<>();
    for (Passage each : passages) {
      texts.computeIfAbsent(each.document(), _ -> new ArrayList<>()).add(each);
    }
    claims.forEach((document, own) ->
        texts
            .computeIfAbsent(document, _ -> new ArrayList<>())
            .addAll(uncovered(own, texts.getOrDefault(document, List.of()))));
    List<Sentence> sentences = new ArrayList<>();
    texts.forEach((document, own) ->
        sentences.addAll(document(own, claims.getOrDefault(document, List.of()))));
    return sentences;
  }

  /** A claim whose sentence was not brought along stands on its quote. */
  private static List<Passage> uncovered(List<Evidence> claims, List<Passage> passages) {
    Set<Span> spans = new LinkedHashSet<>();
    List<Passage> made = new ArrayList<>();
    for (Evidence each : claims) {
      Span span = each.claim().quote().span();
      if (passages.stream().noneMatch(p -> p.span().overlaps(span)) && spans.add(span)) {
        made.add(
            new Passage(
                each.claim().document(),
                span,
                each.claim().quote().words(),
                List.of(),
                each.source()));
      }
    }
    return made;
  }

  private List<Sentence> document(List<Passage> passages, List<Evidence> claims) {
    List<Sentence> sentences = new ArrayList<>();
    List<Passage> ordered = passages.stream().sorted(Comparator.comparing(Passage::span)).toList();
    Set<String> opening = opening(ordered);
    Optional<String> main = main(ordered);
    boolean read = passages.stream().anyMatch(p -> !p.mentions().isEmpty());
    for (Passage passage : ordered) {
      int size = sentences.size();
      List<Sentence> before = sentences.subList(Math.max(0, size - MOST_BEFORE), size).reversed();
      List<Mention> named = read ? passage.mentions() : named(passage);
      sentences.add(
          sentence(
              passage, named, claims, List.copyOf(before), opening, alone(main, named, before)));
    }
    return sentences;
  }

  /** Whom a report names at least twice as often as any other armed group. */
  private Optional<String> main(List<Passage> passages) {
    Map<String, Long> times =
        passages.stream()
            .flatMap(passage -> passage.mentions().stream())
            .filter(this::namesGroup)
            .collect(Collectors.groupingBy(Mention::name, TreeMap::new, Collectors.counting()));
    List<Map.Entry<String, Long>> ordered =
        times.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .toList();
    long second = ordered.size() < 2 ? 1 : ordered.get(1).getValue();
    return ordered.stream()
        .findFirst()
        .filter(most -> most.getValue() >= 2 * second)
        .map(Map.Entry::getKey);
  }

  private boolean namesGroup(Mention mention) {
    return mention.type() == Mention.Type.ACTOR
        && !mention.how().equals("discourse")
        && names.armedGroup(mention.name());
  }

  private Optional<String> alone(
      Optional<String> main, List<Mention> named, List<Sentence> before) {
    return main.filter(actor ->
        named.stream()
                .filter(mention -> mention.type() == Mention.Type.ACTOR)
                .filter(mention -> !mention.how().equals("discourse"))
                .allMatch(mention -> mention.name().equals(actor))
            && before.stream()
                .flatMap(each -> each.named().stream())
                .filter(this::namesGroup)
                .allMatch(mention -> mention.name().equals(actor)));
  }

  private Set<String> opening(List<Passage> passages) {
    Set<String> stems = new HashSet<>();
    passages.stream()
        .limit(OPENING)
        .flatMap(passage -> Stream.of(passage.text(), passage.source().title().value()))
        .flatMap(text -> vocabulary.words(text).stream())
        .forEach(word -> stems.add(word.stem()));
    return Set.copyOf(stems);
  }

  private Sentence sentence(
      Passage passage,
      List<Mention> named,
      List<Evidence> all,
      List<Sentence> before,
      Set<String> opening,
      Optional<String> main) {
    List<Evidence> claims =
        all.stream().filter(each -> each.claim().quote().span().overlaps(passage.span())).toList();
    Set<String> actors = new HashSet<>();
    named.forEach(mention -> actors.add(mention.name()));
    claims.forEach(each -> actors.addAll(Participants.of(each.claim()).all()));
    return new Sentence(
        passage.document(),
        passage.span(),
        passage.text(),
        passage.source(),
        claims,
        actors,
        named,
        vocabulary.words(passage.text()),
        Sentence.fields(claims, vocabulary),
        before,
        opening,
        main);
  }

  /** The names of a passage that came without a reading. */
  private List<Mention> named(Passage passage) {
    List<Mention> named = new ArrayList<>();
    for (ActorNames.Found found : names.find(passage.text())) {
      Span span =
          new Span(
              passage.span().start() + found.span().start(),
              passage.span().start() + found.span().end());
      named.add(new Mention(span, found.actor(), Mention.Type.ACTOR, "names"));
    }
    return named;
  }
}
