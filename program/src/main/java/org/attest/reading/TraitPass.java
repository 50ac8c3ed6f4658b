package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.model.Details;
import org.attest.model.Span;

/**
 * Finds what a report tells of how a group works and lives where no rule knows the words: a clause
 * that tells a state or a habit, is about the group or something of its, and has a word of one of
 * the families that {@code words.json} lists ("its income", "training", "judges of the group").
 *
 * <p>It comes last, and says nothing of what the other passes have told in the same words.
 */
final class TraitPass {

  /** The families and the aspects that their words tell; the first that has a word wins. */
  private static final Map<String, String> ASPECTS = new LinkedHashMap<>();

  static {
    ASPECTS.put("recruiting-words", "recruitment");
    ASPECTS.put("income-words", "resources");
    ASPECTS.put("arming-words", "resources");
    ASPECTS.put("creed-words", "ideology");
    ASPECTS.put("aim-words", "aim");
    ASPECTS.put("governing-words", "method");
    ASPECTS.put("tactics-words", "method");
    ASPECTS.put("media-words", "method");
    ASPECTS.put("standing-words", "assessment");
  }

  private static final Set<String> OPEN =
      Set.of("could", "may", "might", "would", "should", "will", "shall", "'ll", "wo", "'d");

  private static final Set<String> WITHIN =
      Set.of("of", "in", "within", "inside", "among", "for", "by", "to", "under", "at", "between");

  private final Who who;

  TraitPass(Who who) {
    this.who = who;
  }

  /**
   * Returns the traits that a sentence tells.
   *
   * @param told what the other passes found in it
   */
  List<Draft> drafts(Passage passage, List<Draft> told) {
    List<Draft> drafts = new ArrayList<>();
    if (passage.part() != Passage.Part.BODY
        || passage.participants().values().stream().noneMatch(Participant::group)) {
      return drafts;
    }
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      Optional<Draft> draft = syntax.verb(i) ? ofClause(passage, i) : ofPractice(passage, i);
      draft
          .filter(d -> Stream.concat(told.stream(), drafts.stream()).noneMatch(t -> again(t, d)))
          .ifPresent(drafts::add);
    }
    return drafts;
  }

  /** Whether a pass has told something of the same words; a name or label is no news of them. */
  private static boolean again(Draft told, Draft draft) {
    boolean naming =
        told.details() instanceof Details.Name
            || told.rule().matches("character\\.(?:label|type-label|apposition)");
    return !naming && told.quote().overlaps(draft.quote());
  }

  private Optional<Draft> ofClause(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    return Stream.concat(
            Frame.surfaceSubjects(syntax, verb, 0).stream(),
            syntax.children(verb, "csubj").stream())
        .findFirst()
        .filter(_ -> asserts(syntax, verb) && !holdsPlace(passage, verb))
        .map(subject -> TraitClause.of(passage, verb, subject))
        .filter(clause -> !clause.dated())
        .flatMap(clause ->
            ofItself(clause)
                .or(() -> ofItsOwn(clause))
                .or(() -> doneBy(clause))
                .or(() -> beside(clause)));
  }

  /** No saying, no plan, no condition, no question, no infinitive and no "for doing". */
  private boolean asserts(Syntax syntax, int verb) {
    List<String> auxiliaries =
        syntax.children(verb, "aux", "auxpass").stream().map(syntax::form).toList();
    boolean supposed =
        syntax.children(verb, "mark").stream()
            .anyMatch(m -> syntax.form(m).matches("if|whether|unless"));
    boolean asked =
        syntax.subtree(verb).stream().anyMatch(t -> t < verb && syntax.form(t).matches("what|how"));
    boolean infinitive =
        syntax.tag(verb).equals("VB")
            && auxiliaries.isEmpty()
            && !TraitClause.present(syntax, verb);
    boolean named = syntax.tag(verb).equals("VBG") && syntax.has(verb, "mark", "case");
    boolean planned =
        who.listed("intend-words", syntax.lemma(verb)) && !Frame.passive(syntax, verb, 0);
    return !supposed
        && !asked
        && !infinitive
        && !named
        && !planned
        && !(syntax.lemma(verb).equals("have") && syntax.has(verb, "xcomp"))
        && !auxiliaries.contains("to")
        && auxiliaries.stream().noneMatch(OPEN::contains)
        && !listed(syntax.lemma(verb), "report-verbs", "thinking-verbs", "judging-verbs");
  }

  /** "Holds pavilions in the prison of a town", "remains in the east": where it is. */
  private boolean holdsPlace(Passage passage, int verb) {
    return who.listed("holding-verbs", passage.syntax().lemma(verb))
        && !passage.placesUnder(verb).isEmpty();
  }

  /** "The group pays its men a salary", "its members cover their bodies in tattoos". */
  private Optional<Draft> ofItself(TraitClause clause) {
    String verb = clause.syntax().lemma(clause.verb());
    Optional<Participant> group =
        subject(clause)
            .filter(p -> p.group() && !verb.equals("be") && !ofFamily(clause, clause.subject()));
    if (group.isPresent() && clause.usual() && !listed(verb, "light-verbs", "empty-verbs")) {
      String aspect = aspect(clause.syntax(), clause.said()).orElse("method");
      return Optional.of(draft(clause, group.get(), aspect));
    }
    return group
        .filter(_ -> clause.habit() || clause.usedTo())
        .flatMap(p -> draft(clause, p, clause.ofAnyKind()));
  }

  /** Who the subject is; of "whose fighters", who stands before. */
  private Optional<Participant> subject(TraitClause clause) {
    Syntax syntax = clause.syntax();
    boolean whose =
        syntax.relation(clause.verb()).equals("relcl")
            && syntax.children(clause.subject(), "poss").stream()
                .anyMatch(w -> syntax.form(w).equals("whose"));
    return who.at(clause.passage(), whose ? syntax.head(clause.verb()) : clause.subject());
  }

  /** "Its bombs are made of fertiliser", "discipline within the group is weak". */
  private Optional<Draft> ofItsOwn(TraitClause clause) {
    Syntax syntax = clause.syntax();
    int subject = clause.subject();
    boolean one =
        syntax.children(subject, "det").stream()
            .anyMatch(d -> syntax.form(d).matches("an?|this|that"));
    if (one || unsuited(clause)) {
      return Optional.empty();
    }
    Optional<String> own = aspect(syntax, List.of(subject));
    return owner(clause.passage(), subject)
        .filter(_ -> clause.habit() || (own.isPresent() && lasting(clause)))
        .flatMap(p ->
            own.or(() -> aspect(syntax, clause.said())).map(aspect -> draft(clause, p, aspect)));
  }

  /** "Decisions are taken by the group", "disputes are heard by its judges". */
  private Optional<Draft> doneBy(TraitClause clause) {
    Frame frame = Frame.of(clause.syntax(), clause.verb());
    return frame.passive() && !apposed(clause) && (clause.habit() || clause.usedTo())
        ? frame.agents().stream()
            .flatMap(a -> who.at(clause.passage(), a).stream())
            .filter(Participant::group)
            .findFirst()
            .flatMap(p -> draft(clause, p, clause.all()))
        : Optional.empty();
  }

  /** "Ransoms fill its coffers", "widows get a stipend from the group", "bandits rent its guns". */
  private Optional<Draft> beside(TraitClause clause) {
    Syntax syntax = clause.syntax();
    int subject = clause.subject();
    boolean bare = !syntax.has(subject, "det", "poss") && !syntax.verb(subject);
    boolean people =
        who.listed("common-people", syntax.lemma(subject)) || (bare && syntax.plural(subject));
    boolean own =
        ofFamily(clause, subject)
            && (who.listed("governing-words", syntax.lemma(subject))
                ? bare && syntax.plural(subject)
                : bare || syntax.has(subject, "nmod"));
    boolean suited =
        people
            || own
            || syntax.verb(subject)
            || (bare && aspect(syntax, List.of(clause.verb())).isPresent());
    boolean others =
        clause.said().stream()
            .filter(t -> listed(syntax.lemma(t), "state-agents", "offices"))
            .anyMatch(t -> owner(clause.passage(), t).isEmpty());
    boolean general = clause.habit() || clause.usedTo() || lasting(clause);
    return suited && general && !others && !apposed(clause) && !unsuited(clause) && oneActor(clause)
        ? clause.all().stream()
            .filter(t -> people || !syntax.below(t, subject))
            .flatMap(t -> clause.passage().participant(t).stream())
            .filter(Participant::group)
            .findFirst()
            .flatMap(p -> draft(clause, p, own && !people ? List.of(subject) : told(clause)))
        : Optional.empty();
  }

  /** What is said of the subject counts before what it is called. */
  private List<Integer> told(TraitClause clause) {
    return aspect(clause.syntax(), clause.said()).isPresent() ? clause.said() : clause.all();
  }

  /** "Visits prisoners held by the group": in passing, while something else is told. */
  private static boolean apposed(TraitClause clause) {
    return clause.syntax().relation(clause.verb()).equals("acl");
  }

  private static boolean oneActor(TraitClause clause) {
    return clause.all().stream()
            .flatMap(t -> clause.passage().participant(t).stream())
            .filter(p -> p.armed() || p.person())
            .map(Participant::name)
            .collect(Collectors.toSet())
            .size()
        == 1;
  }

  /** What is somebody else, or what rules of other kinds tell of. */
  private boolean unsuited(TraitClause clause) {
    Syntax syntax = clause.syntax();
    int subject = clause.subject();
    String lemma = syntax.lemma(subject);
    boolean foreign =
        syntax.children(subject, "amod", "compound").stream()
            .anyMatch(c -> who.demonym(syntax.form(c)));
    boolean deed =
        who.listed("conflict-words", lemma)
            && !who.listed("killing-explosives", lemma)
            && (!syntax.plural(subject) || syntax.has(subject, "det", "poss", "nummod"));
    boolean somebody =
        who.at(clause.passage(), subject).filter(p -> !p.unnamed() && !p.group()).isPresent();
    return syntax.tag(subject).equals("NNP")
        || foreign
        || deed
        || (somebody && !ofFamily(clause, subject))
        || listed(lemma, "posts", "branches", "state-agents", "no-traits", "offices", "sanctions");
  }

  /** "Its use of children", "the recruitment of boys by the group". */
  private Optional<Draft> ofPractice(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    if (!syntax.tag(noun).startsWith("NN")
        || !syntax.has(noun, "nmod")
        || !who.listed("practice-nouns", syntax.lemma(noun))) {
      return Optional.empty();
    }
    List<Integer> phrase = syntax.subtree(noun, c -> !syntax.relation(c).matches("relcl|conj"));
    return Stream.concat(
            syntax.children(noun, "poss").stream(), syntax.obliques(noun, Set.of("by")).stream())
        .flatMap(t -> who.at(passage, t).stream())
        .filter(Participant::group)
        .findFirst()
        .flatMap(p ->
            aspect(syntax, phrase)
                .map(aspect -> draft(passage, p, aspect, syntax.span(phrase), noun)));
  }

  private Optional<Participant> owner(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    return Stream.concat(
            syntax.children(noun, "poss", "compound").stream(),
            syntax.obliques(noun, WITHIN).stream())
        .flatMap(o ->
            Stream.concat(
                who.at(passage, o).stream(),
                syntax.children(o, "poss", "nmod", "compound").stream()
                    .flatMap(below -> passage.participant(below).stream())))
        .filter(Participant::group)
        .findFirst();
  }

  /** "Its money came from abroad": of what is not one thing, also in the past. */
  private boolean lasting(TraitClause clause) {
    return listed(clause.syntax().lemma(clause.verb()), "lasting-verbs");
  }

  private boolean ofFamily(TraitClause clause, int token) {
    return clause.passage().participant(token).isEmpty()
        && aspect(clause.syntax(), List.of(token)).isPresent();
  }

  private boolean listed(String lemma, String... lists) {
    return Stream.of(lists).anyMatch(list -> who.listed(list, lemma));
  }

  /** The aspect of the first family of which a word is there; "it arms them" tells of a tie. */
  private Optional<String> aspect(Syntax syntax, List<Integer> tokens) {
    return ASPECTS.entrySet().stream()
        .filter(family ->
            tokens.stream()
                .filter(t -> !syntax.verb(t) || !family.getKey().equals("arming-words"))
                .anyMatch(t ->
                    who.listed(family.getKey(), syntax.lemma(t))
                        || who.listed(family.getKey(), syntax.form(t))))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<Draft> draft(TraitClause clause, Participant subject, List<Integer> telling) {
    return aspect(clause.syntax(), telling).map(aspect -> draft(clause, subject, aspect));
  }

  private static Draft draft(TraitClause clause, Participant subject, String aspect) {
    Span quote = Quotes.clause(clause.passage(), clause.verb());
    return draft(clause.passage(), subject, aspect, quote, clause.verb());
  }

  private static Draft draft(
      Passage passage, Participant subject, String aspect, Span quote, int anchor) {
    return new Draft(
        "character.trait",
        subject.name(),
        new Details.Characterisation(aspect, passage.words(quote)),
        quote,
        anchor,
        Optional.empty(),
        false);
  }
}
