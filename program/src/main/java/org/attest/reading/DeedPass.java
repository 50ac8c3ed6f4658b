package org.attest.reading;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.When;

/**
 * Finds the deeds that one sentence tells: what was done, by whom, to whom and what, and with what.
 *
 * <p>Finer than the events that become claims, because it names victims; what it finds stays in
 * memory.
 */
final class DeedPass {

  private final Who who;
  private final DeedTypes types;
  private final Reality reality;
  private final Combatants combatants;
  private final Struck struck;
  private final DoerPass doers;
  private final DeedSites sites;

  /**
   * Makes it for one document.
   *
   * @param named the actors that the document names
   * @param passages its sentences
   */
  DeedPass(Who who, List<Participant> named, List<Passage> passages) {
    Persons persons = Persons.of(passages, who);
    this.who = who;
    this.sites = DeedSites.of(passages);
    this.types = new DeedTypes(who);
    this.reality = new Reality(who, types);
    this.combatants = Combatants.of(passages, who, persons);
    this.struck = new Struck(who, persons, combatants);
    this.doers = new DoerPass(who, named, persons, types);
  }

  /** Returns the deeds of a sentence in the order of its words. */
  List<Deed> deeds(Passage passage) {
    List<Deed> found = new ArrayList<>();
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      Optional<Incident.Type> type = types.of(passage, i);
      if (type.isPresent() && !reality.lacks(passage, i) && !misfortune(passage, i, type.get())) {
        found.add(deed(passage, i, cause(passage, i, type.get())));
      }
    }
    doers.accused(passage).ifPresent(i -> found.add(new Deed(i, true, false, false)));
    struck.after(passage);
    return found;
  }

  /**
   * "The explosion set the house on fire": what a deed did is no deed of its own. What a bomb did
   * is a bombing.
   */
  private Incident.Type cause(Passage passage, int at, Incident.Type type) {
    Syntax syntax = passage.syntax();
    List<Integer> agents = syntax.verb(at) ? Frame.of(syntax, at).agents() : List.of();
    if (agents.stream().anyMatch(a -> is("explosives", syntax.lemma(a)))) {
      return Incident.Type.BOMBING;
    }
    boolean deed =
        agents.stream().anyMatch(a -> !syntax.verb(a) && types.of(passage, a).isPresent());
    return deed ? Incident.Type.HARM : type;
  }

  /** A crash or a flood hurt people, and nobody did it. */
  private boolean misfortune(Passage passage, int at, Incident.Type type) {
    Syntax syntax = passage.syntax();
    return (type == Incident.Type.HARM || syntax.lemma(at).equals("kill"))
        && syntax.tokens().stream()
            .anyMatch(t -> who.listed("accidents", t.lemma()) || who.listed("accidents", t.form()));
  }

  private Deed deed(Passage passage, int at, Incident.Type type) {
    Syntax syntax = passage.syntax();
    Set<Integer> suffering = struck.suffering(passage, at, type);
    Set<Incident.Victim> victims = new LinkedHashSet<>();
    Set<String> objects = new LinkedHashSet<>();
    boolean taken = type == Incident.Type.KIDNAPPING;
    for (int token : suffering) {
      victims.addAll(struck.victims(passage, token));
      if (!taken) {
        struck.object(passage, token).ifPresent(objects::add);
        victims.addAll(struck.owners(passage, token));
      }
    }
    if (!taken) {
      struck
          .sites(passage, at, type)
          .forEach(t -> struck.object(passage, t).ifPresent(objects::add));
    }
    boolean clash = clash(passage, at);
    DoerPass.Doers by = doers.of(passage, at, agents(passage, at));
    Set<String> names =
        victims.stream()
            .filter(Incident.Victim::named)
            .map(Incident.Victim::words)
            .collect(toSet());
    boolean burnt = type == Incident.Type.ARSON && objects.isEmpty() && !victims.isEmpty();
    Incident told =
        new Incident(
            burnt ? Incident.Type.HARM : type,
            reality.stage(syntax, at),
            by.people().stream().filter(p -> !names.contains(p)).toList(),
            by.organisations(),
            by.certainty(),
            victims.stream()
                .map(v -> clash && !combatants.civilian(v.words()) ? fighter(v) : v)
                .toList(),
            List.copyOf(objects),
            taken || type == Incident.Type.ROBBERY ? List.of() : struck.weapons(passage, at),
            sites.of(passage, at),
            ClauseTimes.words(passage, at, Quotes.clause(passage, at))
                .filter(t -> !ofPost(syntax, t))
                .map(TimeExpression::date)
                .orElse(When.unknown()),
            passage.index(),
            passage.index());
    return new Deed(told, back(syntax, at), again(syntax, at), vague(passage, at, told, suffering));
  }

  /** "the killing of the mayor of Anori in 1984": when he was mayor. */
  private boolean ofPost(Syntax syntax, TimeExpression time) {
    int token = syntax.at(time.span().start());
    int head = token < 0 ? -1 : syntax.head(token);
    while (head >= 0 && syntax.relation(head).equals("nmod")) {
      head = syntax.head(head);
    }
    return head >= 0
        && is("posts", syntax.lemma(head))
        && syntax.relation(head).matches("appos|conj");
  }

  /** Who falls in a fight with soldiers is a fighter, unless the report says otherwise. */
  private boolean clash(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    return syntax.subtree(Quotes.clauseTop(syntax, at)).stream()
        .anyMatch(t ->
            who.listed("clashes", syntax.lemma(t))
                || (syntax.lemma(t).equals("operation")
                    && syntax.children(t, "compound", "amod").stream()
                        .anyMatch(c -> syntax.form(c).matches("police|military|army"))));
  }

  private static Incident.Victim fighter(Incident.Victim victim) {
    return victim.named() ? new Incident.Victim(victim.words(), true, true) : victim;
  }

  /** "the attack", "this crime", "both explosions". */
  private static boolean back(Syntax syntax, int at) {
    return !syntax.verb(at)
        && syntax.children(at, "det").stream()
            .anyMatch(d -> syntax.form(d).matches("the|this|that|these|those|both"))
        && syntax.children(at, "nmod").isEmpty();
  }

  /** "another explosion", "a second bomb exploded". */
  private static boolean again(Syntax syntax, int at) {
    List<Integer> heads = new ArrayList<>(List.of(at));
    if (syntax.verb(at)) {
      heads.addAll(Frame.of(syntax, at).agents());
      heads.addAll(Frame.of(syntax, at).patients());
    }
    return heads.stream()
        .flatMap(h -> syntax.children(h, "det", "amod").stream())
        .anyMatch(c -> syntax.form(c).matches("another|second|third|fourth|other"));
  }

  private boolean vague(Passage passage, int at, Incident told, Set<Integer> suffering) {
    Syntax syntax = passage.syntax();
    if (told.date() instanceof When.Day) {
      return false;
    }
    boolean everybody =
        !suffering.isEmpty()
            && told.objects().isEmpty()
            && suffering.stream().allMatch(t -> struck.everybody(passage, t));
    boolean many =
        !syntax.verb(at)
            && told.stage() != Incident.Stage.THREATENED
            && syntax.plural(at)
            && passage.numberOf(at).isEmpty()
            && told.victims().stream().noneMatch(Incident.Victim::named);
    boolean practice = syntax.tag(at).matches("VBP|VBZ") && passage.part() == Passage.Part.BODY;
    boolean some =
        !syntax.verb(at)
            && !suffering.isEmpty()
            && told.objects().isEmpty()
            && told.places().stream().noneMatch(Incident.Location::exact)
            && told.victims().stream().noneMatch(Incident.Victim::named)
            && suffering.stream().allMatch(t -> bare(syntax, t) && struck.unnumbered(passage, t));
    return everybody || many || practice || some;
  }

  /** "students", "political leaders": several, without an article. */
  private static boolean bare(Syntax syntax, int token) {
    return syntax.plural(token)
        && !syntax.has(token, "det", "poss")
        && syntax.children(token, "compound", "amod").stream()
            .noneMatch(c -> syntax.tag(c).startsWith("NNP"));
  }

  private List<Integer> agents(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    if (!syntax.verb(at)) {
      return nounAgents(passage, at);
    }
    Frame frame = Frame.of(syntax, at);
    return is("deed-die", syntax.lemma(at))
            || is("deed-defuse", syntax.lemma(at))
            || Struck.elliptic(syntax, frame, who)
        ? List.of()
        : frame.agents();
  }

  /** "X's murder" is done to X, and a "terrorist attack" names nobody. */
  private List<Integer> nounAgents(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    boolean done =
        is("deed-kill-nouns", syntax.lemma(at))
            || is("deed-die-nouns", syntax.lemma(at))
            || is("deed-kidnap-nouns", syntax.lemma(at));
    return new Roles(passage, who)
        .tokens(RoleQuery.of("agent:actor?"), at).stream()
            .filter(t -> {
              int first = firstConjunct(syntax, t);
              return syntax.head(first) != at
                  || syntax.preposition(first).equals("by")
                  || (!done
                      && (syntax.relation(first).equals("poss")
                          || passage.participant(t).filter(p -> !p.person()).isPresent()));
            })
            .toList();
  }

  /** "the murder of nuns and students": students stand where nuns do. */
  private static int firstConjunct(Syntax syntax, int token) {
    int first = token;
    while (syntax.relation(first).equals("conj") && syntax.head(first) >= 0) {
      first = syntax.head(first);
    }
    return first;
  }

  private boolean is(String list, String lemma) {
    return who.listed(list, lemma);
  }
}
