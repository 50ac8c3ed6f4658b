package org.attest.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.lexicon.Actor;
import org.attest.lexicon.ActorMatch;
import org.attest.lexicon.Alias;
import org.attest.lexicon.Lexicon;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Mention;
import org.attest.model.Span;

/** The actors whom the claims speak of, found by any of their names in a text. */
final class ActorNames {

  private static final int SHORTEST_SURNAME = 4;

  private final Lexicon lexicon;
  private final Set<String> known = new TreeSet<>();
  private final Set<String> subjects = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<String> individuals = new HashSet<>();
  private final Map<String, List<Form>> forms = new HashMap<>();

  private record Form(String actor, List<String> words) {}

  /** An actor found in a text. */
  record Found(Span span, String actor) {}

  ActorNames(Lexicon lexicon, Collection<Evidence> evidence) {
    this(lexicon, evidence, List.of());
  }

  ActorNames(Lexicon lexicon, Collection<Evidence> evidence, Collection<Passage> passages) {
    this.lexicon = lexicon;
    passages.stream()
        .flatMap(passage -> passage.mentions().stream())
        .filter(mention -> mention.type() == Mention.Type.PERSON)
        .forEach(mention -> individuals.add(mention.name()));
    evidence.forEach(each -> learnPersons(each.claim()));
    evidence.forEach(each -> subjects.add(each.claim().subject()));
    evidence.forEach(each -> learn(each.claim()));
  }

  /** Returns the names of a lexicon, and one person's. */
  static ActorNames knowing(Lexicon lexicon, String person) {
    ActorNames names = new ActorNames(lexicon, List.of());
    names.individuals.add(person);
    return names;
  }

  private void learnPersons(Claim claim) {
    if (claim.details() instanceof Details.Role role && !role.person().isEmpty()) {
      persons.add(role.person());
    }
  }

  private void learn(Claim claim) {
    actors(claim).filter(name -> !name.isEmpty()).forEach(this::add);
    if (claim.details() instanceof Details.Name name && !name.role().equals("meaning")) {
      form(claim.subject(), name.form());
    }
  }

  /** What an event hits or a practice aims at is seldom an actor. */
  private static Stream<String> actors(Claim claim) {
    Stream<String> others =
        switch (claim.details()) {
          case Details.Tie tie -> Stream.of(tie.object(), tie.via());
          case Details.Event event -> event.actors().stream();
          case Details.Statement statement -> Stream.of(statement.speaker(), statement.about());
          case Details.Role role -> Stream.of(role.organisation());
          case Details.Founding founding -> Stream.of(founding.by());
          case Details.Name _,
              Details.Characterisation _,
              Details.Strength _,
              Details.Presence _,
              Details.Targeting _ ->
              Stream.of();
        };
    return Stream.concat(Stream.of(claim.subject()), others);
  }

  private void add(String actor) {
    String name = lexicon.canonical(actor).filter(subjects::contains).orElse(actor);
    if (!persons.contains(actor) && known.add(name)) {
      form(name, name);
    }
    if (!name.equals(actor)) {
      form(name, actor);
    }
  }

  private void form(String actor, String form) {
    List<String> words = Vocabulary.plainWords(form);
    if (!words.isEmpty() && !form.equals(form.toLowerCase(java.util.Locale.ROOT))) {
      forms.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(new Form(actor, words));
    }
  }

  /** Returns whether a name is a person's. */
  boolean person(String name) {
    return persons.contains(name);
  }

  /** Returns whether a name is a person's, with or without a post, and no actor's. */
  boolean individual(String name) {
    return persons.contains(name) || (individuals.contains(name) && lexicon.actor(name).isEmpty());
  }

  /**
   * Returns the person of the reports whom a text names, in full or by the surname; letters may be
   * small, and a word of a full name may be wrong in one letter.
   */
  Optional<Found> individualIn(String text) {
    List<Vocabulary.Plain> words = Vocabulary.plainTokens(text);
    return Stream.concat(individuals.stream(), persons.stream())
        .distinct()
        .filter(this::individual)
        .flatMap(name -> named(name, words, text).stream())
        .max(
            Comparator.comparingInt((Found found) -> found.span().length())
                .thenComparing(Found::actor, Comparator.reverseOrder()));
  }

  private static Optional<Found> named(String name, List<Vocabulary.Plain> words, String text) {
    List<String> own = Vocabulary.plainWords(name);
    for (int i = 0; i + own.size() <= words.size() && own.size() > 1; i++) {
      int at = i;
      if (IntStream.range(0, own.size())
          .allMatch(k -> Vocabulary.spelledAlike(own.get(k), words.get(at + k).word()))) {
        Span last = words.get(i + own.size() - 1).span();
        return Optional.of(new Found(new Span(words.get(i).span().start(), last.end()), name));
      }
    }
    return words.stream()
        .filter(word -> !own.isEmpty() && word.word().length() >= SHORTEST_SURNAME)
        .filter(word -> word.word().equals(own.getLast()))
        .filter(word -> Character.isUpperCase(text.charAt(word.span().start())))
        .findFirst()
        .map(word -> new Found(word.span(), name));
  }

  /** Returns the parents that the lexicon knows of an actor. */
  List<String> parents(String actor) {
    return lexicon.actor(actor).stream()
        .flatMap(known -> known.parents().stream())
        .map(Actor.Parent::name)
        .toList();
  }

  /** Returns whether an actor is a state's government or forces. */
  boolean isOf(String actor, String state) {
    Optional<Actor> part = lexicon.actor(actor);
    Optional<Actor> all = lexicon.actor(state);
    return part.isPresent()
        && all.isPresent()
        && all.get().sort() == Actor.Sort.STATE
        && part.get().sort() != Actor.Sort.ARMED_GROUP
        && part.get().theatres().equals(all.get().theatres());
  }

  boolean armedGroup(String actor) {
    return lexicon
        .actor(actor)
        .map(a -> a.sort() == Actor.Sort.ARMED_GROUP)
        .orElse(subjects.contains(actor));
  }

  /**
   * Returns the actors named in a text, in order and without overlaps; of an ambiguous name the one
   * whom the claims speak of, if any.
   */
  List<Found> find(String text) {
    List<Found> found = new ArrayList<>(ofClaims(text));
    for (ActorMatch match : lexicon.find(text)) {
      if (match.type() == Alias.Type.METONYM) {
        continue; // "Kabul" is a place more often than its government
      }
      addLonger(found, new Found(match.span(), best(match)));
    }
    found.removeIf(each -> each.span().of(text).equals("Is")); // a verb: the group is "IS"
    found.sort(Comparator.comparing(Found::span));
    return found;
  }

  private static void addLonger(List<Found> found, Found candidate) {
    List<Found> rivals =
        found.stream().filter(other -> other.span().overlaps(candidate.span())).toList();
    if (rivals.stream().allMatch(r -> r.span().length() < candidate.span().length())) {
      found.removeAll(rivals);
      found.add(candidate);
    }
  }

  private String best(ActorMatch match) {
    List<String> names = match.actors().stream().map(Actor::name).toList();
    return names.stream().filter(known::contains).findFirst().orElse(names.getFirst());
  }

  private List<Found> ofClaims(String text) {
    List<Found> found = new ArrayList<>();
    List<Vocabulary.Plain> words = Vocabulary.plainTokens(text);
    int i = 0;
    while (i < words.size()) {
      Optional<Form> longest = longest(words, i);
      if (longest.isPresent() && !Character.isLowerCase(text.charAt(words.get(i).span().start()))) {
        int last = i + longest.get().words().size() - 1;
        Span span = new Span(words.get(i).span().start(), words.get(last).span().end());
        found.add(new Found(span, longest.get().actor()));
        i = last + 1;
      } else {
        i++;
      }
    }
    return found;
  }

  private Optional<Form> longest(List<Vocabulary.Plain> words, int at) {
    return forms.getOrDefault(words.get(at).word(), List.of()).stream()
        .filter(form -> stands(form.words(), words, at))
        .max(Comparator.comparingInt(form -> form.words().size()));
  }

  private static boolean stands(List<String> form, List<Vocabulary.Plain> words, int at) {
    if (at + form.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < form.size(); i++) {
      if (!form.get(i).equals(words.get(at + i).word())) {
        return false;
      }
    }
    return true;
  }
}
