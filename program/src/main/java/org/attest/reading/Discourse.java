package org.attest.reading;

import java.util.Comparator;
import java.util.List;
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

  private int pairAt = Integer.MIN_VALUE / 2;

  /** Where "that faction" without a name last was the subject. */
  private int strangerAt = Integer.MIN_VALUE / 2;

  /** Where "a rival faction" without a name was last told of. */
  private int factionAt = Integer.MIN_VALUE / 2;

  private final Who who;
  private final Salience salience;
  private final Organs organs;
  private final NamesBeside beside;
  private final Nameless nameless;
  private final Pronouns pronouns;
  private final Kin kin;
  private final Kinds kinds;
  private final Leaders leaders;
  private final Following following;

  /** The state that the report names most, of those where its armed groups act if there are any. */
  private final String focusState;

  /** Whether the report speaks of hardly any other state. */
  private final boolean oneState;

  /**
   * Makes it for one document.
   *
   * @param states how often the report names each state
   * @param ground the state in which most of its places lie; empty for none
   */
  Discourse(Who who, List<Participant> named, Map<String, Integer> states, String ground) {
    this.who = who;
    this.salience = new Salience(who, named);
    this.beside = new NamesBeside(who);
    this.nameless = new Nameless(who, salience);
    this.pronouns = new Pronouns(who, salience, nameless);
    this.kin = new Kin(who, salience);
    this.kinds = new Kinds(who, salience);
    Posts led = new Posts();
    this.leaders = new Leaders(who, led);
    this.following = new Following(who, led);
    Comparator<Map.Entry<String, Integer>> byCount =
        Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey());
    Optional<Map.Entry<String, Integer>> most = states.entrySet().stream().max(byCount);
    Set<String> homes = salience.homes(Integer.MAX_VALUE);
    focusState =
        states.entrySet().stream()
            .filter(s ->
                who.entry(s.getKey()).stream()
                    .flatMap(e -> e.theatres().stream())
                    .anyMatch(homes::contains))
            .max(byCount)
            .or(() -> most)
            .map(Map.Entry::getKey)
            .or(this::onlyHome)
            .orElse("");
    organs = new Organs(who, salience, focusState, ground);
    int all = states.values().stream().mapToInt(Integer::intValue).sum();
    oneState = most.filter(m -> m.getValue() >= 2 && m.getValue() * 10 >= all * 7).isPresent();
  }

  /** In a report that names no state: the only one in which the group acts that it names most. */
  private Optional<String> onlyHome() {
    Set<String> homes = salience.homes(1);
    return homes.size() == 1 ? who.stateOf(homes.iterator().next()) : Optional.empty();
  }

  /** Looks ahead at whom the report's sentences tell by name to lead a group. */
  void foresee(List<Passage> passages) {
    passages.forEach(leaders::note);
  }

  /** Resolves what stands for names in the sentence, and remembers whom it names. */
  void read(Passage passage) {
    Syntax syntax = passage.syntax();
    salience.enter(passage);
    organs.enter(passage);
    for (int i = 0; i < syntax.size(); i++) {
      if (passage.participant(i).isEmpty()) {
        resolve(passage, i).ifPresent(put(passage, i));
      }
      int token = i;
      passage.participant(i).ifPresent(p -> salience.remember(passage, token, p));
    }
    kinds.note(passage);
    leaders.note(passage);
    nameless.note(passage);
    salience.leave(passage);
    passage.about(
        salience
            .best(passage, -1, Participant::group, 3)
            .map(Participant::name)
            .orElse(who.topic()),
        !oneState ? "" : who.organOf(focusState, "government").orElse(""));
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
          passage.index() == strangerAt + 1 || passage.place(i).isPresent()
              ? Optional.empty()
              : pronouns.thing(passage, i);
      case "they", "them", "their" -> pronouns.plural(passage, i);
      case "he", "him", "his", "she", "her" -> pronouns.person(passage, i);
      case "former", "latter", "first", "second" -> pronouns.ofTwo(passage, i);
      default -> own(passage, i).or(() -> noun(passage, i)).or(() -> branch(passage, i));
    };
  }

  /** "His men", as soon as the sentence has told whom he leads. */
  private Optional<Participant> own(Passage passage, int i) {
    if (!passage.syntax().children(i, "poss").isEmpty()) {
      leaders.note(passage);
    }
    return following.own(passage, i);
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
            && (Set.of("two", "both").contains(syntax.form(i))
                || who.listed("paired-nouns", syntax.lemma(i)))
            && syntax.relation(i).matches("nsubj|nsubjpass|dobj|nmod|attr|root|poss");
    boolean still =
        Set.of("they", "them", "their").contains(syntax.form(i)) && passage.index() - pairAt <= 1;
    if (!said && !still) {
      return false;
    }
    boolean within = syntax.lemma(i).equals("faction");
    List<Participant> groups = salience.lastTwo(passage, Participant::group, within ? 1 : MEMORY);
    List<Participant> names =
        groups.size() < 2 ? salience.lastTwo(passage, Participant::armed, 1) : groups;
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
    if (same.isEmpty() && lemma.equals("faction") && !definite(syntax, i)) {
      factionAt = passage.index();
    }
    if (same.isPresent() || !definite(syntax, i)) {
      return same.map(p -> p.at(span, "discourse"));
    }
    if (introduces(syntax, i)) {
      return Optional.empty();
    }
    Optional<Participant> apposed = apposed(passage, i);
    if (apposed.isPresent()) {
      return apposed.map(p -> p.at(span, "discourse"));
    }
    Optional<Participant> branch = kin.branch(passage, i);
    if (branch.isPresent()) {
      return branch.map(p -> p.at(span, "discourse"));
    }
    Optional<Participant> named =
        namedInside(passage, i) ? Optional.empty() : kinds.kind(passage, i);
    if (named.isPresent()) {
      return named.map(p -> p.at(span, "discourse"));
    }
    if (syntax.plural(i) && who.listed("several-nouns", lemma)) {
      return Optional.empty();
    }
    Optional<Participant> bearer =
        who.words("type-nouns").contains(lemma) && !syntax.plural(i)
            ? kinds.bearing(passage, i)
            : Optional.empty();
    if (bearer.isPresent()) {
      return bearer.map(p -> p.at(span, "discourse"));
    }
    if (beside.another(passage, i)) {
      return Optional.empty();
    }
    boolean group = who.words("group-nouns").contains(lemma) || kinds.irregular(syntax, i);
    if (group && !namedInside(passage, i)) {
      return Kin.parental(syntax, i)
          ? kin.parent(passage, i)
          : called(passage, lemma)
              .or(() -> that(passage, i))
              .or(() ->
                  pointsBack(syntax, i)
                      ? Optional.empty()
                      : salience.best(passage, i, fits(passage, i), MEMORY))
              .map(p -> p.at(span, "discourse"));
    }
    if (who.words("attackers").contains(lemma)) {
      return nameless.struck(passage, i).map(p -> p.at(span, "discourse"));
    }
    String organ = who.organ(lemma);
    if (!organ.isEmpty()
        && !oneOfMany(syntax, i)
        && syntax.children(i, "amod", "compound", "poss").isEmpty()) {
      return organs
          .ofNamed(passage, i, organ)
          .or(() -> organs.inFocus(passage, i, organ))
          .map(p -> p.at(span, "discourse"));
    }
    return Optional.empty();
  }

  /** "The drone", "the soldier", "the force": a thing or one man, or anybody's, and no army. */
  private boolean oneOfMany(Syntax syntax, int i) {
    return who.listed("hardware", syntax.lemma(i))
        || (!syntax.plural(i) && who.listed("soldiery", syntax.lemma(i)));
  }

  /** "That faction": the one that was last called so. */
  private Optional<Participant> called(Passage passage, String noun) {
    return who.words("branches").contains(noun)
        ? salience.called(passage, noun, 2)
        : Optional.empty();
  }

  /** "That faction" points to what was just named, and to no group spoken of for longer. */
  private static boolean pointsBack(Syntax syntax, int i) {
    return syntax.lemma(i).equals("faction")
        && syntax.children(i, "det").stream().anyMatch(c -> syntax.form(c).equals("that"));
  }

  private Optional<Participant> that(Passage passage, int i) {
    boolean unnamed = passage.index() - factionAt <= 1;
    if (unnamed
        && pointsBack(passage.syntax(), i)
        && passage.syntax().relation(i).startsWith("nsubj")) {
      strangerAt = passage.index();
    }
    return pointsBack(passage.syntax(), i) && !unnamed
        ? salience.namedLast(passage, 1)
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

  /** "The network known as X": it gives a name, and points to nobody named before. */
  private static boolean introduces(Syntax syntax, int i) {
    return syntax.children(i, "acl").stream()
        .anyMatch(
            c -> c == i + 1 && Set.of("know", "call", "name", "dub").contains(syntax.lemma(c)));
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
