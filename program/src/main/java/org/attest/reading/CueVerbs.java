package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attest.model.Attribution.Manner;
import org.attest.model.Status;
import org.attest.reading.Cue.Need;
import org.attest.reading.Cue.Takes;

/** Finds verbs that tell of a saying, with who says it and what is said in the same sentence. */
final class CueVerbs {

  private static final Set<String> APART = Set.of("parataxis", "dep", "advcl", "ccomp");

  private final CueBook book;
  private final Set<String> speakers;
  private final CueSubject subjects;

  /**
   * Makes it.
   *
   * @param speakers nouns for those who may be cited
   */
  CueVerbs(CueBook book, Set<String> speakers) {
    this.book = book;
    this.speakers = Set.copyOf(speakers);
    subjects = new CueSubject(book);
  }

  /** Returns the drafts of a sentence; those that only a quotation can fill have no content. */
  List<SayingDraft> drafts(Passage passage) {
    List<SayingDraft> found = new ArrayList<>();
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.verb(i)) {
        draft(passage, i).ifPresent(found::add);
      }
    }
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.tag(i).equals("VBG")) {
        Citing.of(passage, i, book, speakers, List.copyOf(found)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<SayingDraft> draft(Passage passage, int verb) {
    Optional<SayingDraft> hollow = Optional.empty();
    for (CueBook.Entry entry : book.at("verb", passage.syntax().lemma(verb))) {
      Optional<SayingDraft> found = draft(passage, verb, entry);
      if (found.filter(d -> !d.content().isEmpty()).isPresent()) {
        return found;
      }
      hollow = hollow.or(() -> found);
    }
    return hollow;
  }

  private Optional<SayingDraft> draft(Passage passage, int verb, CueBook.Entry entry) {
    Syntax syntax = passage.syntax();
    Cue cue = entry.cue();
    Optional<Integer> brought =
        Set.of(Takes.QUOTE).equals(cue.takes())
            ? Optional.empty()
            : brought(syntax, verb, entry.particle());
    if (Set.of(Takes.WHOLE).equals(cue.takes()) && atEnd(syntax, verb)) {
      // "It has 300 men, officials estimate": the clause before is what they say
      return Optional.empty();
    }
    boolean particle = !entry.particle().isEmpty();
    if (cue.needs().contains(Need.SAYING) && !ofSaying(syntax, verb)) {
      return Optional.empty();
    }
    if (!meets(passage, verb, cue)
        || ofItself(syntax, verb, cue)
        || (cue.status().equals(Optional.of(Status.DENIED)) && leftOpen(syntax, verb))) {
      return Optional.empty();
    }
    if (particle && brought.isEmpty() && !hasParticle(syntax, verb, entry.particle())) {
      return Optional.empty();
    }
    boolean raising = cue.takes(Takes.RAISING);
    boolean passive =
        !raising
            && Frame.passive(syntax, verb, 0)
            && !onlyVerb(syntax, verb)
            && !opensSpeech(syntax, verb);
    CueSource source =
        raising
            ? CueSource.NOBODY
            : passive ? CueSource.agent(passage, verb) : subjects.of(passage, verb);
    Set<Integer> content =
        raising
            ? ToldObject.raised(syntax, verb)
            : passive
                ? ToldPassive.of(syntax, verb, cue, source)
                : content(syntax, verb, cue, brought);
    boolean whole = cue.takes(Takes.WHOLE) && source.head() >= 0;
    boolean waits = whole || (cue.takes(Takes.QUOTE) && !passive && source.head() >= 0);
    if ((content.isEmpty() && !waits)
        || (source.head() < 0 && !raising && !cue.takes(Takes.PASSIVE))) {
      return Optional.empty();
    }
    List<Integer> told =
        syntax.children(verb, "ccomp").stream()
            .filter(c -> c > verb && syntax.has(c, "mark"))
            .toList();
    if (whole && !told.isEmpty()) {
      told.forEach(c -> add(syntax, c, content));
    } else if (whole) {
      content.addAll(SaidPart.withinMarks(syntax, verb));
      content.removeAll(Set.copyOf(syntax.subtree(source.head())));
      content.removeAll(SaidPart.inPassing(syntax, verb));
    }
    content.removeAll(source.tokens());
    content.removeAll(ofOuter(syntax, content));
    content.removeAll(ofOthers(syntax, verb, content));
    content.removeAll(SaidPart.medium(syntax, verb, content));
    content.removeAll(SaidPart.behindSemicolon(syntax, verb));
    content.removeAll(SaidPart.comment(syntax, verb, content));
    if (ofThing(passage, source) && cue.manner() != Manner.SPEECH) {
      return Optional.empty();
    }
    if (content.stream().allMatch(t -> syntax.tag(t).startsWith("W"))) {
      content.clear();
    }
    List<Integer> words = words(syntax, verb, brought, entry.particle());
    content.removeAll(words);
    return Optional.of(
        new SayingDraft(cue, passage, verb, source.head(), source.tokens(), words, content));
  }

  /** "A critic called the plan “rubbish.”": read as a participle, where no other verb is finite. */
  private static boolean onlyVerb(Syntax syntax, int verb) {
    return syntax.relation(verb).equals("acl")
        && syntax.head(syntax.head(verb)) < 0
        && !syntax.has(verb, "auxpass", "aux")
        && syntax.has(verb, "dobj", "xcomp", "ccomp")
        && IntStream.range(0, syntax.size())
            .noneMatch(t -> !syntax.below(t, verb) && syntax.tag(t).matches("VB[DZP]|MD"));
  }

  /** "The bishop added:": read as a participle. */
  private static boolean opensSpeech(Syntax syntax, int verb) {
    return verb + 1 < syntax.size()
        && syntax.form(verb + 1).equals(":")
        && syntax.has(verb, "nsubj")
        && !syntax.has(verb, "aux", "auxpass");
  }

  /** "Would neither confirm nor deny it": nothing is denied. */
  private static boolean leftOpen(Syntax syntax, int verb) {
    return syntax.relation(verb).equals("conj")
        && syntax.lemma(syntax.head(verb)).equals("confirm")
        && verb > 0
        && syntax.form(verb - 1).matches("n?or");
  }

  /** "The revolt announced itself with a raid": nothing is said. */
  private static boolean ofItself(Syntax syntax, int verb, Cue cue) {
    return !cue.needs().contains(Need.COMPLEMENT)
        && !syntax.has(verb, "ccomp", "xcomp")
        && syntax.children(verb, "dobj").stream()
            .anyMatch(o -> syntax.form(o).matches("itself|himself|herself|themselves"));
  }

  /** "A mood that favours him": whether "that" stands for nobody, and for no text. */
  private boolean ofThing(Passage passage, CueSource source) {
    Syntax syntax = passage.syntax();
    int head = source.head();
    return head >= 0
        && source.tokens().size() == 1
        && syntax.form(source.tokens().getFirst()).equals("that")
        && passage.participant(head).isEmpty()
        && !speakers.contains(syntax.lemma(head))
        && !CueSource.text(syntax, head)
        && !syntax.tag(head).startsWith("NNP");
  }

  private static boolean meets(Passage passage, int verb, Cue cue) {
    Syntax syntax = passage.syntax();
    boolean counts =
        passage.numbers().stream()
            .anyMatch(n -> n.money().isEmpty() && told(syntax, syntax.at(n.core().start()), verb));
    if (cue.needs().contains(Need.TEXT)
        && Frame.surfaceSubjects(syntax, verb, 0).stream()
            .noneMatch(s -> CueSource.text(syntax, s))) {
      return false;
    }
    boolean responsible =
        syntax.children(verb).stream().anyMatch(c -> syntax.form(c).equals("responsible"));
    return (counts || !cue.needs().contains(Need.NUMBER))
        && (responsible || !cue.needs().contains(Need.RESPONSIBLE));
  }

  /** Whether a number hangs on the verb and does not count its subject. */
  private static boolean told(Syntax syntax, int number, int verb) {
    return number >= 0
        && syntax.below(number, verb)
        && syntax.children(verb, "nsubj", "nsubjpass").stream()
            .noneMatch(s -> s == number || syntax.below(number, s));
  }

  /** Whether a verb has no object, or one that is itself something said: "rejected the claim". */
  private boolean ofSaying(Syntax syntax, int verb) {
    List<Integer> objects = syntax.children(verb, "dobj", "nsubjpass");
    return objects.isEmpty()
        || objects.stream()
            .anyMatch(o ->
                syntax.tag(o).matches("PRP|DT")
                    || book.at("noun", syntax.lemma(o)).stream()
                        .anyMatch(e -> e.cue().manner() == Manner.SPEECH));
  }

  /**
   * What the parser put inside the content though it goes with the cue itself: "said he was ill,
   * adding that …", "said he was ill and told reporters …".
   */
  private Set<Integer> ofOuter(Syntax syntax, Set<Integer> content) {
    Set<Integer> outer = new TreeSet<>();
    content.stream()
        .filter(t -> syntax.verb(t) && subjects.raised(syntax, t) >= 0)
        .filter(t -> !content.contains(subjects.raised(syntax, t)))
        .forEach(t -> outer.addAll(syntax.subtree(t)));
    return outer;
  }

  /** The noun or clause that the cue's preposition brings: "called for calm". */
  private static Optional<Integer> brought(Syntax syntax, int verb, String particle) {
    return particle.isEmpty()
        ? Optional.empty()
        : syntax.children(verb, "nmod", "advcl").stream()
            .filter(c -> c > verb && ToldObject.marker(syntax, c).equals(particle))
            .findFirst();
  }

  private static boolean hasParticle(Syntax syntax, int verb, String particle) {
    return syntax.children(verb, "prt", "advmod", "compound", "dobj", "ccomp").stream()
        .anyMatch(c -> syntax.form(c).equals(particle));
  }

  private static Set<Integer> content(Syntax syntax, int verb, Cue cue, Optional<Integer> brought) {
    Set<Integer> content = new TreeSet<>();
    if (brought.isPresent()) {
      return ToldObject.brought(syntax, verb, cue, brought.get());
    }
    if (cue.takes(Takes.CLAUSE)) {
      syntax.children(verb, "ccomp").stream()
          .filter(c -> !anotherSentence(syntax, c, verb))
          .forEach(c -> add(syntax, c, content));
      content.addAll(ToldObject.misplacedSubject(syntax, verb, cue));
    }
    if (cue.takes(Takes.CLAUSE) && content.isEmpty()) {
      clauseOfMedium(syntax, verb, content);
    } else if (cue.takes(Takes.CLAUSE)) {
      SaidPart.modalConjuncts(syntax, verb).forEach(c -> add(syntax, c, content));
    }
    if (cue.takes(Takes.INFINITIVE) && content.isEmpty()) {
      infinitive(syntax, verb, cue, content);
    }
    if (cue.takes(Takes.GERUND) && content.isEmpty()) {
      syntax.children(verb, "xcomp").forEach(c -> add(syntax, c, content));
    }
    if (cue.takes(Takes.APART) && atEnd(syntax, verb)) {
      content.addAll(IntStream.range(0, firstOf(syntax, verb)).boxed().toList());
    }
    if (cue.takes(Takes.APART)) {
      Set<Integer> around = SaidPart.around(syntax, verb);
      content.retainAll(around.isEmpty() ? content : around);
      content.addAll(around);
    }
    if (cue.takes(Takes.APART) && content.isEmpty()) {
      content.addAll(apart(syntax, verb, cue));
    }
    if (cue.takes(Takes.OBJECT) && content.isEmpty()) {
      content.addAll(ToldObject.of(syntax, verb, cue));
    }
    if (cue.needs().contains(Need.COMPLEMENT) && content.isEmpty()) {
      content.addAll(PlainOrder.called(syntax, verb));
    }
    if (cue.takes(Takes.APART) && content.isEmpty()) {
      content.addAll(PlainOrder.behind(syntax, verb));
    }
    return content;
  }

  /** "said in a report that …", "in a letter to the court that …": hung on the medium. */
  private static void clauseOfMedium(Syntax syntax, int verb, Set<Integer> content) {
    syntax.children(verb, "nmod").stream()
        .filter(m -> m > verb && Set.of("in", "on", "to").contains(syntax.preposition(m)))
        .flatMap(m -> syntax.subtree(m).stream())
        .filter(c -> syntax.relation(c).matches("acl|ccomp|relcl") && thatClause(syntax, c))
        .findFirst()
        .ifPresent(c -> add(syntax, c, content));
  }

  /** Whether "that" brings a whole clause, which the parser may take for a relative one. */
  private static boolean thatClause(Syntax syntax, int clause) {
    boolean marked =
        syntax.children(clause, "mark").stream().anyMatch(m -> syntax.form(m).equals("that"));
    boolean whole =
        syntax.has(clause, "nsubj")
            && syntax.children(clause, "dobj").stream()
                .anyMatch(o -> syntax.tag(o).equals("WDT") && syntax.form(o).equals("that"));
    return marked || whole;
  }

  /** "X apologised; the courts found otherwise": what a semicolon ends is not what they found. */
  private static boolean anotherSentence(Syntax syntax, int clause, int verb) {
    return clause < verb
        && IntStream.range(clause, verb)
            .anyMatch(i -> syntax.form(i).equals(";") && syntax.head(i) == verb);
  }

  private static void add(Syntax syntax, int top, Set<Integer> into) {
    into.addAll(syntax.subtree(top));
  }

  /** "Says it has left, although experts say it has not": others speak in what is conceded. */
  private Set<Integer> ofOthers(Syntax syntax, int verb, Set<Integer> content) {
    Set<Integer> others = new TreeSet<>();
    content.stream()
        .filter(t -> t > verb && subjects.speech(syntax, t))
        .filter(t -> SaidPart.concedes(syntax, t) || SaidPart.goesOnApart(syntax, t))
        .forEach(t -> others.addAll(syntax.subtree(t)));
    return others;
  }

  private static void infinitive(Syntax syntax, int verb, Cue cue, Set<Integer> content) {
    List<Integer> clauses =
        syntax.children(verb, "xcomp", "ccomp", "advcl").stream()
            .filter(c -> c > verb && toInfinitive(syntax, c))
            .toList();
    if (clauses.isEmpty()) {
      return;
    }
    clauses.forEach(c -> add(syntax, c, content));
    if (!cue.takes(Takes.LISTENER)) {
      syntax.children(verb, "dobj").forEach(o -> add(syntax, o, content));
    }
  }

  static boolean toInfinitive(Syntax syntax, int verb) {
    return syntax.children(verb, "mark").stream().anyMatch(m -> syntax.form(m).equals("to"));
  }

  /** "The group, officials said, has …": the verb hangs on what it reports. */
  private static Set<Integer> apart(Syntax syntax, int verb, Cue cue) {
    int head = syntax.head(verb);
    if (SaidPart.orSo(syntax, verb)) {
      return IntStream.rangeClosed(0, SaidPart.beforeOrSo(syntax, verb))
          .boxed()
          .collect(Collectors.toCollection(TreeSet::new));
    }
    boolean object = syntax.has(verb, "dobj") && !cue.takes(Takes.LISTENER);
    if (head < 0
        || !APART.contains(syntax.relation(verb))
        || object
        || subordinate(syntax, verb)
        || !syntax.has(verb, "nsubj")
        || afterSemicolon(syntax, verb)
        || (syntax.relation(verb).equals("ccomp") && !between(syntax, verb))) {
      return Set.of();
    }
    Set<Integer> own = Set.copyOf(syntax.subtree(verb));
    Set<Integer> content = new TreeSet<>(syntax.subtree(head));
    content.removeAll(own);
    return content;
  }

  /** "came into being when two generals agreed to part": when it was, and nobody's words. */
  private static boolean subordinate(Syntax syntax, int verb) {
    return syntax.has(verb, "mark")
        || syntax.children(verb, "advmod").stream().anyMatch(a -> syntax.tag(a).equals("WRB"));
  }

  /** "…, the agency reported.": a subject and its verb after a comma, and no more. */
  private static boolean atEnd(Syntax syntax, int verb) {
    int first = firstOf(syntax, verb);
    boolean last =
        IntStream.range(verb + 1, syntax.size())
            .allMatch(t -> syntax.relation(t).equals("punct") && syntax.form(t).equals("."));
    return last
        && first > 2
        && first < verb
        && syntax.form(first - 1).equals(",")
        && syntax.tag(verb).matches("VB[DZP]")
        && IntStream.range(0, first).noneMatch(t -> syntax.form(t).equals(";"));
  }

  /** Where a verb's subject begins; the verb itself where it has none of its own before it. */
  private static int firstOf(Syntax syntax, int verb) {
    return syntax.children(verb, "nsubj").stream()
        .filter(s -> s < verb && !syntax.tag(s).startsWith("W"))
        .map(s -> syntax.subtree(s).getFirst())
        .findFirst()
        .orElse(verb);
  }

  private static boolean afterSemicolon(Syntax syntax, int verb) {
    int before = syntax.subtree(verb).getFirst() - 1;
    return before >= 0 && syntax.form(before).equals(";");
  }

  /** Whether a comma stands on either side of the verb's clause. */
  private static boolean between(Syntax syntax, int verb) {
    List<Integer> own = syntax.subtree(verb);
    int before = own.getFirst() - 1;
    int after = own.getLast() + 1;
    return before >= 0
        && after < syntax.size()
        && syntax.form(before).equals(",")
        && (syntax.form(after).equals(",") || syntax.form(own.getLast()).equals(","));
  }

  private static List<Integer> words(
      Syntax syntax, int verb, Optional<Integer> brought, String particle) {
    Set<Integer> words = new TreeSet<>();
    words.add(verb);
    syntax.children(verb, "aux", "auxpass", "neg", "prt").forEach(words::add);
    syntax.children(verb, "ccomp", "dobj").stream()
        .filter(c -> syntax.form(c).equals(particle))
        .forEach(words::add);
    syntax.children(verb, "advmod").stream()
        .filter(a -> a < verb && words.contains(a + 1) && syntax.tag(a).startsWith("RB"))
        .forEach(words::add);
    brought.ifPresent(b ->
        syntax.children(b, "case", "mark").stream()
            .filter(c -> syntax.form(c).equals(particle))
            .forEach(words::add));
    return List.copyOf(words);
  }
}
