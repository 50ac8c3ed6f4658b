package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.When;

/**
 * Finds the deeds that one sentence tells: what was done, by whom, to whom and what, and with what.
 *
 * <p>Finer than the events that become claims, because it names victims; what it finds stays in
 * memory.
 */
final class DeedPass {

  private static final Set<String> ON = Set.of("on", "against", "at", "upon", "into", "onto", "of");
  private static final Set<String> SITE =
      Set.of(
          "in",
          "at",
          "on",
          "near",
          "outside",
          "inside",
          "under",
          "in front of",
          "into",
          "onto",
          "against",
          "beside",
          "behind",
          "next to",
          "close to",
          "underneath",
          "from",
          "of");

  private static final Set<String> HOSTAGE = Set.of("hostage", "hostages", "captive");
  private static final Set<String> FIRE = Set.of("fire", "ablaze", "afire");

  /** Endings of words for persons. */
  private static final Pattern HUMAN = Pattern.compile(".{2,}(?:ist|man|men|woman|women|ian|eer)");

  private final Who who;
  private final DoerPass doers;

  /**
   * Makes it for one document.
   *
   * @param named the actors that the document names
   */
  DeedPass(Who who, List<Participant> named) {
    this.who = who;
    this.doers = new DoerPass(who, named);
  }

  /** Returns the deeds of a sentence in the order of its words. */
  List<Incident> deeds(Passage passage) {
    List<Incident> found = new ArrayList<>();
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      Optional<Incident.Type> type = type(passage, i);
      if (type.isPresent() && !unreal(passage, i)) {
        found.add(deed(passage, i, type.get()));
      }
    }
    doers.accused(passage).ifPresent(found::add);
    return found;
  }

  private boolean unreal(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    return EventPass.hypothetical(syntax, at, who) || insideNoun(passage, at);
  }

  /** "attack helicopter", "bomb squad", "murder case": no deed told here. */
  private boolean insideNoun(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    int head = syntax.head(at);
    return head >= 0
        && syntax.relation(at).equals("compound")
        && syntax.noun(head)
        && type(passage, head).isEmpty();
  }

  private Optional<Incident.Type> type(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(at);
    if (passage.participant(at).isPresent()) {
      return Optional.empty();
    }
    if (syntax.verb(at)) {
      return verb(passage, at, lemma);
    }
    if (!syntax.tag(at).matches("NNS?")) {
      return Optional.empty();
    }
    return noun(syntax, at, lemma);
  }

  private Optional<Incident.Type> verb(Passage passage, int at, String lemma) {
    Syntax syntax = passage.syntax();
    List<Integer> objects = Frame.of(syntax, at).patients();
    if (objects.stream().anyMatch(o -> is("explosives", passage, o)) && is("deed-place", lemma)) {
      return Optional.of(Incident.Type.BOMBING);
    }
    if (is("deed-kidnap", lemma)
        || (Set.of("take", "hold", "seize").contains(lemma) && below(syntax, at, HOSTAGE))) {
      return Optional.of(Incident.Type.KIDNAPPING);
    }
    if (is("deed-burn", lemma) || (lemma.equals("set") && below(syntax, at, FIRE))) {
      return Optional.of(Incident.Type.ARSON);
    }
    boolean blown =
        (lemma.equals("blow") && beside(syntax, at, "up"))
            || (lemma.equals("go") && beside(syntax, at, "off"));
    if (blown || is("deed-bomb", lemma)) {
      return Optional.of(Incident.Type.BOMBING);
    }
    if (is("deed-rob", lemma)) {
      return Optional.of(Incident.Type.ROBBERY);
    }
    boolean openFire =
        lemma.equals("open") && objects.stream().anyMatch(o -> syntax.lemma(o).equals("fire"));
    if (openFire || is("deed-kill", lemma) || is("deed-attack", lemma)) {
      return Optional.of(Incident.Type.ATTACK);
    }
    return is("deed-harm", lemma) || is("deed-die", lemma)
        ? Optional.of(Incident.Type.HARM)
        : Optional.empty();
  }

  private static boolean below(Syntax syntax, int at, Set<String> forms) {
    return syntax.subtree(at).stream().anyMatch(t -> forms.contains(syntax.form(t)));
  }

  private static boolean beside(Syntax syntax, int at, String form) {
    return syntax.children(at).stream().anyMatch(c -> syntax.form(c).equals(form));
  }

  private Optional<Incident.Type> noun(Syntax syntax, int at, String lemma) {
    if (is("deed-kidnap-nouns", lemma)) {
      return Optional.of(Incident.Type.KIDNAPPING);
    }
    if (is("deed-burn-nouns", lemma)) {
      return Optional.of(Incident.Type.ARSON);
    }
    if (is("deed-rob-nouns", lemma)) {
      return Optional.of(Incident.Type.ROBBERY);
    }
    boolean bomb =
        syntax.children(at, "compound", "amod").stream()
            .anyMatch(c -> is("explosives", syntax.lemma(c)));
    if (is("deed-bomb-nouns", lemma) || (bomb && is("deed-attack-nouns", lemma))) {
      return Optional.of(Incident.Type.BOMBING);
    }
    return is("deed-kill-nouns", lemma) || is("deed-attack-nouns", lemma)
        ? Optional.of(Incident.Type.ATTACK)
        : Optional.empty();
  }

  private boolean is(String list, String lemma) {
    return who.listed(list, lemma);
  }

  private boolean is(String list, Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return is(list, syntax.lemma(token))
        || syntax.obliques(token, Set.of("of")).stream().anyMatch(o -> is(list, syntax.lemma(o)));
  }

  private Incident deed(Passage passage, int at, Incident.Type type) {
    Set<Integer> suffering = suffering(passage, at, type);
    Set<Incident.Victim> victims = new LinkedHashSet<>();
    Set<String> objects = new LinkedHashSet<>();
    for (int token : suffering) {
      victims.addAll(victims(passage, token));
      if (type != Incident.Type.KIDNAPPING) {
        object(passage, token).ifPresent(objects::add);
      }
    }
    if (type != Incident.Type.KIDNAPPING) {
      sites(passage, at).forEach(t -> object(passage, t).ifPresent(objects::add));
    }
    DoerPass.Doers by = doers.of(passage, at, agents(passage, at));
    List<String> weapons = weapons(passage, at);
    return new Incident(
        type,
        attempted(passage, at),
        by.people(),
        by.organisations(),
        List.copyOf(victims),
        List.copyOf(objects),
        type == Incident.Type.KIDNAPPING || type == Incident.Type.ROBBERY ? List.of() : weapons,
        places(passage, at),
        ClauseTimes.words(passage, at, Quotes.clause(passage, at))
            .map(TimeExpression::date)
            .orElse(When.unknown()),
        passage.index(),
        passage.index());
  }

  private boolean attempted(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    return is("attempt-words", syntax.lemma(at))
        || syntax.ancestors(at).stream()
            .limit(3)
            .anyMatch(a -> is("attempt-words", syntax.lemma(a)));
  }

  private List<Integer> agents(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    if (!syntax.verb(at)) {
      return nounAgents(passage, at);
    }
    Frame frame = Frame.of(syntax, at);
    return is("deed-die", syntax.lemma(at)) ? List.of() : frame.agents();
  }

  /** "X's murder" is done to X, and a "terrorist attack" names nobody. */
  private List<Integer> nounAgents(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    boolean done =
        is("deed-kill-nouns", syntax.lemma(at)) || is("deed-kidnap-nouns", syntax.lemma(at));
    return new Roles(passage, who)
        .tokens(RoleQuery.of("agent:actor?"), at).stream()
            .filter(t ->
                syntax.head(t) != at
                    || syntax.preposition(t).equals("by")
                    || (!done
                        && (syntax.relation(t).equals("poss")
                            || passage.participant(t).filter(p -> !p.person()).isPresent())))
            .toList();
  }

  private Set<Integer> suffering(Passage passage, int at, Incident.Type type) {
    Syntax syntax = passage.syntax();
    Set<Integer> found = new LinkedHashSet<>();
    if (syntax.verb(at)) {
      Frame frame = Frame.of(syntax, at);
      found.addAll(is("deed-die", syntax.lemma(at)) ? frame.agents() : frame.patients());
      found.addAll(syntax.obliques(at, Set.of("on", "at", "against", "upon")));
    } else {
      found.addAll(syntax.obliques(at, type == Incident.Type.BOMBING ? SITE : ON));
      for (int owner : syntax.children(at, "poss", "nmod:poss")) {
        if (is("deed-kill-nouns", syntax.lemma(at)) || type == Incident.Type.KIDNAPPING) {
          found.addAll(syntax.conjuncts(owner));
        }
      }
    }
    for (int token : List.copyOf(found)) {
      if (Set.of("life", "people", "member", "number", "group", "one", "dozen", "body", "total")
          .contains(syntax.lemma(token))) {
        found.addAll(syntax.obliques(token, Set.of("of")));
        syntax.children(token, "poss").forEach(found::add);
      }
    }
    return found;
  }

  /** Where a bomb lay, and what an attacker fired at. */
  private List<Integer> sites(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    List<Integer> found = new ArrayList<>();
    if (syntax.verb(at)) {
      found.addAll(syntax.obliques(at, SITE));
      Frame.of(syntax, at).patients().forEach(p -> found.addAll(syntax.obliques(p, SITE)));
    } else if (syntax.head(at) >= 0 && syntax.verb(syntax.head(at))) {
      found.addAll(syntax.obliques(syntax.head(at), Set.of("on", "against", "at")));
    }
    return found;
  }

  private List<Incident.Victim> victims(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    List<Incident.Victim> found = new ArrayList<>();
    List<Integer> names = new ArrayList<>(List.of(token));
    for (int c : syntax.children(token, "appos", "compound", "conj", "dep")) {
      names.addAll(syntax.conjuncts(c));
    }
    for (int name : names) {
      passage
          .participant(name)
          .filter(Participant::person)
          .ifPresent(p -> found.add(new Incident.Victim(p.name(), true, false)));
    }
    if (found.isEmpty() && human(passage, token)) {
      found.add(new Incident.Victim(Phrases.shortOf(passage, token), false, armed(passage, token)));
    }
    return found;
  }

  private boolean human(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(token);
    return syntax.tag(token).startsWith("NN")
        && !time(passage, token)
        && (is("persons", lemma)
            || is("deed-people", lemma)
            || is("military-people", lemma)
            || is("posts", lemma)
            || HUMAN.matcher(lemma).matches());
  }

  private static boolean time(Passage passage, int token) {
    return passage.times().stream()
        .anyMatch(t -> t.span().covers(passage.syntax().token(token).span()));
  }

  private boolean armed(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return is("military-people", syntax.lemma(token))
        || who.at(passage, token).filter(p -> p.armed()).isPresent()
        || syntax.children(token, "compound", "amod").stream()
            .anyMatch(c -> syntax.lemma(c).matches("military|army|police|guerrilla|rebel"));
  }

  private Optional<String> object(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    boolean organisation =
        passage.participant(token).filter(p -> p.sort().equals("organisation")).isPresent();
    if (organisation
        || (is("deed-objects", syntax.lemma(token)) && passage.participant(token).isEmpty())) {
      return time(passage, token) || armed(passage, token)
          ? Optional.empty()
          : Optional.of(Phrases.uncounted(passage, token));
    }
    return Optional.empty();
  }

  private List<String> weapons(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    Set<String> found = new LinkedHashSet<>();
    int top = Quotes.clauseTop(syntax, at);
    for (int token : syntax.subtree(top)) {
      boolean own = Quotes.clauseTop(syntax, token) == top || syntax.below(token, at);
      boolean head =
          !syntax.relation(token).equals("compound")
              || !is("weapons", syntax.lemma(syntax.head(token)));
      if (own
          && head
          && token != at
          && syntax.tag(token).startsWith("NN")
          && is("weapons", syntax.lemma(token))) {
        found.add(Phrases.uncounted(passage, token));
      }
    }
    return List.copyOf(found);
  }

  private static List<String> places(Passage passage, int at) {
    Set<String> names = new LinkedHashSet<>();
    passage.places().values().forEach(p -> names.add(p.name()));
    return at < 0 ? List.of() : List.copyOf(names);
  }
}
