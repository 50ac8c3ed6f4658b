package org.attest.reading;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

  private static final Set<String> PRONOUNS = Set.of("it", "its", "they", "their", "them");

  private record Trace(
      Participant participant,
      int sentence,
      int token,
      String noun,
      double weight,
      boolean subject,
      boolean main) {

    boolean passing() {
      return weight <= IN_PASSING;
    }
  }

  private final Who who;
  private final Rivals rivals;
  private final Accusers accusers;
  private final Set<Integer> newParagraph = new HashSet<>();
  private final List<Trace> traces = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private int lastEnd;

  /** The last sentence that counted two groups. */
  private int countedAt = Integer.MIN_VALUE / 2;

  /** The one group that the last heading inside the report names; empty for none. */
  private String section = "";

  /**
   * Makes it for one document.
   *
   * @param named whom it names, each as often as it does
   */
  Salience(Who who, List<Participant> named) {
    this.who = who;
    this.rivals = new Rivals(who);
    this.accusers = new Accusers(who);
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
    if (countsTwo(passage.syntax())) {
      countedAt = passage.index();
    }
    if (passage.part() == Passage.Part.HEADING) {
      Set<String> named =
          passage.participants().values().stream()
              .filter(p -> p.group() && !Rivals.compounded(passage, p))
              .map(Participant::name)
              .collect(toSet());
      section = named.size() == 1 && passage.index() > 0 ? named.iterator().next() : "";
    }
  }

  /** Comes to the end of a sentence, when all its words are resolved. */
  void leave(Passage passage) {
    accusers.note(passage);
  }

  private boolean countsTwo(Syntax syntax) {
    return IntStream.range(0, syntax.size())
        .filter(t -> syntax.form(t).equals("two") && syntax.head(t) >= 0)
        .anyMatch(t -> who.words("group-nouns").contains(syntax.lemma(syntax.head(t))));
  }

  /** Remembers that the sentence names somebody, or speaks of one whom it stands for. */
  void remember(Passage passage, int token, Participant participant) {
    Syntax syntax = passage.syntax();
    boolean passing =
        inPassing(syntax, token)
            || Rivals.inAdjective(passage, participant)
            || Kin.namesTheParent(syntax, token);
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

  /** Where so many armed groups act that the report names most, as ISO 3166 codes. */
  Set<String> homes(int groups) {
    return frequency.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(groups)
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
  private boolean mainClause(Syntax syntax, int token) {
    int at = syntax.head(token);
    while (at >= 0 && !syntax.verb(at) && syntax.head(at) >= 0) {
      at = syntax.head(at);
    }
    while (at >= 0
        && syntax.head(at) >= 0
        && (syntax.relation(at).equals("conj") || told(syntax, at))) {
      at = syntax.head(at);
    }
    return at < 0 || syntax.head(at) < 0 || syntax.relation(at).equals("root");
  }

  /** "X has 100 members, the United Nations says": what is told is what the sentence is about. */
  private boolean told(Syntax syntax, int verb) {
    return syntax.relation(verb).equals("ccomp")
        && verb < syntax.head(verb)
        && who.words("report-verbs").contains(syntax.lemma(syntax.head(verb)));
  }

  /** "Taliban fighters attacked": the name stands inside the subject. */
  private boolean memberSubject(Syntax syntax, int token) {
    int head = syntax.head(token);
    boolean of =
        syntax.relation(token).equals("nmod")
            && Syntax.one(syntax.preposition(token), "of", "from");
    return head >= 0
        && (of || syntax.relation(token).matches("compound|amod|poss"))
        && syntax.relation(head).startsWith("nsubj")
        && who.words("members").contains(syntax.lemma(head));
  }

  /** The two who weigh most in so many sentences, of those who pass the test. */
  List<Participant> lastTwo(Passage passage, Predicate<Participant> test, int sentences) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Participant> latest = new LinkedHashMap<>();
    for (Trace trace : traces) {
      int age = passage.index() - trace.sentence;
      if (age <= sentences && test.test(trace.participant)) {
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

  /** The group whose name stands nearest, in the sentence or so many before it. */
  Optional<Participant> namedLast(Passage passage, int sentences) {
    return traces.stream()
        .filter(t -> passage.index() - t.sentence <= sentences)
        .filter(t -> t.participant.group() && !t.participant.how().equals("discourse"))
        .max(Comparator.comparingInt(Trace::sentence).thenComparingInt(Trace::token))
        .map(Trace::participant);
  }

  /**
   * The groups named in this sentence before a token, where it names two, else in the sentence
   * before, each once and in the order of the text.
   *
   * @param counted whether the sentence must say how many they are: "two groups"
   */
  List<Participant> namedJust(Passage passage, int token, boolean counted) {
    List<Participant> here = named(passage.index(), token);
    boolean before = here.size() != 2;
    return counted && !(before && countedAt == passage.index() - 1)
        ? List.of()
        : before ? named(passage.index() - 1, Integer.MAX_VALUE) : here;
  }

  private List<Participant> named(int sentence, int before) {
    Map<String, Participant> found = new LinkedHashMap<>();
    traces.stream()
        .filter(t -> t.sentence == sentence && t.token < before && t.participant.group())
        .filter(t -> !t.participant.how().equals("discourse"))
        .sorted(Comparator.comparingInt(Trace::token))
        .forEach(t -> found.putIfAbsent(t.participant.name(), t.participant));
    return List.copyOf(found.values());
  }

  /** The most salient participant before a place in the text that passes the test. */
  Optional<Participant> best(
      Passage passage, int token, Predicate<Participant> test, int sentences) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Participant> latest = new LinkedHashMap<>();
    Set<String> barred = new HashSet<>(rivals.of(passage, token));
    barred.addAll(accusers.of(passage, token));
    for (Trace trace : traces) {
      int age = passage.index() - trace.sentence;
      Participant participant = trace.participant;
      if (age <= sentences && test.test(participant) && !barred.contains(participant.name())) {
        double weight = age == 0 ? trace.weight * SAME_SENTENCE : trace.weight * Math.pow(0.5, age);
        weights.merge(participant.name(), weight * (observer(participant) ? 0.5 : 1), Double::sum);
        latest.put(participant.name(), participant);
      }
    }
    double bonus = turnedAway(passage) ? 0 : TOPIC;
    String topic = section.isEmpty() ? who.topic() : section;
    weights.replaceAll((name, weight) -> weight + (name.equals(topic) ? bonus : 0));
    weights.replaceAll(
        (name, weight) -> weight + 0.3 * Math.min(6, frequency.getOrDefault(name, 0)));
    (opens(passage.syntax(), token) ? subjectBefore(passage) : Optional.<String>empty())
        .or(() -> onlyBefore(passage, token))
        .ifPresent(name -> weights.computeIfPresent(name, (_, weight) -> weight + CONTINUED));
    return weights.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> latest.get(e.getKey()));
  }

  /** Who watches and tells is less often spoken of than who acts. */
  private static boolean observer(Participant participant) {
    return participant.sort().equals("organisation") || participant.sort().equals("media");
  }

  /** Whether a pronoun is, or belongs to, the subject of its sentence's main clause. */
  private boolean opens(Syntax syntax, int token) {
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

  /** The group that the sentence before told of as its subject, and that alone did anything. */
  Optional<Participant> onlySubjectBefore(Passage passage) {
    List<Trace> before =
        traces.stream().filter(t -> t.sentence == passage.index() - 1 && t.main).toList();
    boolean one = before.stream().map(t -> t.participant.name()).distinct().count() == 1;
    return one
        ? Optional.of(before.getFirst().participant).filter(Participant::group)
        : Optional.empty();
  }

  /**
   * The only group that the sentence before spoke of, for a word that goes on with it: "the group",
   * and "it" where nobody else acted there.
   */
  private Optional<String> onlyBefore(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    boolean pronoun = token >= 0 && PRONOUNS.contains(syntax.form(token));
    if (token < 0
        || newParagraph.contains(passage.index())
        || traces.stream().anyMatch(t -> t.sentence == passage.index() && t.participant.group())
        || !(pronoun ? opens(syntax, token) : syntax.relation(token).startsWith("nsubj"))) {
      return Optional.empty();
    }
    List<Trace> before =
        traces.stream().filter(t -> t.sentence == passage.index() - 1 && !t.passing()).toList();
    List<String> groups =
        before.stream()
            .map(Trace::participant)
            .filter(Participant::group)
            .map(Participant::name)
            .distinct()
            .toList();
    boolean others =
        pronoun
            && before.stream()
                .anyMatch(t -> t.subject && !t.participant.group() && !t.participant.person());
    return groups.stream()
        .filter(g -> groups.size() == 1 && !others && (g.equals(who.topic()) || !kin(g)))
        .findFirst();
  }

  /** Whether the sentence before spoke of one other group only, as its subject (ruling 7). */
  private boolean turnedAway(Passage passage) {
    List<Trace> before =
        traces.stream()
            .filter(t -> t.sentence == passage.index() - 1 && t.participant.group())
            .filter(t -> !t.passing())
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
}
