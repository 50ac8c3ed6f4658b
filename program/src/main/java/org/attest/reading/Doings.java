package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Details;
import org.attest.model.Span;

/**
 * Takes what a group or something of it does as a practice, or is like, for a description, where no
 * rule has read the clause: "they live among the farmers", "its rifles come from Florida".
 *
 * <p>Rules know families of verbs; what a report says of a group in the present tense describes it
 * whatever the verb. Deeds in the past are left to the events.
 */
final class Doings {

  /** The rule's name in its claims. */
  static final String RULE = "group.doing";

  private static final Set<String> WISHES =
      Set.of("recommend", "urge", "demand", "propose", "suggest", "ask", "request");

  private static final Set<String> UNREAL =
      Set.of("could", "may", "might", "would", "should", "can", "must", "will", "shall", "'ll");

  private static final Set<String> WHERE =
      Set.of("in", "along", "astride", "across", "around", "near", "on", "over", "throughout");

  private static final Set<String> UNSAID = Set.of("if", "unless", "whether", "when", "until");

  private final Who who;

  Doings(Who who) {
    this.who = who;
  }

  /** Returns the descriptions in clauses of which the drafts read nothing. */
  List<Draft> drafts(Passage passage, List<Draft> read) {
    List<Draft> drafts = new ArrayList<>();
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size() && passage.part() == Passage.Part.BODY; i++) {
      if (syntax.verb(i) && tells(passage, i) && unread(passage, i, read)) {
        int verb = i;
        subject(passage, i).ifPresent(group -> drafts.add(draft(passage, verb, group)));
      }
    }
    return drafts;
  }

  /** A finite verb in the present that says something of its own. */
  private boolean tells(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    List<String> helpers =
        syntax.children(verb, "aux", "auxpass").stream().map(syntax::form).toList();
    boolean asks =
        syntax.children(verb).stream().anyMatch(c -> asking(syntax, c))
            || passage.words(passage.span()).endsWith("?");
    boolean condition =
        syntax.children(verb, "mark").stream().anyMatch(m -> UNSAID.contains(syntax.form(m)));
    boolean whole = !Frame.passive(syntax, verb, 0) && !relative(syntax, verb);
    return present(syntax, verb, helpers)
        && whole
        && helpers.stream().noneMatch(UNREAL::contains)
        && !asks
        && !condition
        && !who.listed("empty-verbs", syntax.lemma(verb))
        && syntax.children(verb, "dobj").stream().noneMatch(o -> toldElsewhere(passage, o))
        && !who.listed("report-verbs", syntax.lemma(verb))
        && says(syntax, verb);
  }

  /**
   * "Urged that they leave", "areas that it controls", "has yet to comment": the verb's object
   * stands elsewhere.
   */
  private static boolean relative(Syntax syntax, int verb) {
    boolean owed = syntax.lemma(verb).equals("have") && syntax.has(verb, "xcomp");
    boolean wished =
        syntax.relation(verb).equals("ccomp") && WISHES.contains(syntax.lemma(syntax.head(verb)));
    return owed || wished || (syntax.relation(verb).equals("relcl") && !syntax.has(verb, "dobj"));
  }

  /** "What they want", "how many men it has". */
  private static boolean asking(Syntax syntax, int below) {
    return syntax.tag(below).matches("WRB|WP|WDT")
        || syntax.subtree(below).stream().limit(3).anyMatch(t -> syntax.tag(t).equals("WRB"));
  }

  /** Another actor, or its own name: of these, other rules tell. */
  private static boolean toldElsewhere(Passage passage, int object) {
    return passage.participant(object).isPresent() || passage.syntax().lemma(object).equals("name");
  }

  private static boolean present(Syntax syntax, int verb, List<String> helpers) {
    String tag = syntax.tag(verb);
    boolean now =
        helpers.stream().anyMatch(h -> Set.of("is", "are", "do", "does", "'re", "'s").contains(h));
    boolean shared = tag.equals("VB") && syntax.relation(verb).equals("conj") && helpers.isEmpty();
    return tag.matches("VBZ|VBP") || now || shared;
  }

  /** Whether there is more than a subject and its verb. */
  private static boolean says(Syntax syntax, int verb) {
    return syntax.has(verb, "dobj", "nmod", "obl", "attr", "acomp", "advmod", "xcomp");
  }

  private static boolean unread(Passage passage, int verb, List<Draft> read) {
    Span where = passage.syntax().token(verb).span();
    return read.stream().noneMatch(d -> d.quote().covers(where));
  }

  /** The group that does it, or to which what does it belongs. */
  private Optional<Participant> subject(Passage passage, int verb) {
    return Frame.surfaceSubjects(passage.syntax(), verb, 0).stream()
        .flatMap(t -> group(passage, t).stream())
        .findFirst();
  }

  private Optional<Participant> group(Passage passage, int token) {
    Optional<Participant> self = who.at(passage, token);
    return self.isPresent()
        ? self.filter(Participant::group)
        : passage.syntax().children(token, "poss").stream()
            .flatMap(c -> passage.participant(c).stream())
            .filter(Participant::group)
            .findFirst();
  }

  private Draft draft(Passage passage, int verb, Participant group) {
    Span quote = Quotes.clause(passage, verb);
    return new Draft(
        RULE, group.name(), details(passage, verb, quote), quote, verb, Optional.empty(), false);
  }

  /** Whom it harms as a practice, where it is, or what it does. */
  private Details details(Passage passage, int verb, Span quote) {
    Syntax syntax = passage.syntax();
    List<String> harmed =
        syntax.children(verb, "dobj").stream()
            .flatMap(o -> syntax.conjuncts(o).stream())
            .filter(o -> syntax.plural(o))
            .map(passage::phrase)
            .toList();
    if (who.listed("harm-verbs", syntax.lemma(verb)) && !harmed.isEmpty()) {
      return new Details.Targeting(harmed, List.of());
    }
    List<String> places =
        syntax.children(verb, "nmod", "obl").stream()
            .filter(o -> WHERE.contains(syntax.preposition(o)))
            .flatMap(o -> syntax.conjuncts(o).stream())
            .flatMap(o -> passage.placesUnder(o).stream())
            .distinct()
            .toList();
    return places.isEmpty()
        ? new Details.Characterisation("method", passage.words(quote))
        : new Details.Presence(places, "active");
  }
}
