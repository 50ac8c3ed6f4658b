package org.attest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /** The subject of a clause below the main one. */
  private static final double LOWER_SUBJECT = 1.8;

  private static final double OTHER = 1.2;

  /** Inside an apposition, or said of somebody's past: "an ally of X", "former X soldiers". */
  private static final double IN_PASSING = 0.6;

  /** What a pronoun stands for was named before; it adds less than a name. */
  private static final double AGAIN = 0.7;

  /** "It" at the head of a sentence goes on with the subject of the one before. */
  private static final double CONTINUED = 2.2;

  private static final double POSSESSOR = 0.9;

  /** What the headline is about lies nearer than what was named in passing. */
  private static final double TOPIC = 2.6;

  /** A name of the same sentence lies nearer than any before it. */
  private static final double SAME_SENTENCE = 2.0;

  private static final int MEMORY = 8;
  private static final int LONG_MEMORY = 30;

  private static final java.util.regex.Pattern EMPTY_LINE =
      java.util.regex.Pattern.compile("\\n[ \\t\\r]*\\n");

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

  private static final Set<String> PRONOUNS = Set.of("it", "its", "they", "their", "them");

  private final Set<Integer> newParagraph = new java.util.HashSet<>();
  private int lastEnd;
  private int pairAt = Integer.MIN_VALUE / 2;
  private final Who who;
  private final List<Trace> traces = new ArrayList<>();
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  /** The state that the report is most about: where most of its places and names lie. */
  private final String focusState;

  /** Whether the report speaks of hardly any other state. */
  private final boolean oneState;

  private record Trace(
      Participant participant,
      int sentence,
      int token,
      double weight,
      boolean subject,
      boolean main) {}

  /**
   * Makes it for one document.
   *
   * @param states how often the report names each state
   */
  Discourse(Who who, List<Participant> named, Map<String, Integer> states) {
    this.who = who;
    Optional<Map.Entry<String, Integer>> most =
        states.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()));
    focusState = most.map(Map.Entry::getKey).orElse("");
    int all = states.values().stream().mapToInt(Integer::intValue).sum();
    oneState = most.filter(m -> m.getValue() >= 2 && m.getValue() * 10 >= all * 7).isPresent();
    named.stream()
        .filter(Participant::group)
        .forEach(p -> frequency.merge(p.name(), 1, Integer::sum));
  }

  /** Resolves what stands for names in the sentence, and remembers whom it names. */
  void read(Passage passage) {
    Syntax syntax = passage.syntax();
    if (EMPTY_LINE
        .matcher(
            passage
                .text()
                .substring(Math.min(lastEnd, passage.span().start()), passage.span().start()))
        .find()) {
      newParagraph.add(passage.index());
    }
    lastEnd = passage.span().end();
    for (int i = 0; i < syntax.size(); i++) {
      if (passage.participant(i).isEmpty()) {
        resolve(passage, i).ifPresent(put(passage, i));
      }
      int token = i;
      passage.participant(i).ifPresent(p -> remember(passage, token, p));
      if (syntax.relation(i).matches("appos|attr")) {
        who.described(passage, i).ifPresent(p -> kinds(p.name()).add(syntax.lemma(token)));
      }
    }
    passage.about(
        best(passage, -1, Participant::group, 3).map(Participant::name).orElse(who.topic()),
        !oneState ? "" : who.organOf(focusState, "government").orElse(""));
  }

  /** The words in an actor's names, and the nouns by which the report has described it. */
  private Set<String> kinds(String name) {
    return kinds.computeIfAbsent(
        name,
        n -> {
          Set<String> words =
              new java.util.HashSet<>(List.of(n.toLowerCase(Locale.ROOT).split("[ -]")));
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
    return best(passage, i, p -> p.group() && kinds(p.name()).contains(lemma), LONG_MEMORY);
  }

  private static java.util.function.Consumer<Participant> put(Passage passage, int token) {
    return p -> passage.put(token, p);
  }

  private void remember(Passage passage, int token, Participant participant) {
    Syntax syntax = passage.syntax();
    boolean passing = inPassing(syntax, token);
    boolean subject =
        !passing && (syntax.relation(token).startsWith("nsubj") || memberSubject(syntax, token));
    boolean main = subject && mainClause(syntax, token);
    double weight = passing ? IN_PASSING : subject ? main ? SUBJECT : LOWER_SUBJECT : OTHER;
    if (syntax.relation(token).equals("poss") && !subject) {
      weight = Math.min(weight, POSSESSOR);
    }
    if (passage.part() != Passage.Part.BODY) {
      weight = Math.max(weight, OTHER) + 0.6;
    }
    if (PRONOUNS.contains(syntax.form(token))) {
      weight *= AGAIN;
    }
    traces.add(new Trace(participant, passage.index(), token, weight, subject, main));
  }

  /** Whether a name only tells of somebody else: "former X soldiers", "an ex-member of X". */
  private boolean inPassing(Syntax syntax, int token) {
    int head = syntax.head(token);
    if (head < 0) {
      return false;
    }
    boolean past =
        syntax.children(head, "amod", "compound", "advmod").stream()
            .anyMatch(c -> Set.of("former", "ex", "erstwhile", "ex-").contains(syntax.form(c)));
    boolean inside = syntax.relation(token).matches("nmod|compound|poss|amod");
    return inside && (past || syntax.relation(head).equals("appos"));
  }

  /** Whether a subject is that of the sentence's main clause. */
  private static boolean mainClause(Syntax syntax, int token) {
    int at = syntax.head(token);
    while (at >= 0 && !syntax.verb(at) && syntax.head(at) >= 0) {
      at = syntax.head(at);
    }
    while (at >= 0 && syntax.relation(at).equals("conj") && syntax.head(at) >= 0) {
      at = syntax.head(at);
    }
    return at < 0 || syntax.head(at) < 0 || syntax.relation(at).equals("root");
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
        Set.of("two", "both").contains(syntax.form(i))
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
        weights.merge(participant.name(), weight * (observer(participant) ? 0.5 : 1), Double::sum);
        latest.put(participant.name(), participant);
      }
    }
    double topic = turnedAway(passage) ? 0 : TOPIC;
    weights.replaceAll((name, weight) -> weight + (name.equals(who.topic()) ? topic : 0));
    weights.replaceAll(
        (name, weight) -> weight + 0.3 * Math.min(6, frequency.getOrDefault(name, 0)));
    if (opens(passage.syntax(), token)) {
      subjectBefore(passage)
          .ifPresent(name -> weights.computeIfPresent(name, (_, weight) -> weight + CONTINUED));
    }
    return weights.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> latest.get(e.getKey()));
  }

  /** Who watches and tells is less often spoken of than who acts. */
  private static boolean observer(Participant participant) {
    return participant.sort().equals("organisation") || participant.sort().equals("media");
  }

  /** Whether a pronoun is, or belongs to, the subject of its sentence's main clause. */
  private static boolean opens(Syntax syntax, int token) {
    if (token < 0 || !PRONOUNS.contains(syntax.form(token))) {
      return false;
    }
    int at = syntax.relation(token).equals("poss") ? syntax.head(token) : token;
    return at >= 0 && syntax.relation(at).startsWith("nsubj") && mainClause(syntax, at);
  }

  /** The group that the sentence before named as the subject of its main clause, if one only. */
  private Optional<String> subjectBefore(Passage passage) {
    if (newParagraph.contains(passage.index())) {
      return Optional.empty();
    }
    List<String> names =
        traces.stream()
            .filter(t -> t.sentence == passage.index() - 1 && t.main && t.participant.group())
            .map(t -> t.participant.name())
            .distinct()
            .toList();
    return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }

  /** Whether the sentence before spoke of one other group only, as its subject (ruling 7). */
  private boolean turnedAway(Passage passage) {
    List<Trace> before =
        traces.stream()
            .filter(t -> t.sentence == passage.index() - 1 && t.participant.group())
            .filter(t -> t.weight > IN_PASSING)
            .toList();
    if (newParagraph.contains(passage.index())) {
      return false;
    }
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

  /** "Police arrested its leader": nobody harms its own. */
  private boolean ofTheHarmed(Syntax syntax, int token) {
    int owned = syntax.head(token);
    int verb = owned < 0 ? -1 : syntax.head(owned);
    return verb >= 0
        && syntax.relation(owned).equals("dobj")
        && who.words("harm-verbs").contains(syntax.lemma(verb));
  }

  /** Whom a word cannot stand for: its own clause's subject, where it is the object. */
  private Set<String> rivals(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    if (token < 0
        || syntax.relation(token).startsWith("nsubj")
        || (syntax.relation(token).equals("poss") && !ofTheHarmed(syntax, token))) {
      return Set.of();
    }
    int verb = Quotes.clauseTop(syntax, token);
    if (!syntax.verb(verb)) {
      return Set.of();
    }
    return Frame.surfaceSubjects(syntax, verb, 0).stream()
        .flatMap(s -> syntax.conjuncts(s).stream())
        .flatMap(s -> syntax.subtree(s).stream())
        .filter(s -> s != token)
        .flatMap(s -> who.at(passage, s).stream())
        .map(Participant::name)
        .collect(java.util.stream.Collectors.toSet());
  }
}
