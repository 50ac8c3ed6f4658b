package org.attest.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Details;
import org.attest.model.Span;

/**
 * Finds what a report calls an actor in passing: "the paramilitary RSF", "the Islamist militants".
 *
 * <p>By ruling 17 one claim for each actor in a document, at the first such label. What a copula
 * says ("X is the largest rebel group") is a claim of its own each time. One instance reads one
 * document; not thread-safe.
 */
final class LabelPass {

  private static final Set<String> COPULAS = Set.of("be", "become", "remain", "constitute");

  /** What a description does not begin or end with: "an army and, lately, …". */
  private static final Pattern ENDS = Pattern.compile("(?i)^an? |,?\\s+(?:and|or|but),?$");

  private final Who who;
  private final Set<String> labelled = new HashSet<>();
  private final Set<String> apposed = new HashSet<>();
  private final Set<String> typed = new HashSet<>();

  LabelPass(Who who) {
    this.who = who;
  }

  /** Returns the labels of a sentence. */
  List<Draft> drafts(Passage passage) {
    List<Draft> drafts = new ArrayList<>();
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      int token = i;
      if (COPULAS.contains(syntax.lemma(i)) && syntax.verb(i)) {
        drafts.addAll(copula(passage, i));
      }
      label(passage, i).or(() -> typeLabel(passage, token)).ifPresent(drafts::add);
      apposition(passage, i).ifPresent(drafts::add);
    }
    return drafts;
  }

  private List<Draft> copula(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    List<Draft> drafts = new ArrayList<>();
    List<Integer> said = syntax.children(verb, "attr", "acomp");
    boolean supposed =
        syntax.children(verb, "mark").stream()
            .anyMatch(m -> Set.of("if", "whether", "unless").contains(syntax.form(m)));
    if (said.isEmpty()
        || supposed
        || said.stream().anyMatch(s -> syntax.tag(s).startsWith("W") || noActor(syntax, s))) {
      return drafts;
    }
    int attribute = said.getFirst();
    for (int subject :
        Frame.surfaceSubjects(syntax, verb, 0).stream()
            .flatMap(s -> syntax.conjuncts(s).stream())
            .filter(s -> !oneOfIts(syntax, s))
            .toList()) {
      Optional<Participant> actor =
          who.at(passage, subject).filter(p -> p.group() || (p.armed() && !p.unnamed()));
      if (actor.isPresent() && describes(passage, attribute)) {
        drafts.add(said(passage, verb, attribute, actor.get().name()));
        passage
            .partner(subject)
            .ifPresent(p -> drafts.add(said(passage, verb, attribute, p.name())));
      }
    }
    return drafts;
  }

  /** "Its spokesman is a lawyer": said of a person. */
  private boolean oneOfIts(Syntax syntax, int noun) {
    return syntax.tag(noun).equals("NN")
        && (who.listed("posts", syntax.lemma(noun))
            || who.listed("leader-nouns", syntax.lemma(noun)));
  }

  /** "It was the biggest assault on the town", "the third ship to be hit": said of no actor. */
  private boolean noActor(Syntax syntax, int attribute) {
    String lemma = syntax.lemma(attribute);
    return (who.listed("conflict-words", lemma) && !who.listed("members", lemma))
        || who.listed("vessels", lemma)
        || who.listed("no-traits", lemma);
  }

  private Draft said(Passage passage, int verb, int attribute, String subject) {
    String text = passage.words(passage.syntax().span(whole(passage.syntax(), attribute)));
    return new Draft(
        "character.copula",
        subject,
        new Details.Characterisation(aspect(passage, attribute), ENDS.matcher(text).replaceAll("")),
        Quotes.clause(passage, verb),
        verb,
        Optional.empty(),
        false);
  }

  private static List<Integer> whole(Syntax syntax, int attribute) {
    return syntax.subtree(
        attribute,
        c ->
            !Set.of("punct", "relcl", "parataxis").contains(syntax.relation(c))
                || syntax.head(c) != attribute);
  }

  /** A description, not a tie, a post or a place. */
  private boolean describes(Passage passage, int attribute) {
    Syntax syntax = passage.syntax();
    boolean oneOfBranches =
        syntax.children(attribute, "nmod").stream()
            .anyMatch(c ->
                who.listed("branches", syntax.lemma(c)) || who.listed("posts", syntax.lemma(c)));
    if (oneOfBranches || tie(syntax, attribute) || !syntax.preposition(attribute).isEmpty()) {
      return false;
    }
    String lemma = syntax.lemma(attribute);
    if (syntax.tag(attribute).startsWith("JJ")) {
      return (who.listed("describing-adjectives", lemma) && !somewhere(passage, attribute))
          || who.listed("ideology-words", lemma);
    }
    return (syntax.tag(attribute).startsWith("NN") || syntax.tag(attribute).equals("CD"))
        && !who.listed("branches", lemma)
        && !who.listed("posts", lemma)
        && !who.listed("name-nouns", lemma)
        && passage.participant(attribute).isEmpty()
        && passage
            .numberOf(attribute)
            .filter(n -> !n.count().lowText().isEmpty() || n.count().low().orElse(0) > 1)
            .isEmpty();
  }

  /** "A breakaway faction of X", "X's armed wing", "a proxy of X": a tie to X, no description. */
  private boolean tie(Syntax syntax, int noun) {
    return who.listed("branches", syntax.lemma(noun))
        || who.listed("tie-nouns", syntax.lemma(noun))
        || syntax.children(noun, "amod", "compound").stream()
            .anyMatch(c -> who.listed("tie-modifiers", syntax.form(c)));
  }

  /** "Active in the south": where it is, not what it is like. */
  private boolean somewhere(Passage passage, int adjective) {
    Syntax syntax = passage.syntax();
    return who.listed("placed-adjectives", syntax.lemma(adjective))
        && Stream.of(adjective, syntax.head(adjective))
            .flatMap(at -> syntax.obliques(at, Set.of("in", "across", "along", "near")).stream())
            .anyMatch(t -> !passage.placesUnder(t).isEmpty());
  }

  private String aspect(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    List<String> words = syntax.subtree(noun).stream().map(syntax::form).toList();
    boolean ranked =
        words.stream()
                .anyMatch(w ->
                    Set.of(
                            "most",
                            "one",
                            "largest",
                            "biggest",
                            "main",
                            "deadliest",
                            "only",
                            "least")
                        .contains(w))
            || syntax.subtree(noun).stream()
                .anyMatch(t -> syntax.tag(t).equals("JJS") || syntax.tag(t).equals("RBS"));
    if (ranked) {
      return "assessment";
    }
    if (kind(syntax.lemma(noun))) {
      return "type";
    }
    boolean ideology = words.stream().anyMatch(w -> who.listed("ideology-words", w));
    boolean adjective = syntax.tag(noun).startsWith("JJ");
    return ideology
            && (adjective
                || who.listed("ideology-words", syntax.lemma(noun))
                || who.listed("members", syntax.lemma(noun)))
        ? "ideology"
        : "assessment";
  }

  /** "the outlawed X", "X terror group", "the Islamist militants" (who stand for X). */
  private Optional<Draft> label(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    if (!syntax.tag(i).startsWith("NN") || who.listed("branches", syntax.lemma(i))) {
      return Optional.empty();
    }
    Optional<Participant> actor = who.at(passage, i).filter(Participant::group);
    if (actor.isEmpty() || labelled.contains(actor.get().name())) {
      return Optional.empty();
    }
    List<Integer> words = new ArrayList<>();
    for (int c : syntax.children(i, "amod", "compound")) {
      if (passage.participant(c).isEmpty() && c < i) {
        words.addAll(syntax.subtree(c).stream().filter(t -> !syntax.tag(t).equals("DT")).toList());
      }
    }
    boolean noun = passage.participant(i).filter(p -> !p.how().equals("discourse")).isEmpty();
    String aspect = labelAspect(syntax, words);
    if (aspect.isEmpty()) {
      return Optional.empty();
    }
    labelled.add(actor.get().name());
    boolean wholeType = aspect.equals("type") && noun && who.listed("type-nouns", syntax.lemma(i));
    if (wholeType) {
      words.add(i);
    }
    Span label = syntax.span(words);
    Span quote = syntax.span(passage.phraseTokens(i)).and(actor.get().span()).and(label);
    return Optional.of(
        new Draft(
            "character.label",
            actor.get().name(),
            new Details.Characterisation(aspect, passage.words(label)),
            quote,
            i,
            Optional.empty(),
            false));
  }

  /** "The X gang": the noun beside the name says what X is. */
  private Optional<Draft> typeLabel(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    if (!who.listed("type-labels", syntax.lemma(i)) || !syntax.tag(i).startsWith("NN")) {
      return Optional.empty();
    }
    Optional<Participant> actor =
        syntax.children(i, "compound", "amod").stream()
            .flatMap(c -> passage.participant(c).stream())
            .filter(p -> p.group() && !p.how().equals("discourse"))
            .findFirst();
    if (actor.isEmpty() || !typed.add(actor.get().name())) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft(
            "character.type-label",
            actor.get().name(),
            new Details.Characterisation("type", syntax.form(i)),
            syntax.span(passage.phraseTokens(i)).and(syntax.token(i).span()),
            i,
            Optional.empty(),
            false));
  }

  private String labelAspect(Syntax syntax, List<Integer> words) {
    for (int word : words) {
      String form = syntax.form(word);
      if (who.listed("ban-words", form)) {
        return "assessment";
      }
    }
    for (int word : words) {
      if (who.listed("ideology-words", syntax.form(word))) {
        return "ideology";
      }
    }
    for (int word : words) {
      if (who.listed("type-words", syntax.form(word))) {
        return "type";
      }
    }
    return "";
  }

  /** A sort of organisation, also one that no report means by "the company". */
  private boolean kind(String lemma) {
    return who.listed("type-nouns", lemma) || who.listed("kind-nouns", lemma);
  }

  /** "A militia", "a loose set of militias". */
  private boolean typed(Syntax syntax, int noun) {
    return kind(syntax.lemma(noun))
        || (who.listed("collections", syntax.lemma(noun))
            && syntax.obliques(noun, Set.of("of")).stream()
                .anyMatch(of -> who.listed("type-nouns", syntax.lemma(of))));
  }

  /** "Four groups: X, Y and Z" says of none of them what it is. */
  private static boolean several(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    return syntax.plural(noun)
        && syntax.children(noun, "appos").stream().anyMatch(a -> syntax.conjuncts(a).size() > 1);
  }

  /** "X, a group", "his group X": no word of what it is. */
  private static boolean saysNothing(Syntax syntax, int noun) {
    boolean bare = syntax.children(noun, "amod", "compound", "nmod").isEmpty();
    return syntax.has(noun, "poss")
        || (bare && syntax.lemma(noun).matches("group|movement|organi[sz]ation|force|faction"));
  }

  /** "The third member of the alliance, X": X is the member and not the alliance. */
  private static boolean ofMember(Syntax syntax, int noun) {
    return syntax.preposition(noun).equals("of")
        && syntax.head(noun) >= 0
        && syntax.definite(noun)
        && syntax.noun(syntax.head(noun));
  }

  /** "X, a Shia militia", "X – an ethnic armed organisation –", "the rebel group X". */
  private Optional<Draft> apposition(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    if (!syntax.tag(i).startsWith("NN")
        || passage.participant(i).filter(p -> !p.how().equals("discourse")).isPresent()
        || !typed(syntax, i)
        || several(passage, i)
        || saysNothing(syntax, i)
        || tie(syntax, i)) {
      return Optional.empty();
    }
    int head = syntax.head(i);
    Optional<Participant> actor = Optional.empty();
    int named = -1;
    if (head >= 0
        && Set.of("appos", "compound", "nmod", "dep").contains(syntax.relation(i))
        && syntax.preposition(i).isEmpty()) {
      actor = passage.participant(head).filter(Participant::group);
      named = head;
    }
    for (int c : syntax.children(i, "appos")) {
      if (actor.isEmpty() && !ofMember(syntax, i)) {
        actor = passage.participant(c).filter(Participant::group);
        named = c;
      }
    }
    if (actor.isEmpty() || !apposed.add(actor.get().name())) {
      return Optional.empty();
    }
    List<Integer> phrase = new ArrayList<>(passage.phraseTokens(i));
    String text = passage.words(syntax.span(phrase));
    boolean ideology = phrase.stream().anyMatch(t -> who.listed("ideology-words", syntax.form(t)));
    String aspect =
        ideology && !text.toLowerCase(Locale.ROOT).contains("armed") ? "ideology" : "type";
    Span quote = syntax.span(phrase).and(syntax.token(named).span());
    return Optional.of(
        new Draft(
            "character.apposition",
            actor.get().name(),
            new Details.Characterisation(aspect, text),
            quote.length() > Quotes.LONGEST ? syntax.span(phrase) : quote,
            i,
            Optional.empty(),
            false));
  }
}
