package org.attest.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.attest.lexicon.Actor;
import org.attest.model.Span;

/**
 * Finds whom "the group", "it", "they", "its parent group" and "both groups" stand for.
 *
 * <p>By {@link Salience}. A branch and its parent are never taken for each other. One instance
 * reads one document, its sentences in order; not thread-safe.
 */
final class Discourse {

  /** In sentences. */
  static final int MEMORY = 8;

  private static final int LONG_MEMORY = 30;

  private static final Set<String> PAIRED =
      Set.of(
          "group",
          "side",
          "organisation",
          "organization",
          "movement",
          "faction",
          "party",
          "rival",
          "force",
          "militia",
          "gang",
          "army",
          "outfit",
          "network",
          "camp");

  private static final Set<String> FIGHTERS =
      Set.of(
          "man", "fighter", "gunman", "militant", "guerrilla", "insurgent", "rebel", "combatant");

  private static final Set<String> BANDS = Set.of("group", "band", "gang", "party", "mob", "squad");

  /** Plurals that name several groups, never one. */
  private static final Set<String> SEVERAL =
      Set.of(
          "group",
          "organisation",
          "organization",
          "militia",
          "movement",
          "network",
          "faction",
          "outfit",
          "branch",
          "affiliate",
          "party",
          "gang",
          "insurgency");

  private int pairAt = Integer.MIN_VALUE / 2;
  private final Who who;
  private final Salience salience;
  private final Organs organs;
  private final NamesBeside beside;
  private final Map<String, Set<String>> kinds = new HashMap<>();

  private Optional<Participant> attackers = Optional.empty();

  /** The state that the report is most about: where most of its places and names lie. */
  private final String focusState;

  /** Whether the report speaks of hardly any other state. */
  private final boolean oneState;

  /**
   * Makes it for one document.
   *
   * @param states how often the report names each state
   */
  Discourse(Who who, List<Participant> named, Map<String, Integer> states) {
    this.who = who;
    this.salience = new Salience(who, named);
    this.beside = new NamesBeside(who);
    Optional<Map.Entry<String, Integer>> most =
        states.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()));
    focusState = most.map(Map.Entry::getKey).orElse("");
    organs = new Organs(who, salience, focusState);
    int all = states.values().stream().mapToInt(Integer::intValue).sum();
    oneState = most.filter(m -> m.getValue() >= 2 && m.getValue() * 10 >= all * 7).isPresent();
  }

  /** Resolves what stands for names in the sentence, and remembers whom it names. */
  void read(Passage passage) {
    Syntax syntax = passage.syntax();
    salience.enter(passage);
    for (int i = 0; i < syntax.size(); i++) {
      if (passage.participant(i).isEmpty()) {
        resolve(passage, i).ifPresent(put(passage, i));
      }
      int token = i;
      passage.participant(i).ifPresent(p -> salience.remember(passage, token, p));
      if (syntax.relation(i).matches("appos|attr")) {
        who.described(passage, i).ifPresent(p -> kinds(p.name()).add(syntax.lemma(token)));
      }
    }
    passage.about(
        salience
            .best(passage, -1, Participant::group, 3)
            .map(Participant::name)
            .orElse(who.topic()),
        !oneState ? "" : who.organOf(focusState, "government").orElse(""));
    attackers = attackersIn(passage);
  }

  /** The words in an actor's names, and the nouns by which the report has described it. */
  private Set<String> kinds(String name) {
    return kinds.computeIfAbsent(
        name,
        n -> {
          Set<String> words = new HashSet<>(List.of(n.toLowerCase(Locale.ROOT).split("[ -]")));
          who.entry(n)
              .ifPresent(e ->
                  e.aliases()
                      .forEach(a ->
                          words.addAll(List.of(a.form().toLowerCase(Locale.ROOT).split("[ -]")))));
          return words;
        });
  }

  /** "The front", "the Emirate", "the coalition": whose name or description has that word. */
  private Optional<Participant> byKind(Passage passage, int i) {
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
        passage, i, p -> p.group() && kinds(p.name()).contains(lemma), LONG_MEMORY);
  }

  private static Consumer<Participant> put(Passage passage, int token) {
    return p -> passage.put(token, p);
  }

  private Optional<Participant> resolve(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    String form = syntax.form(i);
    if (pair(passage, i)) {
      return passage.participant(i);
    }
    return switch (form) {
      case "it", "its" ->
          syntax.relation(i).equals("expl") || weather(syntax, i)
              ? Optional.empty()
              : thing(passage, i);
      case "they", "them", "their" -> plural(passage, i);
      case "he", "him", "his", "she", "her" -> person(passage, i);
      default -> noun(passage, i).or(() -> branch(passage, i));
    };
  }

  /** "Both groups", "the two", "the two sides", and "they" where these went before. */
  private boolean pair(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    boolean two =
        Set.of("two", "both").contains(syntax.form(i))
            || syntax.children(i).stream()
                .anyMatch(c -> Set.of("both", "two").contains(syntax.form(c)));
    boolean counted =
        syntax.form(i).equals("two")
            || syntax.children(i).stream().anyMatch(c -> syntax.form(c).equals("two"));
    boolean indefinite = counted && syntax.children(i, "det", "poss").isEmpty();
    boolean said =
        two
            && !indefinite
            && syntax.obliques(i, Set.of("of")).isEmpty()
            && (Set.of("two", "both").contains(syntax.form(i)) || PAIRED.contains(syntax.lemma(i)))
            && syntax.relation(i).matches("nsubj|nsubjpass|dobj|nmod|attr|root|poss");
    boolean still =
        Set.of("they", "them", "their").contains(syntax.form(i)) && passage.index() - pairAt <= 1;
    if (!said && !still) {
      return false;
    }
    List<Participant> names = salience.lastTwo(passage);
    if (names.size() < 2) {
      return false;
    }
    pairAt = passage.index();
    Span where = syntax.span(pairPhrase(syntax, i));
    passage.put(i, names.getFirst().at(where, "discourse"));
    passage.partner(i, names.getLast().at(where, "discourse"));
    return true;
  }

  /** "The two groups", with its article and number. */
  private static List<Integer> pairPhrase(Syntax syntax, int i) {
    return syntax.subtree(
        i, c -> Set.of("det", "nummod").contains(syntax.relation(c)) && syntax.head(c) == i);
  }

  /** "It is unclear whether": no actor. */
  private static boolean weather(Syntax syntax, int i) {
    int head = syntax.head(i);
    return head >= 0
        && syntax.lemma(head).equals("be")
        && !syntax.children(head, "acomp").isEmpty()
        && !syntax.children(head, "ccomp", "xcomp", "csubj").isEmpty();
  }

  /** "Its men" are rather a group's than a government's. */
  private Optional<Participant> thing(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    if (ofAThing(passage, i)) {
      return Optional.empty();
    }
    boolean fighters =
        syntax.relation(i).equals("poss") && FIGHTERS.contains(syntax.lemma(syntax.head(i)));
    return (fighters
            ? salience.best(passage, i, Participant::group, 2)
            : Optional.<Participant>empty())
        .or(() -> actor(passage, i))
        .map(p -> p.at(syntax.token(i).span(), "discourse"));
  }

  /** "The convoy was on its way when it was attacked": "it" goes on with the clause's subject. */
  private boolean ofAThing(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    int verb = syntax.head(i);
    if (!syntax.relation(i).startsWith("nsubj")
        || verb < 0
        || !syntax.relation(verb).equals("advcl")) {
      return false;
    }
    List<Integer> subjects = syntax.children(syntax.head(verb), "nsubj", "nsubjpass");
    return subjects.isEmpty()
        ? syntax.verb(syntax.head(verb)) && syntax.relation(syntax.head(verb)).equals("root")
        : subjects.stream()
            .allMatch(s -> s < i && syntax.tag(s).equals("NN") && who.at(passage, s).isEmpty());
  }

  /** Whom "it" stands for: no person, and no state. */
  private Optional<Participant> actor(Passage passage, int i) {
    return salience.best(
        passage, i, p -> !p.person() && !p.unnamed() && !p.sort().equals("state"), 2);
  }

  private Optional<Participant> plural(Passage passage, int i) {
    Span where = passage.syntax().token(i).span();
    int before = pluralNounBefore(passage, i);
    if (before >= 0) {
      Optional<Participant> noun = who.at(passage, before);
      if (noun.isEmpty() || (noun.get().unnamed() && !tells(passage, before))) {
        return noun.map(p -> p.at(where, "discourse"));
      }
    }
    if (before < 0 && attackers.isPresent()) {
      return attackers.map(p -> p.at(where, "discourse"));
    }
    return salience
        .best(passage, i, p -> p.group() || p.unnamed(), 2)
        .map(p -> p.at(where, "discourse"));
  }

  /** "Officials say they killed": who reports is seldom who did it, unless they are fighters. */
  private boolean tells(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    return !armed(syntax.lemma(noun))
        && syntax.head(noun) >= 0
        && who.words("report-verbs").contains(syntax.lemma(syntax.head(noun)));
  }

  private boolean armed(String lemma) {
    return FIGHTERS.contains(lemma) || who.words("attackers").contains(lemma);
  }

  /**
   * A plural common noun as the clause's subject, or as that of "who", is nearer than any name; -1
   * for none.
   */
  private static int pluralNounBefore(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    for (int k = i - 1; k >= 0; k--) {
      if (syntax.relation(k).startsWith("nsubj")) {
        int noun = antecedent(syntax, k);
        if (syntax.tag(noun).equals("NNS")) {
          return noun;
        }
      }
    }
    return -1;
  }

  /** The noun that "who" or "which" stands for; the word itself where it is neither. */
  private static int antecedent(Syntax syntax, int i) {
    int verb = syntax.head(i);
    boolean relative =
        Set.of("who", "which", "that").contains(syntax.form(i))
            && verb >= 0
            && syntax.relation(verb).equals("relcl")
            && syntax.head(verb) >= 0;
    return relative ? syntax.head(verb) : i;
  }

  /** Unnamed gunmen who are the subject of a sentence are who "they" are in the next. */
  private Optional<Participant> attackersIn(Passage passage) {
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      int verb = syntax.head(i);
      if (syntax.relation(i).startsWith("nsubj") && verb >= 0 && syntax.head(verb) < 0) {
        boolean band =
            BANDS.contains(syntax.lemma(i))
                && syntax.obliques(i, Set.of("of")).stream().anyMatch(o -> armed(syntax.lemma(o)));
        return band || (syntax.tag(i).equals("NNS") && armed(syntax.lemma(i)))
            ? who.at(passage, i).filter(Participant::unnamed)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Participant> person(Passage passage, int i) {
    return salience
        .best(passage, i, Participant::person, 3)
        .map(p -> p.at(passage.syntax().token(i).span(), "discourse"));
  }

  /** "A local branch of X": the branch itself, which later words may point to. */
  private Optional<Participant> branch(Passage passage, int i) {
    return who.words("branches").contains(passage.syntax().lemma(i))
        ? who.at(passage, i).filter(p -> p.how().equals("discourse"))
        : Optional.empty();
  }

  /** "the group", "the militants", "its parent group", "both groups", "the army". */
  private Optional<Participant> noun(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(i);
    if (!syntax.tag(i).startsWith("NN")) {
      return Optional.empty();
    }
    Span span = syntax.span(nounPhrase(syntax, i));
    Optional<Participant> same = beside.sameAs(passage, i);
    if (same.isPresent() || !definite(syntax, i)) {
      return same.map(p -> p.at(span, "discourse"));
    }
    Optional<Participant> apposed = apposed(passage, i);
    if (apposed.isPresent()) {
      return apposed.map(p -> p.at(span, "discourse"));
    }
    Optional<Participant> named = namedInside(passage, i) ? Optional.empty() : byKind(passage, i);
    if (named.isPresent()) {
      return named.map(p -> p.at(span, "discourse"));
    }
    if (syntax.plural(i) && SEVERAL.contains(lemma)) {
      return Optional.empty();
    }
    if (beside.another(passage, i)) {
      return Optional.empty();
    }
    if (who.words("group-nouns").contains(lemma) && !namedInside(passage, i)) {
      return parent(passage, i)
          .or(() -> called(passage, lemma).map(p -> p.at(span, "discourse")))
          .or(() ->
              salience
                  .best(passage, i, fits(passage, i), MEMORY)
                  .map(p -> p.at(span, "discourse")));
    }
    String organ = who.organ(lemma);
    if (!organ.isEmpty() && syntax.children(i, "amod", "compound", "poss").isEmpty()) {
      return organs.inFocus(passage, i, organ).map(p -> p.at(span, "discourse"));
    }
    return Optional.empty();
  }

  /** "That faction": the one that was last called so. */
  private Optional<Participant> called(Passage passage, String noun) {
    return who.words("branches").contains(noun)
        ? salience.called(passage, noun, 2)
        : Optional.empty();
  }

  /** "X, the gang that holds the port": the gang is X. */
  private Optional<Participant> apposed(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    int head = syntax.head(i);
    return head >= 0
            && syntax.relation(i).equals("appos")
            && who.words("group-nouns").contains(syntax.lemma(i))
        ? passage.participant(head).filter(Participant::group)
        : Optional.empty();
  }

  private static boolean definite(Syntax syntax, int i) {
    return syntax.children(i, "det", "poss", "amod").stream()
        .anyMatch(c ->
            Set.of("the", "this", "that", "these", "those", "both", "its", "their")
                .contains(syntax.form(c)));
  }

  private static List<Integer> nounPhrase(Syntax syntax, int i) {
    return syntax.subtree(
        i, c -> Set.of("det", "amod", "compound", "poss").contains(syntax.relation(c)) && c <= i);
  }

  private static boolean namedInside(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    return syntax.children(i, "compound", "appos", "amod").stream()
            .anyMatch(
                c -> passage.participant(c).filter(p -> !p.sort().equals("state")).isPresent())
        || syntax.children(i, "nmod").stream()
            .anyMatch(
                c -> syntax.preposition(c).equals("of") && passage.participant(c).isPresent());
  }

  /** "Its parent group" is the lexicon's parent of whom "its" stands for. */
  private Optional<Participant> parent(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    boolean parent =
        syntax.children(i, "compound", "amod").stream()
            .anyMatch(c -> syntax.form(c).equals("parent"));
    if (!parent) {
      return Optional.empty();
    }
    return syntax.children(i, "poss").stream()
        .flatMap(c -> passage.participant(c).stream())
        .findFirst()
        .flatMap(child -> who.entry(child.name()))
        .flatMap(entry -> entry.parents().stream().findFirst())
        .flatMap(p -> who.entry(p.name()))
        .map(a -> new Participant(a.name(), a.sort().word(), syntax.token(i).span(), "discourse"));
  }

  private Predicate<Participant> fits(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    List<String> adjectives =
        syntax.children(i, "amod", "compound").stream().map(c -> syntax.token(c).form()).toList();
    return p -> p.group() && adjectives.stream().allMatch(a -> agrees(p, a));
  }

  /** "the Lebanese group" acts in Lebanon. */
  private boolean agrees(Participant participant, String adjective) {
    Optional<Actor> entry = who.entry(participant.name());
    if (entry.isEmpty()
        || entry.get().theatres().isEmpty()
        || !java.lang.Character.isUpperCase(adjective.charAt(0))) {
      return true;
    }
    boolean demonym = who.demonym(adjective);
    return !demonym || who.demonymOf(adjective, entry.get().theatres());
  }
}
