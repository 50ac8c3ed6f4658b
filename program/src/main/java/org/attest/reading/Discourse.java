package org.attest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.lexicon.Actor;
import org.attest.model.Span;

/**
 * Finds whom "the group", "it", "they", "its parent group" and "both groups" stand for.
 *
 * <p>By salience, after Lappin and Leass (1994), cut to what news needs: a mention weighs more as a
 * subject, and half as much with each sentence that passes. A branch and its parent are never taken
 * for each other. One instance reads one document, its sentences in order; not thread-safe.
 */
final class Discourse {

  private static final double SUBJECT = 2.5;
  private static final double OTHER = 1.2;
  private static final double POSSESSOR = 0.9;

  /** What the headline is about lies nearer than what was named in passing. */
  private static final double TOPIC = 2.6;

  /** A name of the same sentence lies nearer than any before it. */
  private static final double SAME_SENTENCE = 2.0;

  private static final int MEMORY = 8;

  private static final Set<String> PAIRED =
      Set.of(
          "group", "side", "organisation", "organization", "movement", "faction", "party", "rival");

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
  private final List<Trace> traces = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private String focusState = "";

  private record Trace(
      Participant participant, int sentence, int token, double weight, boolean subject) {}

  Discourse(Who who, List<Participant> named, String focusState) {
    this.who = who;
    this.focusState = focusState;
    named.stream()
        .filter(Participant::group)
        .forEach(p -> frequency.merge(p.name(), 1, Integer::sum));
  }

  /** Resolves what stands for names in the sentence, and remembers whom it names. */
  void read(Passage passage) {
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      if (passage.participant(i).isEmpty()) {
        resolve(passage, i).ifPresent(put(passage, i));
      }
      int token = i;
      passage.participant(i).ifPresent(p -> remember(passage, token, p));
    }
  }

  private static java.util.function.Consumer<Participant> put(Passage passage, int token) {
    return p -> passage.put(token, p);
  }

  private void remember(Passage passage, int token, Participant participant) {
    Syntax syntax = passage.syntax();
    String relation = syntax.relation(token);
    boolean subject = relation.startsWith("nsubj") || memberSubject(syntax, token);
    double weight = subject ? SUBJECT : relation.equals("poss") ? POSSESSOR : OTHER;
    if (passage.part() != Passage.Part.BODY) {
      weight = Math.max(weight, OTHER) + 0.6;
    }
    traces.add(new Trace(participant, passage.index(), token, weight, subject));
  }

  /** "Taliban fighters attacked": the name stands inside the subject. */
  private boolean memberSubject(Syntax syntax, int token) {
    int head = syntax.head(token);
    return head >= 0
        && syntax.relation(token).matches("compound|amod|poss")
        && syntax.relation(head).startsWith("nsubj")
        && who.words("members").contains(syntax.lemma(head));
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
        syntax.form(i).equals("two")
            || syntax.children(i).stream()
                .anyMatch(c -> Set.of("both", "two").contains(syntax.form(c)));
    boolean said =
        two
            && (Set.of("two", "both").contains(syntax.form(i)) || PAIRED.contains(syntax.lemma(i)))
            && syntax.relation(i).matches("nsubj|nsubjpass|dobj|nmod|attr|root|poss");
    boolean still =
        Set.of("they", "them", "their").contains(syntax.form(i)) && passage.index() - pairAt <= 1;
    if (!said && !still) {
      return false;
    }
    List<Participant> names = lastTwo(passage);
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

  /** The two groups that weigh most so far. */
  private List<Participant> lastTwo(Passage passage) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Participant> latest = new LinkedHashMap<>();
    for (Trace trace : traces) {
      int age = passage.index() - trace.sentence;
      if (age <= MEMORY && trace.participant.group()) {
        weights.merge(trace.participant.name(), trace.weight * Math.pow(0.5, age), Double::sum);
        latest.put(trace.participant.name(), trace.participant);
      }
    }
    weights.computeIfPresent(who.topic(), (_, weight) -> weight + TOPIC);
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(2)
        .map(e -> latest.get(e.getKey()))
        .toList();
  }

  /** "It is unclear whether": no actor. */
  private static boolean weather(Syntax syntax, int i) {
    int head = syntax.head(i);
    return head >= 0
        && syntax.lemma(head).equals("be")
        && !syntax.children(head, "acomp").isEmpty()
        && !syntax.children(head, "ccomp", "xcomp", "csubj").isEmpty();
  }

  private Optional<Participant> thing(Passage passage, int i) {
    return best(passage, i, p -> !p.person() && !p.unnamed() && !p.sort().equals("state"), 2)
        .map(p -> p.at(passage.syntax().token(i).span(), "discourse"));
  }

  private Optional<Participant> plural(Passage passage, int i) {
    if (pluralNounBefore(passage, i)) {
      return Optional.empty();
    }
    return best(passage, i, p -> p.group() || p.unnamed(), 2)
        .map(p -> p.at(passage.syntax().token(i).span(), "discourse"));
  }

  /**
   * A plural common noun as the clause's or the last sentence's subject is nearer than any name.
   */
  private boolean pluralNounBefore(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    for (int k = i - 1; k >= 0; k--) {
      if (syntax.relation(k).startsWith("nsubj") && syntax.tag(k).equals("NNS")) {
        return who.at(passage, k).isEmpty();
      }
    }
    return false;
  }

  private Optional<Participant> person(Passage passage, int i) {
    return best(passage, i, Participant::person, 3)
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
    if (!syntax.tag(i).startsWith("NN") || !definite(syntax, i)) {
      return Optional.empty();
    }
    Span span = syntax.span(nounPhrase(syntax, i));
    if (syntax.plural(i) && SEVERAL.contains(lemma)) {
      return Optional.empty();
    }
    if (who.words("group-nouns").contains(lemma) && !namedInside(passage, i)) {
      return parent(passage, i)
          .or(() -> best(passage, i, fits(passage, i), MEMORY).map(p -> p.at(span, "discourse")));
    }
    String organ = who.organ(lemma);
    if (!organ.isEmpty() && syntax.children(i, "amod", "compound", "poss").isEmpty()) {
      return organInFocus(passage, i, organ).map(p -> p.at(span, "discourse"));
    }
    return Optional.empty();
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

  private java.util.function.Predicate<Participant> fits(Passage passage, int i) {
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

  private Optional<Participant> organInFocus(Passage passage, int i, String organ) {
    Optional<Participant> mentioned = best(passage, i, p -> who.isOrgan(p, organ), MEMORY);
    return mentioned.or(() ->
        focusState.isEmpty()
            ? Optional.empty()
            : who.organOf(focusState, organ)
                .map(n ->
                    new Participant(
                        n,
                        organ.equals("government") ? "government" : "state-force",
                        passage.syntax().token(i).span(),
                        "discourse")));
  }

  /** The most salient participant before a place in the text that passes the test. */
  private Optional<Participant> best(
      Passage passage, int token, java.util.function.Predicate<Participant> test, int sentences) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Participant> latest = new LinkedHashMap<>();
    Set<String> barred = rivals(passage, token);
    for (Trace trace : traces) {
      int age = passage.index() - trace.sentence;
      Participant participant = trace.participant;
      if (age <= sentences && test.test(participant) && !barred.contains(participant.name())) {
        double weight = age == 0 ? trace.weight * SAME_SENTENCE : trace.weight * Math.pow(0.5, age);
        weights.merge(participant.name(), weight, Double::sum);
        latest.put(participant.name(), participant);
      }
    }
    double topic = turnedAway(passage) ? 0 : TOPIC;
    weights.replaceAll((name, weight) -> weight + (name.equals(who.topic()) ? topic : 0));
    weights.replaceAll(
        (name, weight) -> weight + 0.3 * Math.min(6, frequency.getOrDefault(name, 0)));
    return weights.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> latest.get(e.getKey()));
  }

  /** Whether the sentence before spoke of one other group only, as its subject (ruling 7). */
  private boolean turnedAway(Passage passage) {
    List<Trace> before =
        traces.stream()
            .filter(t -> t.sentence == passage.index() - 1 && t.participant.group())
            .toList();
    boolean one = before.stream().map(t -> t.participant.name()).distinct().count() == 1;
    return one && before.getFirst().subject && !kin(before.getFirst().participant.name());
  }

  /** The headline's group itself, or its parent: a branch's report speaks of both by turns. */
  private boolean kin(String name) {
    return name.equals(who.topic())
        || who.entry(who.topic())
            .filter(a -> a.parents().stream().anyMatch(p -> p.name().equals(name)))
            .isPresent();
  }

  /** Whom a word cannot stand for: its own clause's subject, where it is the object. */
  private Set<String> rivals(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    String relation = syntax.relation(token);
    if (relation.startsWith("nsubj") || relation.equals("poss")) {
      return Set.of();
    }
    int verb = Quotes.clauseTop(syntax, token);
    if (!syntax.verb(verb)) {
      return Set.of();
    }
    return Frame.surfaceSubjects(syntax, verb, 0).stream()
        .flatMap(s -> syntax.conjuncts(s).stream())
        .filter(s -> s != token)
        .flatMap(s -> who.at(passage, s).stream())
        .map(Participant::name)
        .collect(java.util.stream.Collectors.toSet());
  }
}
