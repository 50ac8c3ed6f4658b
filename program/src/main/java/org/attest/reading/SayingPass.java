package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.attest.model.Attribution;
import org.attest.model.Attribution.Manner;
import org.attest.model.Span;
import org.attest.model.Status;

/**
 * Finds who says what: words that tell of a saying with their clauses, hedges, quotations, also
 * those that run over sentences and paragraphs, and speakers before a colon.
 */
final class SayingPass {

  /** "A report released last month": the time of the saying, though a verb stands between. */
  private static final Set<String> PUBLISHED =
      Set.of("release", "publish", "issue", "circulate", "submit");

  private static final Participant NOBODY =
      new Participant("?", "unnamed", new Span(0, 0), "words");

  /** Who speaks for a group and has no name speaks with its voice. */
  private static final Set<String> SPOKESMEN = Set.of("spokesman", "spokeswoman", "spokesperson");

  /** Those at its head speak for it: "the leadership denies it". */
  private static final Set<String> HEADS =
      Set.of("leadership", "command", "movement", "organisation", "organization");

  /** One of some speakers: "the first, a nurse, said". */
  private static final Set<String> COUNTED =
      Set.of("first", "second", "third", "fourth", "one", "another", "other", "others", "latter");

  private static final Set<String> FIRST_AND_SECOND =
      Set.of("i", "we", "you", "me", "us", "my", "our", "your");

  /** Cues by which those who spoke go on; not those by which others answer them. */
  private static final Set<String> ASSERTING =
      Set.of("say", "tell", "count", "find", "think", "account");

  private static final String MARKS = "“”\"";

  private final Who who;
  private final CueVerbs verbs;
  private final CueWords words;
  private final SpeakerLabels labels;
  private final Accounts accounts;
  private final PublicPersons persons;

  SayingPass(Who who, CueBook book, PublicPersons persons) {
    this.who = who;
    this.persons = persons;
    Set<String> speakers = new HashSet<>(who.words("speaker-nouns"));
    List.of("speaking-bodies", "public-callings", "media-nouns")
        .forEach(list -> speakers.addAll(who.words(list)));
    verbs = new CueVerbs(book, speakers);
    words = new CueWords(book, who.words("voicing-verbs"));
    labels = new SpeakerLabels(who.words("speaker-nouns"));
    accounts = new Accounts(book);
  }

  /**
   * Gives each sentence the sayings that reach into it, outermost first; sentences of one document
   * in order. Returns all attributions in the order of the text.
   */
  List<Attribution> read(List<Passage> passages) {
    if (passages.isEmpty()) {
      return List.of();
    }
    String text = passages.getFirst().text();
    List<Quotation> quotations = Quotation.in(text);
    List<SayingDraft> drafts = new ArrayList<>();
    for (Passage passage : passages) {
      drafts.addAll(verbs.drafts(passage));
      drafts.addAll(words.drafts(passage));
    }
    drafts.removeAll(
        drafts.stream().filter(d -> ownSpeech(d, quotations) || voices(d, drafts)).toList());
    Map<SayingDraft, QuotedSpeech.Given> quoted = QuotedSpeech.assign(passages, drafts, quotations);
    accounts
        .in(passages, drafts)
        .forEach((draft, told) -> {
          drafts.add(draft);
          quoted.put(draft, new QuotedSpeech.Given(told, true));
        });
    List<Saying> sayings = new ArrayList<>();
    drafts.forEach(d ->
        saying(d, quoted.getOrDefault(d, QuotedSpeech.Given.NOTHING), quotations, drafts)
            .ifPresent(sayings::add));
    labels.turns(passages, quotations).forEach(turn -> sayings.add(saying(turn)));
    sayings.sort(
        Comparator.comparingInt((Saying s) -> -s.length())
            .thenComparing(s -> s.where().content().getFirst())
            .thenComparing(s -> s.where().rule().equals(Citing.CUE))
            .thenComparing(s -> s.where().rule()));
    for (Passage passage : passages) {
      passage.sayings(
          sayings.stream()
              .filter(s -> s.where().content().stream().anyMatch(passage.span()::overlaps))
              .toList());
      FirstPerson.note(passage, passages, quotations);
    }
    return sayings.stream()
        .map(Saying::where)
        .sorted(
            Comparator.comparing((Attribution a) -> a.content().getFirst())
                .thenComparing(Attribution::rule))
        .distinct()
        .toList();
  }

  /** Of "expressed concern about it" the concern is the cue, and expressed a word of it. */
  private static boolean voices(SayingDraft draft, List<SayingDraft> all) {
    return all.stream()
        .anyMatch(d ->
            !d.equals(draft)
                && d.passage() == draft.passage()
                && d.words().contains(draft.at())
                && !draft.words().contains(d.at()));
  }

  /** "“I think so,” he said": the speaker's own "I think" is no second source. */
  private static boolean ownSpeech(SayingDraft draft, List<Quotation> quotations) {
    Syntax syntax = draft.passage().syntax();
    Span at = syntax.token(draft.at()).span();
    boolean inside = quotations.stream().anyMatch(q -> q.span().covers(at));
    return inside
        && draft.source().stream().allMatch(t -> FIRST_AND_SECOND.contains(syntax.form(t)));
  }

  /** "You will remember that …", "our teams found that …": the report's own voice. */
  private static boolean toReader(SayingDraft draft, List<Quotation> quotations) {
    Syntax syntax = draft.passage().syntax();
    Span at = syntax.token(draft.at()).span();
    boolean ours =
        draft.speaker() >= 0
            && syntax.children(draft.speaker(), "poss").stream()
                .anyMatch(p -> syntax.form(p).equals("our"));
    return !draft.source().isEmpty()
        && quotations.stream().noneMatch(q -> q.span().covers(at))
        && (ours
            || draft.source().stream().allMatch(t -> FIRST_AND_SECOND.contains(syntax.form(t))));
  }

  private Optional<Saying> saying(
      SayingDraft draft,
      QuotedSpeech.Given given,
      List<Quotation> quotations,
      List<SayingDraft> all) {
    Passage passage = draft.passage();
    Syntax syntax = passage.syntax();
    Set<Integer> read = given.alone() ? Set.of() : draft.content();
    List<Span> content = joined(passage.text(), runs(syntax, read), given.spans());
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Attribution where =
        new Attribution(
            runs(syntax, source(draft, given, quotations)).stream()
                .map(s -> marked(passage.text(), s))
                .toList(),
            runs(syntax, Set.copyOf(draft.words())),
            content,
            draft.cue().manner(),
            draft.cue().id());
    String act = syntax.lemma(draft.at());
    if (toReader(draft, quotations)) {
      return Optional.of(new Saying(where, "", NOBODY, Optional.empty(), act, List.of()));
    }
    if (draft.speaker() < 0) {
      return Optional.of(new Saying(where, "", NOBODY, draft.cue().status(), act, List.of()));
    }
    SayingDraft named = spokeOf(draft, all).orElse(draft);
    Optional<Participant> known = who.at(named.passage(), named.speaker());
    boolean former = former(named.passage().syntax(), named.speaker());
    return Optional.of(
        new Saying(
            where,
            withoutCue(name(named.passage(), named.speaker(), known), where, passage),
            known.filter(_ -> !former).orElse(NOBODY),
            wording(syntax, draft) ? Optional.empty() : draft.cue().status(),
            act,
            times(draft, where)));
  }

  /**
   * "Experts say it is weak; they estimate …": those who spoke last, and not whom they spoke of.
   */
  private static Optional<SayingDraft> spokeOf(SayingDraft draft, List<SayingDraft> all) {
    Passage passage = draft.passage();
    if (!passage.syntax().form(draft.speaker()).equals("they")
        || !ASSERTING.contains(draft.cue().id())) {
      return Optional.empty();
    }
    return all.stream()
        .filter(d -> d.speaker() >= 0 && d.cue().manner() == Manner.SPEECH)
        .filter(d -> d.passage().syntax().tag(d.speaker()).equals("NNS"))
        .filter(d ->
            d.passage() == passage
                ? d.at() < draft.at()
                : d.passage().index() == passage.index() - 1 && sameParagraph(d.passage(), passage))
        .max(
            Comparator.comparingInt((SayingDraft d) -> d.passage().index())
                .thenComparingInt(SayingDraft::at));
  }

  /** "Wages what it calls a holy war": the word is theirs, and what is told of it the report's. */
  private static boolean wording(Syntax syntax, SayingDraft draft) {
    return draft.cue().needs().contains(Cue.Need.COMPLEMENT)
        && syntax.children(draft.at(), "dobj", "nsubj", "dep", "attr").stream()
            .anyMatch(c -> c < draft.at() && syntax.form(c).equals("what"));
  }

  /** "Files seen by X show": of the verb that the parser took for a noun of the source. */
  private static String withoutCue(String name, Attribution where, Passage passage) {
    String cue = " " + (where.cue().isEmpty() ? "" : passage.words(where.cue().getFirst()));
    return name.endsWith(cue) ? name.substring(0, name.length() - cue.length()) : name;
  }

  private static boolean sameParagraph(Passage before, Passage after) {
    return !before.text().substring(before.span().end(), after.span().start()).contains("\n");
  }

  /** The words for the source; of those a speech is put beside, none that stand in quotations. */
  private static Set<Integer> source(
      SayingDraft draft, QuotedSpeech.Given given, List<Quotation> quotations) {
    Syntax syntax = draft.passage().syntax();
    TreeSet<Integer> source = new TreeSet<>(draft.source());
    if (given.alone() && source.contains(draft.speaker())) {
      source.removeIf(
          t -> quotations.stream().anyMatch(q -> q.span().covers(syntax.token(t).span())));
      int head = draft.speaker();
      source.removeIf(t -> !joins(source, t, head));
    }
    return source;
  }

  private static boolean joins(Set<Integer> tokens, int token, int head) {
    for (int i = Math.min(token, head); i <= Math.max(token, head); i++) {
      if (!tokens.contains(i)) {
        return false;
      }
    }
    return true;
  }

  private Saying saying(SpeakerLabels.Turn turn) {
    Passage passage = turn.passage();
    Attribution where =
        new Attribution(
            List.of(turn.label()),
            List.of(turn.colon()),
            List.of(turn.content()),
            Manner.SPEECH,
            passage.words(turn.colon()).equals(":") ? "colon" : "dash");
    int head = passage.syntax().top(turn.label());
    Optional<Participant> known = head < 0 ? Optional.empty() : who.at(passage, head);
    String name =
        known.map(p -> p.person() ? persons.name(p) : p.name()).orElse(passage.words(turn.label()));
    return new Saying(
        where, name, known.orElse(NOBODY), Optional.of(Status.REPORTED), "say", List.of());
  }

  private String name(Passage passage, int speaker, Optional<Participant> known) {
    Syntax syntax = passage.syntax();
    if (syntax.form(speaker).equals("those") && syntax.has(speaker, "relcl", "acl", "nmod")) {
      return persons.without(passage, passage.words(syntax.span(syntax.subtree(speaker))));
    }
    boolean nobody =
        syntax.form(speaker).matches("nobody|none|no-one|few|many|some")
            || Answering.nobody(syntax, speaker);
    if (COUNTED.contains(syntax.form(speaker)) && known.isEmpty()) {
      return syntax.children(speaker, "appos").stream()
          .filter(c -> syntax.tag(c).startsWith("NN"))
          .map(c -> persons.described(passage, c))
          .findFirst()
          .orElse("");
    }
    if (nobody || (syntax.tag(speaker).matches("PRP|W.*") && known.isEmpty())) {
      return "";
    }
    if (syntax.conjuncts(speaker).size() > 1) {
      return persons.without(passage, passage.words(syntax.span(withConjuncts(passage, speaker))));
    }
    Optional<Participant> apposed = apposed(passage, speaker);
    if (apposed.isPresent() && known.filter(Participant::person).isEmpty()) {
      return persons.named(apposed.get())
          ? apposed.get().name()
          : persons.described(passage, speaker);
    }
    return known
        .filter(p -> !p.unnamed() && !syntax.lemma(speaker).equals("authority"))
        .map(p -> sourceName(passage, speaker, p))
        .or(() -> heads(syntax, speaker) ? passage.salientGroup() : Optional.empty())
        .orElseGet(() -> unknownName(passage, speaker));
  }

  private static boolean heads(Syntax syntax, int speaker) {
    return HEADS.contains(syntax.lemma(speaker))
        && syntax.children(speaker, "det").stream()
            .anyMatch(d -> syntax.form(d).matches("the|its|their"))
        && !syntax.has(speaker, "nmod", "compound", "amod");
  }

  /** "Its spokesman, X, said": the person whose name stands beside the noun. */
  private static Optional<Participant> apposed(Passage passage, int speaker) {
    Syntax syntax = passage.syntax();
    return syntax.children(speaker, "appos", "dep").stream()
        .flatMap(c -> passage.participant(c).stream())
        .filter(Participant::person)
        .findFirst();
  }

  /** "The Lebanese station al-X": the name beside the noun, else the noun phrase. */
  private String unknownName(Passage passage, int speaker) {
    Syntax syntax = passage.syntax();
    return syntax.children(speaker, "appos").stream()
        .filter(c -> syntax.tag(c).startsWith("NNP") && !syntax.tag(speaker).startsWith("NNP"))
        .map(passage::phrase)
        .findFirst()
        .or(() -> persons.calling(passage, speaker))
        .orElseGet(() -> persons.described(passage, speaker));
  }

  /**
   * A report or statement of an actor keeps its words; the actor itself, by its spokesman too, its
   * name.
   */
  private String sourceName(Passage passage, int speaker, Participant participant) {
    if (participant.person()) {
      return persons.name(participant);
    }
    boolean plain =
        passage.participant(speaker).isPresent()
            || (participant.group() && SPOKESMEN.contains(passage.syntax().lemma(speaker)));
    return plain ? participant.name() : persons.described(passage, speaker);
  }

  /** "A former member of the group" speaks for it no more. */
  private static boolean former(Syntax syntax, int noun) {
    return syntax.children(noun, "amod").stream()
        .anyMatch(a -> Set.of("former", "captured", "ex").contains(syntax.form(a)));
  }

  private static List<Integer> withConjuncts(Passage passage, int noun) {
    List<Integer> all = new ArrayList<>();
    for (int c : passage.syntax().conjuncts(noun)) {
      all.addAll(passage.phraseTokens(c));
    }
    return all;
  }

  /** The times of the saying: below its verb or its source, not inside what is said. */
  private static List<TimeExpression> times(SayingDraft draft, Attribution where) {
    Syntax syntax = draft.passage().syntax();
    return draft.passage().times().stream()
        .filter(t -> syntax.at(t.span().start()) >= 0)
        .filter(t -> !where.covers(t.span()) || countedAt(syntax, t, draft))
        .filter(t -> belongs(syntax, syntax.at(t.span().start()), draft.at(), draft.speaker()))
        .toList();
  }

  /** "The ministry put them at 2,400 last year": when it did so. */
  private static boolean countedAt(Syntax syntax, TimeExpression time, SayingDraft draft) {
    int token = syntax.at(time.span().start());
    int unit = syntax.at(time.span().end() - 1);
    return draft.cue().id().equals("count")
        && time.date().known()
        && IntStream.of(token, unit)
            .anyMatch(t ->
                t >= 0
                    && syntax.head(t) == draft.at()
                    && syntax.relation(t).matches("tmod|npadvmod|advmod|nmod"));
  }

  private static boolean belongs(Syntax syntax, int time, int cue, int speaker) {
    for (int at = time; at >= 0; at = syntax.head(at)) {
      if (at == cue || at == speaker) {
        return true;
      }
      if (at != time && syntax.verb(at) && !PUBLISHED.contains(syntax.lemma(at))) {
        return false;
      }
    }
    return false;
  }

  /** The stretches that tokens make, marks between them inside. */
  static List<Span> runs(Syntax syntax, Set<Integer> tokens) {
    List<Span> runs = new ArrayList<>();
    int from = -1;
    int last = -1;
    for (int token : new TreeSet<>(tokens)) {
      if (syntax.relation(token).equals("punct") && from < 0) {
        continue;
      }
      if (from >= 0 && !onlyMarks(syntax, last, token)) {
        runs.add(run(syntax, from, last));
        from = -1;
        if (syntax.relation(token).equals("punct")) {
          continue;
        }
      }
      from = from < 0 ? token : from;
      last = token;
    }
    if (from >= 0) {
      runs.add(run(syntax, from, last));
    }
    return runs;
  }

  /** A run without the stop, comma or "but" that hangs at its end. */
  private static Span run(Syntax syntax, int from, int last) {
    int end = last;
    while (end > from
        && (syntax.form(end).matches("[.,;:]|--?|[–—]") || syntax.relation(end).equals("cc"))) {
      end--;
    }
    return syntax.span(List.of(from, end));
  }

  private static boolean onlyMarks(Syntax syntax, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!syntax.relation(i).equals("punct")) {
        return false;
      }
    }
    return true;
  }

  /** Puts what was read and what was quoted together, in order, each word once. */
  private static List<Span> joined(String text, List<Span> read, List<Span> quoted) {
    List<Span> all = new ArrayList<>(read);
    all.addAll(quoted);
    all.sort(Comparator.naturalOrder());
    List<Span> joined = new ArrayList<>();
    for (Span span : all) {
      Span trimmed = marked(text, Quotes.trim(text, span));
      if (trimmed.length() == 0) {
        continue;
      }
      if (!joined.isEmpty() && meets(text, joined.getLast(), trimmed)) {
        joined.add(joined.removeLast().and(trimmed));
      } else {
        joined.add(trimmed);
      }
    }
    return joined;
  }

  /** A stretch with the other mark of a quotation of which it holds but one. */
  private static Span marked(String text, Span span) {
    long marks = span.of(text).chars().filter(c -> MARKS.indexOf(c) >= 0).count();
    if (marks % 2 == 0) {
      return span;
    }
    if (span.start() > 0 && MARKS.indexOf(text.charAt(span.start() - 1)) >= 0) {
      return new Span(span.start() - 1, span.end());
    }
    int end = span.end();
    while (end < text.length() && ".,!?".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean closes = end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0;
    return closes ? new Span(span.start(), end + 1) : span;
  }

  private static boolean meets(String text, Span before, Span after) {
    return after.start() <= before.end() || text.substring(before.end(), after.start()).isBlank();
  }
}
