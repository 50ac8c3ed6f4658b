package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attest.model.Span;
import org.attest.model.Status;

/**
 * Finds who says what: reporting verbs with their clauses, "according to", hedges, and quotations,
 * also those that run over several sentences.
 */
final class AttributionPass {

  private static final Participant NOBODY =
      new Participant("?", "unnamed", new Span(0, 0), "words");

  private final Who who;

  AttributionPass(Who who) {
    this.who = who;
  }

  /** Finds the attributions of each sentence; sentences of one document in order. */
  void read(List<Passage> passages) {
    for (Passage passage : passages) {
      passage.attributions(within(passage));
    }
    carryQuotations(passages);
  }

  private List<Attribution> within(Passage passage) {
    List<Attribution> found = new ArrayList<>();
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.verb(i)) {
        reporting(passage, i).ifPresent(found::add);
        hedgedVerb(passage, i).ifPresent(found::add);
        counting(passage, i).ifPresent(found::add);
      } else {
        accordingTo(passage, i).ifPresent(found::add);
        hedgeWord(passage, i).ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparingInt((Attribution a) -> -a.content().size())
            .thenComparing(Attribution::cue));
    return found;
  }

  /** "X said that …", "…, X said". */
  private Optional<Attribution> reporting(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    Optional<Status> status = statusOf(syntax.lemma(verb));
    if (status.isEmpty() || Frame.passive(syntax, verb, 0)) {
      return Optional.empty();
    }
    List<Integer> speakers = Frame.surfaceSubjects(syntax, verb, 0);
    Set<Integer> content = content(passage, verb, speakers);
    if (content.isEmpty() || speakers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(attribution(passage, speakers.getFirst(), verb, content, status.get()));
  }

  /** "put the toll at 11", "spoke of 800 dead", "hold the group responsible": no clause is said. */
  private Optional<Attribution> counting(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(verb);
    List<Integer> speakers =
        Frame.passive(syntax, verb, 0)
            ? syntax.obliques(verb, Set.of("by"))
            : Frame.surfaceSubjects(syntax, verb, 0);
    Set<Integer> said = new HashSet<>(syntax.subtree(verb));
    said.remove(verb);
    speakers.forEach(s -> syntax.subtree(s).forEach(said::remove));
    boolean counts =
        who.words("count-verbs").contains(lemma)
            && passage.numbers().stream()
                .anyMatch(n -> n.money().isEmpty() && said.contains(syntax.at(n.core().start())));
    boolean lays =
        Set.of("attribute", "ascribe", "pin").contains(lemma)
            || (lemma.equals("hold")
                && syntax.children(verb).stream()
                    .anyMatch(c -> syntax.form(c).equals("responsible")));
    boolean somebody =
        !speakers.isEmpty() && !who.words("members").contains(syntax.lemma(speakers.getFirst()));
    if (said.isEmpty() || !somebody || !(counts || lays)) {
      return Optional.empty();
    }
    Status status = lays ? Status.BLAMED : Status.REPORTED;
    return Optional.of(attribution(passage, speakers.getFirst(), verb, said, status));
  }

  private Optional<Status> statusOf(String lemma) {
    if (who.words("report-verbs").contains(lemma)) {
      return Optional.of(Status.REPORTED);
    }
    if (who.words("blame-verbs").contains(lemma)) {
      return Optional.of(Status.BLAMED);
    }
    return who.words("deny-verbs").contains(lemma) ? Optional.of(Status.DENIED) : Optional.empty();
  }

  private Set<Integer> content(Passage passage, int verb, List<Integer> speakers) {
    Syntax syntax = passage.syntax();
    Set<Integer> content = new HashSet<>();
    for (int c : syntax.children(verb, "ccomp")) {
      content.addAll(syntax.subtree(c));
    }
    for (int c : syntax.children(verb, "xcomp", "advcl")) {
      boolean blame = !who.words("report-verbs").contains(syntax.lemma(verb));
      if (blame || syntax.relation(c).equals("xcomp")) {
        content.addAll(syntax.subtree(c));
      }
    }
    if (content.isEmpty()) {
      content.addAll(parenthetical(syntax, verb));
    }
    if (content.isEmpty() && reportsNouns(syntax, verb)) {
      syntax.children(verb, "dobj").forEach(o -> content.addAll(syntax.subtree(o)));
    }
    if (!who.words("report-verbs").contains(syntax.lemma(verb))) {
      syntax.children(verb, "dobj", "nmod").forEach(o -> content.addAll(syntax.subtree(o)));
    }
    content.addAll(quoted(passage, verb));
    speakers.forEach(
        s -> content.removeAll(syntax.subtree(s, c -> !content.contains(c) || !syntax.verb(c))));
    return content;
  }

  private boolean reportsNouns(Syntax syntax, int verb) {
    return who.words("report-nouns").contains(syntax.lemma(verb));
  }

  /** "The group, officials said, has …": the verb hangs on what it reports. */
  private static Set<Integer> parenthetical(Syntax syntax, int verb) {
    int head = syntax.head(verb);
    if (head < 0
        || !Set.of("parataxis", "dep", "advcl", "ccomp").contains(syntax.relation(verb))
        || syntax.has(verb, "mark", "dobj")) {
      return Set.of();
    }
    if (syntax.relation(verb).equals("ccomp") || !syntax.has(verb, "nsubj")) {
      return Set.of();
    }
    Set<Integer> own = Set.copyOf(syntax.subtree(verb));
    return syntax.subtree(head).stream().filter(t -> !own.contains(t)).collect(Collectors.toSet());
  }

  /** What stands in quotation marks in a sentence whose main verb is a saying. */
  private static Set<Integer> quoted(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    if (syntax.head(verb) >= 0 && !syntax.relation(verb).matches("conj|parataxis|dep")) {
      return Set.of();
    }
    Set<Integer> inside = new HashSet<>();
    boolean open = false;
    for (int i = 0; i < syntax.size(); i++) {
      String form = syntax.token(i).form();
      if (form.equals("“") || (form.equals("\"") && !open)) {
        open = true;
      } else if (form.equals("”") || form.equals("\"")) {
        open = false;
      } else if (open) {
        inside.add(i);
      }
    }
    return inside.contains(verb) ? Set.of() : inside;
  }

  /** "X is believed to …", "N are estimated to have …", "assessed by Y to be". */
  private Optional<Attribution> hedgedVerb(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    if (!who.words("hedge-verbs").contains(syntax.lemma(verb)) || !Frame.passive(syntax, verb, 0)) {
      return Optional.empty();
    }
    Set<Integer> content = new HashSet<>();
    syntax
        .children(verb, "xcomp", "ccomp", "advcl", "attr", "acomp")
        .forEach(c -> content.addAll(syntax.subtree(c)));
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Status status =
        who.words("blame-verbs").contains(syntax.lemma(verb)) ? Status.BLAMED : Status.REPORTED;
    List<Integer> by = syntax.obliques(verb, Set.of("by"));
    return Optional.of(
        by.isEmpty()
            ? new Attribution(
                "",
                NOBODY,
                new Span(0, 0),
                syntax.token(verb).span(),
                content,
                status,
                syntax.lemma(verb),
                List.of())
            : attribution(passage, by.getFirst(), verb, content, status));
  }

  private Optional<Attribution> accordingTo(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    String preposition = syntax.preposition(noun);
    int head = syntax.head(noun);
    boolean according =
        preposition.startsWith("according")
            || (preposition.equals("to") && head >= 0 && syntax.form(head).equals("according"));
    if (!according || head < 0) {
      return Optional.empty();
    }
    int governor = syntax.form(head).equals("according") ? Math.max(0, syntax.head(head)) : head;
    int clause = Quotes.clauseTop(syntax, governor);
    Set<Integer> own = Set.copyOf(syntax.subtree(noun));
    boolean first = syntax.token(noun).span().start() < syntax.token(clause).span().start();
    int top = first || syntax.relation(clause).equals("root") ? rootOf(syntax, clause) : clause;
    Set<Integer> content =
        syntax.subtree(top).stream().filter(t -> !own.contains(t)).collect(Collectors.toSet());
    return Optional.of(attribution(passage, noun, noun, content, Status.REPORTED));
  }

  private static int rootOf(Syntax syntax, int token) {
    List<Integer> up = syntax.ancestors(token);
    return up.getLast();
  }

  /** "reportedly", "allegedly". */
  private Optional<Attribution> hedgeWord(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    if (!who.words("hedge-adverbs").contains(syntax.form(i)) || syntax.head(i) < 0) {
      return Optional.empty();
    }
    Set<Integer> content = new HashSet<>(syntax.subtree(syntax.head(i)));
    return Optional.of(
        new Attribution(
            "",
            NOBODY,
            new Span(0, 0),
            syntax.token(i).span(),
            content,
            Status.REPORTED,
            syntax.form(i),
            List.of()));
  }

  private Attribution attribution(
      Passage passage, int speaker, int cue, Set<Integer> content, Status status) {
    Syntax syntax = passage.syntax();
    Optional<Participant> known = who.at(passage, speaker);
    String name =
        known
            .filter(p -> !p.unnamed() && syntax.conjuncts(speaker).size() == 1)
            .map(p -> sourceName(passage, speaker, p))
            .orElseGet(() -> passage.words(syntax.span(withConjuncts(passage, speaker))));
    if (syntax.tag(speaker).equals("PRP") && known.isEmpty()) {
      name = "";
    }
    List<TimeExpression> times =
        passage.times().stream()
            .filter(t -> syntax.at(t.span().start()) >= 0)
            .filter(t ->
                belongs(syntax, syntax.at(t.span().start()), cue, speaker)
                    && !content.contains(syntax.at(t.span().start())))
            .toList();
    return new Attribution(
        name,
        known.orElse(NOBODY),
        syntax.span(passage.phraseTokens(speaker)),
        syntax.token(cue).span(),
        content,
        status,
        syntax.lemma(cue),
        times);
  }

  /** A report, statement or spokesman of an actor keeps its words; the actor itself its name. */
  private String sourceName(Passage passage, int speaker, Participant participant) {
    boolean plain = passage.participant(speaker).isPresent() || participant.person();
    return plain ? participant.name() : passage.phrase(speaker);
  }

  private static List<Integer> withConjuncts(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    List<Integer> all = new ArrayList<>();
    for (int c : syntax.conjuncts(noun)) {
      all.addAll(passage.phraseTokens(c));
    }
    return all;
  }

  private static boolean belongs(Syntax syntax, int time, int cue, int speaker) {
    for (int at = time; at >= 0; at = syntax.head(at)) {
      if (at == cue || at == speaker) {
        return true;
      }
      if (at != time && syntax.verb(at)) {
        return false;
      }
    }
    return false;
  }

  /** A quotation that runs over several sentences has one speaker. */
  private static void carryQuotations(List<Passage> passages) {
    boolean[] openBefore = new boolean[passages.size()];
    boolean[] whole = new boolean[passages.size()];
    boolean open = false;
    for (int k = 0; k < passages.size(); k++) {
      Passage passage = passages.get(k);
      String words = passage.span().of(passage.text());
      boolean paragraph = k > 0 && newParagraph(passages.get(k - 1), passage);
      boolean starts = words.startsWith("\"") || words.startsWith("“");
      if (paragraph && !starts) {
        open = false;
      }
      openBefore[k] = open;
      int straight = (int) words.chars().filter(c -> c == '"').count();
      long left = words.chars().filter(c -> c == '“').count();
      long right = words.chars().filter(c -> c == '”').count();
      boolean inside = open;
      open = straight % 2 == 0 ? open : !open;
      open = left > right || (open && right <= left);
      whole[k] =
          (inside && (open || (straight + left + right) <= 1))
              || (starts
                  && (open
                      || (straight + left + right == 2 && words.matches("(?s).*[\"”][.]?\\s*$"))));
    }
    for (int k = 0; k < passages.size(); k++) {
      if (whole[k] && passages.get(k).attributions().stream().allMatch(a -> a.source().isEmpty())) {
        nearestSpeaker(passages, k).ifPresent(give(passages.get(k)));
      }
    }
  }

  private static java.util.function.Consumer<Attribution> give(Passage passage) {
    return a -> {
      Set<Integer> all =
          IntStream.range(0, passage.syntax().size()).boxed().collect(Collectors.toSet());
      List<Attribution> more = new ArrayList<>();
      more.add(
          new Attribution(
              a.source(),
              a.speaker(),
              new Span(0, 0),
              a.cue(),
              all,
              a.status(),
              a.act(),
              a.times()));
      more.addAll(passage.attributions());
      passage.attributions(more);
    };
  }

  /** The speaker of the sentence that goes on with the quotation, else of the one before. */
  private static Optional<Attribution> nearestSpeaker(List<Passage> passages, int k) {
    for (int step : new int[] {-1, 1, 2, -2}) {
      int at = k + step;
      if (at >= 0 && at < passages.size()) {
        Optional<Attribution> found =
            passages.get(at).attributions().stream()
                .filter(a -> !a.source().isEmpty() && a.sourceSpan().length() > 0)
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean newParagraph(Passage before, Passage after) {
    return after
        .text()
        .substring(before.span().end(), Math.max(before.span().end(), after.span().start()))
        .contains("\n\n");
  }
}
