package org.attest.reading;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How present those are whom a report has named, after Lappin and Leass (1994), cut to what news
 * needs: a mention weighs more as a subject, and half as much with each sentence that passes.
 *
 * <p>One instance reads one document, its sentences in order; not thread-safe.
 */
final class Salience {

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

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

  /** Clauses of their own, in which a name may come again. */
  private static final Set<String> APART =
      Set.of("ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "nsubj", "nsubjpass");

  /** "The group was known as X": it may be X. */
  private static final Set<String> NAMING =
      Set.of(
          "know",
          "call",
          "name",
          "rename",
          "dub",
          "rebrand",
          "style",
          "become",
          "refer",
          "describe",
          "identify",
          "list");

  private static final Set<String> PRONOUNS = Set.of("it", "its", "they", "their", "them");

  private record Trace(
      Participant participant,
      int sentence,
      int token,
      String noun,
      double weight,
      boolean subject,
      boolean main) {}

  private final Who who;
  private final Set<Integer> newParagraph = new HashSet<>();
  private final List<Trace> traces = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private int lastEnd;

  /**
   * Makes it for one document.
   *
   * @param named whom it names, each as often as it does
   */
  Salience(Who who, List<Participant> named) {
    this.who = who;
    named.stream()
        .filter(Participant::group)
        .forEach(p -> frequency.merge(p.name(), 1, Integer::sum));
  }

  /** Comes to a sentence, before any of its words is remembered or asked about. */
  void enter(Passage passage) {
    if (EMPTY_LINE
        .matcher(
            passage
                .text()
                .substring(Math.min(lastEnd, passage.span().start()), passage.span().start()))
        .find()) {
      newParagraph.add(passage.index());
    }
    lastEnd = passage.span().end();
  }

  /** Remembers that the sentence names somebody, or speaks of one whom it stands for. */
  void remember(Passage passage, int token, Participant participant) {
    Syntax syntax = passage.syntax();
    boolean passing = inPassing(syntax, token) || inAdjective(passage, participant);
    int at = beside(passage, token);
    boolean subject =
        !passing && (syntax.relation(at).startsWith("nsubj") || memberSubject(syntax, at));
    boolean main = subject && mainClause(syntax, at);
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
    traces.add(
        new Trace(participant, passage.index(), token, syntax.lemma(token), weight, subject, main));
  }

  /** "Another group, the X, struck": the name stands where its noun does. */
  private static int beside(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    int head = syntax.head(token);
    boolean named =
        head >= 0
            && syntax.relation(token).equals("appos")
            && syntax.tag(head).equals("NN")
            && passage.participant(head).isEmpty();
    return named ? head : token;
  }

  /** "X-affiliated", "anti-X": an adjective made of a name. */
  private static boolean inAdjective(Passage passage, Participant participant) {
    String text = passage.text();
    int start = participant.span().start();
    int end = participant.span().end();
    return (end + 1 < text.length()
            && text.charAt(end) == '-'
            && java.lang.Character.isLowerCase(text.charAt(end + 1)))
        || (start > 1
            && text.charAt(start - 1) == '-'
            && java.lang.Character.isLetter(text.charAt(start - 2)));
  }

  /** "X-Congress" is part of another name. */
  private static boolean compounded(Passage passage, Participant participant) {
    int end = participant.span().end();
    return end < passage.text().length() && passage.text().charAt(end) == '-';
  }

  /** Where the two armed groups act that the report names most, as ISO 3166 codes. */
  Set<String> homes() {
    return frequency.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(2)
        .flatMap(e -> who.entry(e.getKey()).stream())
        .flatMap(a -> a.theatres().stream())
        .collect(toSet());
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

  /** The two groups that weigh most so far. */
  List<Participant> lastTwo(Passage passage) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Participant> latest = new LinkedHashMap<>();
    for (Trace trace : traces) {
      int age = passage.index() - trace.sentence;
      if (age <= Discourse.MEMORY && trace.participant.group()) {
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

  /** The group that was last called by this noun ("the Islamic State faction in Puntland"). */
  Optional<Participant> called(Passage passage, String noun, int sentences) {
    return traces.reversed().stream()
        .filter(trace -> passage.index() - trace.sentence <= sentences)
        .filter(trace -> trace.participant.group() && trace.noun.equals(noun))
        .map(Trace::participant)
        .findFirst();
  }

  /** The most salient participant before a place in the text that passes the test. */
  Optional<Participant> best(
      Passage passage, int token, Predicate<Participant> test, int sentences) {
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

  /** Whom a word cannot stand for: its own clause's subject or object, where it is the other. */
  private Set<String> rivals(Passage passage, int token) {
    Set<String> all = new HashSet<>(before(passage, token));
    all.addAll(after(passage, token));
    return all;
  }

  /** "The group split from X", "its fighters attacked X": whoever it is, it is not X. */
  private static Set<String> after(Passage passage, int token) {
    if (token < 0) {
      return Set.of();
    }
    Syntax syntax = passage.syntax();
    int top = token;
    while (syntax.head(top) >= 0 && !syntax.verb(syntax.head(top))) {
      top = syntax.head(top);
    }
    if (!syntax.relation(top).startsWith("nsubj")) {
      return Set.of();
    }
    int last = top;
    int deepest = syntax.relation(token).equals("poss") ? 2 : Integer.MAX_VALUE;
    int verb = syntax.head(top);
    boolean passive = syntax.relation(top).equals("nsubjpass");
    if (NAMING.contains(syntax.lemma(verb)) && (passive || syntax.lemma(verb).equals("become"))) {
      return Set.of();
    }
    return syntax
        .subtree(
            syntax.head(top), c -> !APART.contains(syntax.relation(c)) && !verbBeside(syntax, c))
        .stream()
        .filter(t -> t > last && syntax.ancestors(t).indexOf(verb) < deepest)
        .filter(t -> !itsName(syntax, t))
        .flatMap(t -> passage.participant(t).stream())
        .filter(p -> p.group() && !inAdjective(passage, p) && !compounded(passage, p))
        .map(Participant::name)
        .collect(toSet());
  }

  /** "The group was formed under the name X", "it rebranded as X": X is its own name. */
  private static boolean itsName(Syntax syntax, int token) {
    return syntax.preposition(token).equals("as")
        || Stream.concat(syntax.ancestors(token).stream(), syntax.children(token).stream())
            .anyMatch(t -> syntax.lemma(t).equals("name") && syntax.tag(t).startsWith("NN"));
  }

  private static boolean verbBeside(Syntax syntax, int token) {
    return syntax.relation(token).equals("conj") && syntax.verb(token);
  }

  private Set<String> before(Passage passage, int token) {
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
        .collect(toSet());
  }
}
