package org.attest.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.lexicon.Alias;

/**
 * By which nouns a report may mean an actor: the head of its name ("the Front"), what it was said
 * to be ("X, a coalition"), and the land or people in its name ("the Kuki outfit").
 */
final class Kinds {

  private static final int NEAR = 2;
  private static final int FAR = 30;

  private static final Set<String> LINKS = Set.of("of", "for", "in", "to", "de");

  private final Who who;
  private final Salience salience;
  private final Map<String, Set<String>> heads = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  Kinds(Who who, Salience salience) {
    this.who = who;
    this.salience = salience;
  }

  /** Remembers the nouns by which a sentence describes actors. */
  void note(Passage passage) {
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.relation(i).matches("appos|attr")) {
        String noun = syntax.lemma(i);
        who.described(passage, i).ifPresent(p -> heads(p.name()).add(noun));
      } else if (who.words("name-kinds").contains(syntax.lemma(i))
          && passage.participant(i).isEmpty()) {
        String kind = syntax.lemma(i);
        syntax.children(i, "compound").stream()
            .flatMap(c -> passage.participant(c).stream())
            .filter(Participant::group)
            .forEach(p -> heads(p.name()).add(kind));
      }
    }
  }

  /** "The front", "the Emirate", "the coalition": whose name or description has that word. */
  Optional<Participant> kind(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(i);
    boolean bare = syntax.children(i, "compound", "poss", "nmod").isEmpty();
    boolean the =
        syntax.children(i, "det").stream()
            .anyMatch(c -> Set.of("the", "this", "that").contains(syntax.form(c)));
    boolean place = Set.of("on", "at", "along").contains(syntax.preposition(i));
    if (!who.words("name-kinds").contains(lemma) || !bare || !the || place || syntax.plural(i)) {
      return Optional.empty();
    }
    return salience.best(
        passage,
        i,
        p -> p.group() && heads(p.name()).contains(lemma),
        who.listed("common-kinds", lemma) ? NEAR : FAR);
  }

  /** "The Kuki outfit", "the Kokang force": who has that word in one of its names. */
  Optional<Participant> bearing(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    List<Integer> before = syntax.children(i, "compound", "amod");
    // "The global IS network" in a report about IS-K is that of the one who is named.
    boolean named =
        before.stream()
            .anyMatch(c -> passage.participant(c).filter(Participant::group).isPresent());
    List<String> names =
        before.stream()
            .filter(c -> Character.isUpperCase(syntax.token(c).form().charAt(0)))
            .map(syntax::form)
            .toList();
    return names.isEmpty() || named
        ? Optional.empty()
        : salience.best(
            passage, i, p -> p.group() && words(p.name()).containsAll(names), Discourse.MEMORY);
  }

  /** "The ethnic army", "the Kurdish-led force": no army or force of a state. */
  boolean irregular(Syntax syntax, int i) {
    return who.listed("forces", syntax.lemma(i))
        && !syntax.plural(i)
        && syntax.children(i, "amod", "compound").stream()
            .anyMatch(
                c -> who.listed("irregular", syntax.form(c)) || syntax.form(c).endsWith("led"));
  }

  /** The words that stand at the head of an actor's names, and what it was said to be. */
  private Set<String> heads(String name) {
    return heads.computeIfAbsent(
        name,
        n -> {
          Set<String> found = new HashSet<>();
          names(n)
              .forEach(form -> {
                List<String> parts = parts(form);
                for (int k = 0; k < parts.size(); k++) {
                  if (k == 0 || k + 1 == parts.size() || LINKS.contains(parts.get(k + 1))) {
                    found.add(parts.get(k));
                  }
                }
              });
          return found;
        });
  }

  private Set<String> words(String name) {
    return words.computeIfAbsent(
        name,
        n -> {
          Set<String> found = new HashSet<>();
          names(n).forEach(form -> found.addAll(parts(form)));
          return found;
        });
  }

  private Stream<String> names(String name) {
    return Stream.concat(
        Stream.of(name),
        who.entry(name).stream().flatMap(e -> e.aliases().stream()).map(Alias::form));
  }

  private static List<String> parts(String form) {
    return Arrays.asList(form.toLowerCase(Locale.ROOT).split("[ -]"));
  }
}
