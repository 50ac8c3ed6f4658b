package org.attest.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.attest.reading.Cue.Need;
import org.attest.reading.Cue.Takes;

/** Finds nouns, adjectives, adverbs and prepositions that tell of a saying. */
final class CueWords {

  private static final Set<String> FROM = Set.of("by", "from", "of", "among");

  private final CueBook book;
  private final Set<String> lightVerbs;

  CueWords(CueBook book, Set<String> lightVerbs) {
    this.book = book;
    this.lightVerbs = lightVerbs;
  }

  /** Returns the drafts of a sentence, in the order of their words. */
  List<SayingDraft> drafts(Passage passage) {
    List<SayingDraft> found = new ArrayList<>();
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      int noun = i;
      if (syntax.noun(i)) {
        accordingTo(passage, i).ifPresent(found::add);
        inView(passage, i).ifPresent(found::add);
        inSource(passage, i).ifPresent(found::add);
        noun(passage, i)
            .or(() -> asVerb(passage, noun))
            .or(() -> beforeThat(passage, noun))
            .or(() -> unowned(passage, noun))
            .ifPresent(found::add);
      } else if (syntax.form(i).equals("according")) {
        plainAccordingTo(passage, i).ifPresent(found::add);
      } else if (syntax.tag(i).startsWith("RB")) {
        adverb(passage, i).ifPresent(found::add);
      } else if (syntax.tag(i).startsWith("JJ") || syntax.tag(i).equals("VBN")) {
        adjective(passage, i).ifPresent(found::add);
      }
    }
    return found;
  }

  /** "According to X, …". */
  private Optional<SayingDraft> accordingTo(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    int head = syntax.head(noun);
    if (head < 0) {
      return Optional.empty();
    }
    String preposition = syntax.preposition(noun);
    boolean apart = syntax.form(head).equals("according") && preposition.equals("to");
    List<CueBook.Entry> entries = book.at("preposition", apart ? "according to" : preposition);
    int governor = apart ? Math.max(0, syntax.head(head)) : head;
    if (entries.isEmpty() || governor == noun) {
      return Optional.empty();
    }
    List<Integer> words = new ArrayList<>(syntax.children(noun, "case"));
    if (apart) {
      words.add(head);
    }
    Set<Integer> own = new TreeSet<>(syntax.subtree(noun));
    own.addAll(words);
    Optional<PlainOrder.Told> closing =
        words.stream()
            .filter(w -> syntax.form(w).equals("according") && own.contains(w + 1))
            .findFirst()
            .flatMap(w -> PlainOrder.closing(syntax, w, Collections.max(own)));
    return Optional.of(
        new SayingDraft(
            entries.getFirst().cue(),
            passage,
            noun,
            noun,
            CueSource.phrase(syntax, noun, noun),
            words,
            closing
                .map(PlainOrder.Told::content)
                .orElseGet(() -> told(syntax, governor, new TreeSet<>(own)))));
  }

  /** What a clause tells; of "that, according to X, it fell" only what follows. */
  private static Set<Integer> told(Syntax syntax, int governor, NavigableSet<Integer> own) {
    int before =
        own.first() - (own.first() > 0 && syntax.form(own.first() - 1).equals(",") ? 2 : 1);
    if (before < 0 || !syntax.form(before).equals("that") || !syntax.verb(governor)) {
      return clause(syntax, governor, own);
    }
    Set<Integer> content = new TreeSet<>(syntax.subtree(governor));
    content.removeIf(t -> t <= own.last());
    return content;
  }

  /** The same where the parser did not hang the source on "according". */
  private Optional<SayingDraft> plainAccordingTo(Passage passage, int according) {
    Syntax syntax = passage.syntax();
    int to = according + 1;
    boolean hangs =
        to >= syntax.size()
            || !syntax.form(to).equals("to")
            || (syntax.head(to) >= 0 && syntax.head(syntax.head(to)) == according);
    return hangs
        ? Optional.empty()
        : PlainOrder.accordingTo(syntax, according)
            .map(told -> {
              List<Integer> source = List.copyOf(told.source());
              int head = syntax.top(syntax.span(source));
              return new SayingDraft(
                  book.at("preposition", "according to").getFirst().cue(),
                  passage,
                  according,
                  head,
                  source,
                  List.of(according, to),
                  told.content());
            });
  }

  /** "In her view, …". */
  private Optional<SayingDraft> inView(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    List<CueBook.Entry> entries = book.at("possessed", syntax.lemma(noun));
    List<Integer> owners = new ArrayList<>(syntax.children(noun, "poss"));
    syntax.children(noun, "nmod").stream()
        .filter(n -> syntax.preposition(n).equals("of") && syntax.definite(noun))
        .forEach(owners::add);
    if (entries.isEmpty()
        || owners.isEmpty()
        || syntax.head(noun) < 0
        || !entries.getFirst().cue().prepositions().contains(syntax.preposition(noun))
        || !aside(syntax, noun)) {
      return Optional.empty();
    }
    return Optional.of(aside(passage, entries.getFirst().cue(), noun, owners.getFirst()));
  }

  /** What the clause that a noun stands beside tells, by its source; the cue is none of that. */
  private SayingDraft aside(Passage passage, Cue cue, int noun, int source) {
    Syntax syntax = passage.syntax();
    List<Integer> words = new ArrayList<>(syntax.children(noun, "case"));
    if (source != noun) {
      words.add(noun);
    }
    return new SayingDraft(
        cue,
        passage,
        noun,
        source,
        CueSource.phrase(syntax, source, noun),
        words,
        clause(syntax, syntax.head(noun), Set.copyOf(syntax.subtree(noun))));
  }

  /** "In a poll of voters, …", "by one count, …": the noun itself tells. */
  private Optional<SayingDraft> inSource(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    List<CueBook.Entry> entries = book.at("source", syntax.lemma(noun));
    if (entries.isEmpty()
        || syntax.head(noun) < 0
        || !entries.getFirst().cue().prepositions().contains(syntax.preposition(noun))
        || syntax.has(noun, "poss")
        || !aside(syntax, noun)) {
      return Optional.empty();
    }
    return Optional.of(aside(passage, entries.getFirst().cue(), noun, maker(passage, noun)));
  }

  /** Of "the estimate of the researcher X" the researcher; of "a poll of voters" the poll. */
  private static int maker(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    return syntax.children(noun, "nmod").stream()
        .filter(n ->
            syntax.preposition(n).equals("by")
                || (syntax.preposition(n).equals("of")
                    && syntax.subtree(n).stream().anyMatch(t -> named(passage, t))))
        .findFirst()
        .orElse(noun);
  }

  private static boolean named(Passage passage, int token) {
    return passage.syntax().token(token).name().equals("PERSON")
        || passage.participant(token).isPresent();
  }

  /**
   * "Officials cited by Reuters report that …": the parser took the verb for a noun, and the
   * sentence for a phrase without a verb.
   */
  private Optional<SayingDraft> asVerb(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    int top = syntax.ancestors(noun).getLast();
    Optional<Cue> cue =
        book.at("verb", syntax.form(noun)).stream()
            .map(CueBook.Entry::cue)
            .filter(c -> c.takes(Takes.CLAUSE) && c.takes(Takes.QUOTE))
            .findFirst();
    boolean bare =
        noun > top
            && syntax.tag(noun).equals("NN")
            && syntax.tag(top).matches("NNP?S")
            && !syntax.has(noun, "det", "poss", "amod", "nummod");
    if (cue.isEmpty() || !bare) {
      return Optional.empty();
    }
    Set<Integer> content = nounContent(syntax, noun, cue.get());
    boolean noOther =
        IntStream.range(0, syntax.size())
            .noneMatch(t -> !content.contains(t) && syntax.tag(t).matches("VB[DZP]|MD"));
    List<Integer> source = IntStream.range(0, noun).boxed().toList();
    return content.isEmpty() || !noOther || !syntax.subtree(top).getFirst().equals(0)
        ? Optional.empty()
        : Optional.of(
            new SayingDraft(cue.get(), passage, noun, top, source, List.of(noun), content));
  }

  /**
   * "Files seen by Reuters show that the mine was shut": the parser took the verb for a noun, and
   * whoever tells for another subject of what is told.
   */
  private Optional<SayingDraft> beforeThat(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    int that = noun + 1;
    if (!syntax.tag(noun).equals("NN")
        || that >= syntax.size()
        || !syntax.form(that).equals("that")
        || !syntax.relation(that).equals("mark")) {
      return Optional.empty();
    }
    int told = syntax.head(that);
    return syntax.children(told, "nsubj").stream()
        .filter(s -> s < noun && syntax.plural(s) && syntax.below(noun, s))
        .findFirst()
        .flatMap(teller ->
            book.at("verb", syntax.form(noun)).stream()
                .map(CueBook.Entry::cue)
                .filter(c -> c.takes(Takes.CLAUSE) && c.takes(Takes.QUOTE))
                .findFirst()
                .map(cue -> {
                  Set<Integer> content = new TreeSet<>(syntax.subtree(told));
                  content.removeIf(t -> t <= noun);
                  int from = syntax.subtree(teller).getFirst();
                  List<Integer> source = IntStream.range(from, noun).boxed().toList();
                  return new SayingDraft(
                      cue, passage, noun, teller, source, List.of(noun), content);
                }));
  }

  /** "There were fears that …": nobody is named. */
  private Optional<SayingDraft> unowned(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    List<CueBook.Entry> entries = book.at("unowned", syntax.lemma(noun));
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Cue cue = entries.getFirst().cue();
    Set<Integer> content = nounContent(syntax, noun, cue);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(new SayingDraft(cue, passage, noun, -1, List.of(), List.of(noun), content));
  }

  /** Whether a phrase opens the sentence or stands between commas. */
  private static boolean aside(Syntax syntax, int noun) {
    List<Integer> own = syntax.subtree(noun);
    int before = own.getFirst() - 1;
    return before < 0 || syntax.form(before).equals(",");
  }

  /** The clause that the phrase comments on, without the phrase. */
  private static Set<Integer> clause(Syntax syntax, int governor, Set<Integer> own) {
    int clause = Quotes.clauseTop(syntax, governor);
    boolean first = own.stream().mapToInt(i -> i).min().orElse(0) < clause;
    int top = first ? syntax.ancestors(clause).getLast() : clause;
    while (Set.of("relcl", "acl", "advcl", "dep", "appos", "parataxis", "xcomp")
            .contains(syntax.relation(top))
        && syntax.head(top) >= 0) {
      top = syntax.head(top);
    }
    top = Quotes.clauseTop(syntax, top);
    int last = own.stream().mapToInt(i -> i).max().orElse(0);
    Set<Integer> content =
        new TreeSet<>(
            syntax.subtree(
                top,
                c ->
                    !contrasted(syntax, c, first)
                        && !(!first && c > last && SaidPart.concedes(syntax, c))));
    content.removeAll(own);
    if (SaidPart.ofLastPart(syntax, own)) {
      content.removeIf(t -> t < last);
    }
    return content;
  }

  /** "According to X, it rains, but Y denies it": what "but" brings is no more of X's. */
  private static boolean contrasted(Syntax syntax, int token, boolean first) {
    return first
        && syntax.relation(token).equals("conj")
        && syntax.verb(token)
        && syntax.has(token, "nsubj", "nsubjpass")
        && syntax.children(syntax.head(token), "cc").stream()
            .anyMatch(c -> c < token && syntax.form(c).equals("but"));
  }

  /** "reportedly", "allegedly". */
  private Optional<SayingDraft> adverb(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    List<CueBook.Entry> entries = book.at("adverb", syntax.form(token));
    if (entries.isEmpty() || syntax.head(token) < 0) {
      return Optional.empty();
    }
    Set<Integer> content = new TreeSet<>(syntax.subtree(syntax.head(token)));
    content.remove(token);
    return Optional.of(
        new SayingDraft(
            entries.getFirst().cue(), passage, token, -1, List.of(), List.of(token), content));
  }

  /** "the firm's claim that …", "expressed concern about …". */
  private Optional<SayingDraft> noun(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    for (CueBook.Entry entry : book.at("noun", syntax.lemma(noun))) {
      Cue cue = entry.cue();
      Set<Integer> content = nounContent(syntax, noun, cue);
      int source = owner(syntax, noun, cue, content);
      if (source >= 0 && !(content.isEmpty() && !cue.takes(Takes.QUOTE))) {
        List<Integer> words = new ArrayList<>(List.of(noun));
        int head = syntax.head(noun);
        if (head >= 0
            && syntax.relation(noun).equals("dobj")
            && syntax.children(head).contains(source)) {
          words.add(head);
          words.addAll(syntax.children(head, "aux", "neg"));
        }
        words.sort(null);
        List<Integer> phrase = CueSource.phrase(syntax, source, noun);
        content.removeAll(phrase);
        content.removeAll(words);
        boolean opens =
            cue.takes(Takes.QUOTE)
                && words.size() > 1
                && noun == syntax.size() - 2
                && syntax.form(noun + 1).equals(":");
        if (!content.isEmpty() || opens) {
          return Optional.of(new SayingDraft(cue, passage, noun, source, phrase, words, content));
        }
      }
    }
    return Optional.empty();
  }

  private static Set<Integer> nounContent(Syntax syntax, int noun, Cue cue) {
    Set<Integer> content = new TreeSet<>();
    for (int c : syntax.children(noun, "acl", "ccomp", "relcl", "xcomp")) {
      List<String> marks = syntax.children(c, "mark").stream().map(syntax::form).toList();
      boolean that =
          marks.contains("that") || marks.contains("whether") || syntax.relation(c).equals("ccomp");
      if (c > noun
          && ((that && cue.takes(Takes.CLAUSE))
              || (marks.contains("to") && cue.takes(Takes.INFINITIVE)))) {
        content.addAll(syntax.subtree(c));
      }
    }
    if (content.isEmpty()) {
      syntax.children(noun, "nmod", "acl").stream()
          .filter(c -> c > noun && cue.prepositions().contains(ToldObject.marker(syntax, c)))
          .findFirst()
          .ifPresent(c -> {
            content.addAll(syntax.subtree(c));
            content.removeIf(t -> syntax.head(t) == c && syntax.relation(t).matches("case|mark"));
          });
    }
    return content;
  }

  /** Whose claim, view or demand it is; -1 where nobody owns or voices it. */
  private int owner(Syntax syntax, int noun, Cue cue, Set<Integer> content) {
    List<Integer> owners = syntax.children(noun, "poss");
    boolean clause = content.stream().anyMatch(syntax::verb);
    if (!owners.isEmpty() && (clause || !cue.needs().contains(Need.LIGHT_VERB))) {
      return owners.getFirst();
    }
    if (syntax.relation(noun).equals("attr") && cue.needs().contains(Need.COPULA)) {
      return Frame.surfaceSubjects(syntax, syntax.head(noun), 0).stream().findFirst().orElse(-1);
    }
    if (cue.needs().contains(Need.COPULA)) {
      return -1;
    }
    for (int c : syntax.children(noun, "nmod")) {
      if (!content.contains(c) && FROM.contains(syntax.preposition(c)) && c > noun) {
        return c;
      }
    }
    int head = syntax.head(noun);
    if (head >= 0 && syntax.lemma(head).equals("come") && syntax.relation(noun).equals("nsubj")) {
      // "The claim that it rained comes from the mayor"
      return syntax.obliques(head, Set.of("from")).stream().findFirst().orElse(-1);
    }
    boolean voiced =
        head >= 0
            && syntax.verb(head)
            && syntax.relation(noun).equals("dobj")
            && (lightVerbs.contains(syntax.lemma(head)) || !cue.needs().contains(Need.LIGHT_VERB));
    if (!voiced) {
      return -1;
    }
    List<Integer> subjects = Frame.surfaceSubjects(syntax, head, 0);
    return subjects.isEmpty() ? -1 : subjects.getFirst();
  }

  /** "It is unclear whether …": nobody is named. */
  private Optional<SayingDraft> open(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    List<CueBook.Entry> entries = book.at("impersonal", syntax.form(token));
    int verb = syntax.head(token);
    boolean it =
        verb >= 0
            && syntax.relation(token).equals("acomp")
            && syntax.children(verb, "nsubj", "expl").stream()
                .allMatch(s -> syntax.form(s).equals("it"));
    if (entries.isEmpty() || !it) {
      return Optional.empty();
    }
    Set<Integer> content = new TreeSet<>();
    List.of(verb, token).stream()
        .flatMap(t -> syntax.children(t, "ccomp", "csubj", "acl").stream())
        .filter(c -> c > token && syntax.has(c, "mark", "advmod", "dobj", "nsubj"))
        .filter(c -> !CueVerbs.toInfinitive(syntax, c))
        .forEach(c -> content.addAll(syntax.subtree(c)));
    TreeSet<Integer> words = new TreeSet<>(Set.of(verb, token));
    words.addAll(syntax.children(verb, "aux", "neg"));
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SayingDraft(
                entries.getFirst().cue(),
                passage,
                token,
                -1,
                List.of(),
                List.copyOf(words),
                content));
  }

  /** "is confident that …", "was critical of …". */
  private Optional<SayingDraft> adjective(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    Optional<SayingDraft> open = open(passage, token);
    if (open.isPresent()) {
      return open;
    }
    List<CueBook.Entry> entries = book.at("adjective", syntax.form(token));
    int verb = syntax.head(token);
    boolean own = syntax.tag(token).equals("VBN") && syntax.has(token, "nsubjpass", "auxpass");
    if (entries.isEmpty()
        || (!own && (verb < 0 || !syntax.verb(verb) || !syntax.relation(token).equals("acomp")))) {
      return Optional.empty();
    }
    Cue cue = entries.getFirst().cue();
    Set<Integer> content = new TreeSet<>();
    for (int c : syntax.children(token, "ccomp", "xcomp", "acl", "nmod", "advcl")) {
      boolean clause = !syntax.relation(c).matches("nmod|advcl");
      if (c > token && (clause || cue.prepositions().contains(ToldObject.marker(syntax, c)))) {
        content.addAll(syntax.subtree(c));
        content.removeIf(t -> syntax.head(t) == c && syntax.relation(t).equals("case"));
      }
    }
    int clauseVerb = own ? token : verb;
    List<Integer> subjects = Frame.surfaceSubjects(syntax, clauseVerb, 0);
    if (content.isEmpty() || subjects.isEmpty() || syntax.form(subjects.getFirst()).equals("it")) {
      return Optional.empty();
    }
    int source = subjects.getFirst();
    TreeSet<Integer> words = new TreeSet<>(Set.of(token));
    if (!own) {
      words.add(verb);
    }
    words.addAll(syntax.children(clauseVerb, "aux", "auxpass", "neg"));
    List<Integer> phrase = CueSource.phrase(syntax, source, token);
    content.removeAll(phrase);
    content.removeAll(words);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SayingDraft(cue, passage, token, source, phrase, List.copyOf(words), content));
  }
}
