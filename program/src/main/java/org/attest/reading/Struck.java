package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom and what a deed struck, in the report's own words.
 *
 * <p>Remembers over the sentences of one report, read in order, whether a thing was named before:
 * then "the building" names no other. Used by one thread.
 */
final class Struck {

  private static final Set<String> ON = Set.of("on", "against", "at", "upon", "into", "onto", "of");
  private static final Set<String> AT = Set.of("on", "at", "against", "upon", "into", "onto");
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
          "of");

  private static final int TITLES = 2;

  private final Who who;
  private final Persons persons;
  private final Combatants combatants;
  private @Nullable Passage last;
  private boolean thingsTold;
  private boolean weaponsTold;

  Struck(Who who, Persons persons, Combatants combatants) {
    this.who = who;
    this.persons = persons;
    this.combatants = combatants;
  }

  /** Returns the tokens that stand for whom or what the deed at {@code at} was done to. */
  Set<Integer> suffering(Passage passage, int at, Incident.Type type) {
    Syntax syntax = passage.syntax();
    Set<Integer> found = new LinkedHashSet<>();
    if (syntax.verb(at)) {
      Frame frame = Frame.of(syntax, at);
      boolean subject = is("deed-die", syntax.lemma(at)) || elliptic(syntax, frame, who);
      found.addAll(subject ? frame.agents() : frame.patients());
      found.addAll(pronouns(passage, at, frame));
      found.addAll(syntax.obliques(at, Set.of("on", "at", "against", "upon")));
      if (syntax.lemma(at).equals("set")) {
        found.addAll(syntax.obliques(at, Set.of("to")));
        frame.patients().forEach(p -> found.addAll(syntax.obliques(p, Set.of("to"))));
      }
      if (syntax.relation(at).equals("amod") && syntax.tag(at).equals("VBN")) {
        found.add(syntax.head(at));
        if (syntax.relation(syntax.head(at)).equals("compound")) {
          found.add(syntax.head(syntax.head(at)));
        }
      }
    } else {
      found.addAll(syntax.obliques(at, type == Incident.Type.BOMBING ? SITE : ON));
      // "an attack with explosives against the hall", where the parser hangs it on the explosives
      syntax.obliques(at, Set.of("with")).stream()
          .filter(w -> is("explosives", syntax.lemma(w)))
          .forEach(w -> found.addAll(syntax.obliques(w, AT)));
      if (is("deed-harm-nouns", syntax.lemma(at)) || syntax.lemma(at).equals("threat")) {
        found.addAll(syntax.obliques(at, Set.of("to")));
      }
      int verb = syntax.head(at);
      if (syntax.lemma(at).equals("threat") && verb >= 0 && syntax.lemma(verb).equals("receive")) {
        found.addAll(Frame.of(syntax, verb).agents());
      }
      found.addAll(targets(syntax, at));
      found.addAll(aimedAt(syntax, at));
      found.addAll(survivors(syntax, at));
      if (found.isEmpty() && type != Incident.Type.BOMBING) {
        syntax.children(at, "nmod").forEach(c -> found.addAll(syntax.obliques(c, Set.of("of"))));
      }
      for (int owner : syntax.children(at, "poss", "nmod:poss")) {
        if (is("deed-kill-nouns", syntax.lemma(at))
            || is("deed-die-nouns", syntax.lemma(at))
            || type == Incident.Type.KIDNAPPING) {
          found.addAll(syntax.conjuncts(owner));
        }
      }
    }
    for (int token : List.copyOf(found)) {
      found.addAll(syntax.conjuncts(token));
      if (is("counted-of", syntax.lemma(token))) {
        List<Integer> whose = new ArrayList<>(syntax.obliques(token, Set.of("of")));
        whose.addAll(syntax.children(token, "poss"));
        found.addAll(whose);
        if (!whose.isEmpty() && !syntax.lemma(token).equals("people")) {
          found.remove(token);
        }
      }
    }
    return found;
  }

  /**
   * "24 soldiers injured when a bomb went off": the subject of a verb of harm without an object.
   */
  static boolean elliptic(Syntax syntax, Frame frame, Who who) {
    int verb = frame.verb();
    boolean participle =
        syntax.tag(verb).equals("VBN")
            || (syntax.tag(verb).equals("VBD") && syntax.relation(verb).matches("acl|appos|advcl"));
    return !frame.passive()
        && participle
        && frame.patients().isEmpty()
        && !syntax.has(verb, "aux", "dobj")
        && (who.listed("deed-harm", syntax.lemma(verb))
            || who.listed("deed-kidnap", syntax.lemma(verb))
            || who.listed("deed-kill", syntax.lemma(verb)));
  }

  /** "seized the mayor and shot him": the nearest person before, who did not do it. */
  private List<Integer> pronouns(Passage passage, int at, Frame frame) {
    Syntax syntax = passage.syntax();
    List<Integer> objects = new ArrayList<>(frame.patients());
    objects.addAll(syntax.obliques(at, Set.of("at", "on")));
    if (objects.stream().noneMatch(o -> syntax.form(o).matches("him|her"))) {
      return List.of();
    }
    for (int token = at - 1; token >= 0; token--) {
      boolean person = passage.participant(token).filter(Participant::person).isPresent();
      if ((person || combatants.human(passage, token))
          && !frame.agents().contains(token)
          && !syntax.plural(token)) {
        return List.of(token);
      }
    }
    return List.of();
  }

  /** Takes note of a sentence once its deeds are found: the next may speak of its people. */
  void after(Passage passage) {
    last = passage;
  }

  /** "They were kidnapped", where nobody with a name is meant, and nobody here before it. */
  private boolean stands(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return syntax.form(token).matches("they|them|he|she|him|her")
        && passage.participant(token).isEmpty()
        && IntStream.range(0, token).noneMatch(t -> combatants.human(passage, t));
  }

  /** Returns the people of whom a sentence tells: the subjects of its main verb. */
  private List<Integer> subjects(Passage passage) {
    Syntax syntax = passage.syntax();
    return IntStream.range(0, syntax.size())
        .filter(t -> syntax.relation(t).matches("nsubj|nsubjpass"))
        .filter(t -> syntax.relation(syntax.head(t)).equals("root"))
        .filter(t -> combatants.human(passage, t) && !combatants.armed(passage, t))
        .boxed()
        .toList();
  }

  /** "The bank was the target of the attack": what is said to be an attack's target. */
  private static List<Integer> targets(Syntax syntax, int at) {
    int target = syntax.head(at);
    if (target < 0
        || !Set.of("target", "victim", "object").contains(syntax.lemma(target))
        || !syntax.preposition(at).equals("of")) {
      return List.of();
    }
    int above = syntax.head(target);
    if (syntax.relation(target).equals("appos")) {
      return List.of(above);
    }
    return above >= 0 && syntax.verb(above) ? Frame.of(syntax, above).agents() : List.of();
  }

  /** "carried out an attack this morning against the judge": where the verb has the target. */
  private List<Integer> aimedAt(Syntax syntax, int at) {
    int verb = syntax.head(at);
    return verb >= 0
            && is("light-verbs", syntax.lemma(verb))
            && syntax.relation(at).matches("dobj|nsubjpass|nsubj")
        ? syntax.obliques(verb, Set.of("against", "on", "upon"))
        : List.of();
  }

  /** "survived an attempt", "was unharmed in an attack": whom it was meant for. */
  private List<Integer> survivors(Syntax syntax, int at) {
    int verb = syntax.head(at);
    if (verb >= 0 && is("unhurt-words", syntax.lemma(verb))) {
      verb = syntax.head(verb);
    }
    boolean unhurt =
        verb >= 0
            && syntax.verb(verb)
            && (is("deed-survive", syntax.lemma(verb))
                || syntax.children(verb, "acomp", "advcl", "advmod").stream()
                    .anyMatch(c -> is("unhurt-words", syntax.lemma(c))));
    return unhurt ? Frame.of(syntax, verb).agents() : List.of();
  }

  /** Where a bomb lay, and what an attacker fired at. */
  List<Integer> sites(Passage passage, int at, Incident.Type type) {
    Syntax syntax = passage.syntax();
    boolean laid = type == Incident.Type.BOMBING || type == Incident.Type.ARSON;
    Set<String> where = laid ? SITE : AT;
    List<Integer> found = new ArrayList<>();
    if (syntax.verb(at)) {
      found.addAll(syntax.obliques(at, where));
      if (laid) {
        Frame frame = Frame.of(syntax, at);
        frame.patients().forEach(p -> found.addAll(syntax.obliques(p, where)));
        frame.agents().stream()
            .filter(a -> is("explosives", syntax.lemma(a)))
            .forEach(a -> found.addAll(syntax.obliques(a, where)));
      }
    } else if (syntax.head(at) >= 0 && syntax.verb(syntax.head(at))) {
      found.addAll(syntax.obliques(syntax.head(at), laid ? SITE : Set.of("on", "against", "at")));
    }
    return found;
  }

  /** Returns the persons that a token names, or describes where it names none. */
  List<Incident.Victim> victims(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    Passage before = last;
    if (before != null && before != passage && stands(passage, token)) {
      return subjects(before).stream()
          .filter(s -> before.syntax().plural(s) == syntax.form(token).matches("they|them"))
          .flatMap(s -> victims(before, s).stream())
          .toList();
    }
    List<Incident.Victim> found = new ArrayList<>();
    boolean human = combatants.human(passage, token) || body(syntax, token);
    List<Integer> names = new ArrayList<>(List.of(token));
    if (human) {
      for (int c : syntax.children(token, "appos", "compound", "conj")) {
        names.addAll(syntax.conjuncts(c));
        if (syntax.relation(c).equals("appos")) {
          following(passage, c).ifPresent(names::add);
        }
      }
      for (int c : syntax.children(token, "nmod", "dep")) {
        if (syntax.preposition(c).startsWith("including") || syntax.relation(c).equals("dep")) {
          names.addAll(syntax.conjuncts(c));
        }
      }
    }
    boolean armed = human && combatants.armed(passage, token);
    if (human && syntax.relation(token).equals("attr")) {
      names.addAll(Frame.surfaceSubjects(syntax, syntax.head(token), 0));
    }
    if (human) {
      following(passage, token).ifPresent(names::add);
    }
    for (int name : names) {
      passage
          .participant(name)
          .filter(Participant::person)
          .ifPresent(p ->
              found.add(
                  new Incident.Victim(
                      persons.full(p.name()),
                      true,
                      combatants.armed(persons.full(p.name()), armed))));
    }
    if (found.isEmpty() && human) {
      found.add(new Incident.Victim(Phrases.shortOf(passage, token), false, armed));
    }
    return found;
  }

  /** "Two bodies with bullet wounds were found": people of whom no more is known. */
  private static boolean body(Syntax syntax, int token) {
    int head = syntax.head(token);
    return syntax.lemma(token).matches("body|corpse")
        && head >= 0
        && syntax.lemma(head).equals("find");
  }

  /** "the home of the judge Rosa Ruiz": whoever strikes it means her. */
  List<Incident.Victim> owners(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    if (!is("dwellings", syntax.lemma(token))) {
      return List.of();
    }
    List<Integer> owners = new ArrayList<>(syntax.obliques(token, Set.of("of")));
    owners.addAll(syntax.children(token, "poss", "nmod:poss"));
    return owners.stream()
        .flatMap(o -> victims(passage, o).stream())
        .filter(Incident.Victim::named)
        .toList();
  }

  /**
   * "judge Rosa Ruiz", "minister general Juan Salas": the name after what somebody is, with at most
   * {@link #TITLES} words more of that between them, wherever the parser hangs it.
   */
  private static Optional<Integer> following(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    for (int next = token + 1; next < Math.min(token + 2 + TITLES, syntax.size()); next++) {
      int start = syntax.token(next).span().start();
      Optional<Integer> name =
          passage.participants().entrySet().stream()
              .filter(e -> e.getValue().person() && e.getValue().span().start() == start)
              .map(Map.Entry::getKey)
              .findFirst();
      if (name.isPresent() || !syntax.tag(next).matches("NN|JJ")) {
        return name;
      }
    }
    return Optional.empty();
  }

  /** Whether the words tell of people in general, not of some who came to harm. */
  boolean everybody(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return is("everybody", syntax.lemma(token)) && unnumbered(passage, token);
  }

  /** "the killing of students": some, nobody knows who and how many. */
  boolean unnumbered(Passage passage, int token) {
    return passage.numberOf(token).isEmpty();
  }

  /** Returns the thing that a token names, as the report calls it; empty where it is none. */
  Optional<String> object(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    boolean organisation =
        passage.participant(token).filter(p -> p.sort().equals("organisation")).isPresent();
    boolean named =
        passage.participant(token).isEmpty()
            && syntax.tag(token).startsWith("NNP")
            && syntax.token(token).name().equals("ORGANIZATION");
    boolean thing = is("deed-objects", syntax.lemma(token)) && passage.participant(token).isEmpty();
    if (!(organisation || named || thing)
        || Combatants.time(passage, token)
        || combatants.military(passage, token)) {
      return Optional.empty();
    }
    if (thingsTold && pointed(syntax, token)) {
      return Optional.empty();
    }
    thingsTold = true;
    return Optional.of(Phrases.uncounted(passage, token));
  }

  /** "the building", "the device": one told before. */
  private static boolean pointed(Syntax syntax, int token) {
    return syntax.children(token, "det").stream()
            .anyMatch(d -> syntax.form(d).matches("the|this|that|these|those|both"))
        && syntax.children(token).stream().allMatch(c -> syntax.relation(c).matches("det|case"));
  }

  /** Returns what the deed was done with. */
  List<String> weapons(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    Set<String> found = new LinkedHashSet<>();
    int top = Quotes.clauseTop(syntax, at);
    for (int token : syntax.subtree(top)) {
      boolean own = Quotes.clauseTop(syntax, token) == top || syntax.below(token, at);
      boolean head =
          !syntax.relation(token).equals("compound")
              || !(is("weapons", syntax.lemma(syntax.head(token)))
                  || is("explosives", syntax.lemma(syntax.head(token))));
      if (own
          && head
          && token != at
          && syntax.tag(token).startsWith("NN")
          && (is("weapons", syntax.lemma(token))
              || charge(syntax, token)
              || explodes(syntax, token, at))
          && !struck(syntax, token)
          && !(weaponsTold && pointed(syntax, token))
          && (!syntax.lemma(token).equals("weapon") || syntax.has(token, "amod", "compound"))) {
        weaponsTold = true;
        found.add(
            syntax.relation(token).equals("compound")
                ? passage.words(syntax.token(token).span())
                : Phrases.plain(passage, token, who));
      }
    }
    return List.copyOf(found);
  }

  /** "a dynamite charge", "explosive devices". */
  private boolean charge(Syntax syntax, int token) {
    return is("explosives", syntax.lemma(token))
        && syntax.children(token, "compound", "amod").stream()
            .anyMatch(c -> is("explosives", syntax.lemma(c)));
  }

  /** "a device exploded", "planted a charge". */
  private boolean explodes(Syntax syntax, int token, int at) {
    return syntax.verb(at)
        && is("explosives", syntax.lemma(token))
        && Stream.concat(
                Frame.of(syntax, at).agents().stream(), Frame.of(syntax, at).patients().stream())
            .anyMatch(t -> t == token);
  }

  /** "seized two rifles", "loaded with weapons", "bullet wounds": these are not told to be used. */
  private boolean struck(Syntax syntax, int weapon) {
    int head = syntax.head(weapon);
    return head >= 0
        && (is("no-use", syntax.lemma(head)) || syntax.lemma(head).matches("wound|hole|mark"));
  }

  private boolean is(String list, String lemma) {
    return who.listed(list, lemma);
  }
}
