package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which words tell of an attack, and of what sort it is. */
final class DeedTypes {

  private static final Set<String> HOSTAGE = Set.of("hostage", "hostages", "captive");
  private static final Set<String> WOUNDS =
      Set.of("bullet", "bullets", "stab", "gunshot", "gunshots", "shot", "torture", "tortured");
  private static final Set<String> FIRE = Set.of("fire", "ablaze", "afire");

  private final Who who;

  DeedTypes(Who who) {
    this.who = who;
  }

  /** Returns the sort of attack that the word at {@code at} tells; empty where it tells none. */
  Optional<Incident.Type> of(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    if (passage.participant(at).isPresent()) {
      return Optional.empty();
    }
    if (syntax.verb(at)) {
      return verb(passage, at, syntax.lemma(at));
    }
    return syntax.tag(at).matches("NNS?") ? noun(syntax, at, syntax.lemma(at)) : Optional.empty();
  }

  private Optional<Incident.Type> verb(Passage passage, int at, String lemma) {
    Syntax syntax = passage.syntax();
    List<Integer> objects = Frame.of(syntax, at).patients();
    if (objects.stream().anyMatch(o -> is("explosives", passage, o)) && is("deed-place", lemma)) {
      return Optional.of(fromTheAir(passage, at) ? Incident.Type.ATTACK : Incident.Type.BOMBING);
    }
    if (is("deed-defuse", lemma) && objects.stream().anyMatch(o -> is("charges", passage, o))) {
      return Optional.of(Incident.Type.BOMBING);
    }
    if (is("deed-kidnap", lemma)
        || (Set.of("take", "hold", "seize").contains(lemma) && below(syntax, at, HOSTAGE))
        || carriedOff(passage, at, lemma, objects)) {
      return Optional.of(Incident.Type.KIDNAPPING);
    }
    if (is("deed-burn", lemma) || (lemma.equals("set") && below(syntax, at, FIRE))) {
      return Optional.of(burnt(passage, objects));
    }
    boolean blown =
        (lemma.equals("blow") && beside(syntax, at, "up"))
            || (lemma.equals("go") && beside(syntax, at, "off"));
    if (blown || is("deed-bomb", lemma)) {
      return Optional.of(fromTheAir(passage, at) ? Incident.Type.ATTACK : Incident.Type.BOMBING);
    }
    if (is("deed-rob", lemma)) {
      return Optional.of(Incident.Type.ROBBERY);
    }
    if (lemma.equals("threaten")
        && syntax.obliques(at, Set.of("with")).stream()
            .anyMatch(w -> syntax.lemma(w).equals("death"))) {
      return Optional.of(Incident.Type.ATTACK);
    }
    boolean openFire =
        lemma.equals("open") && objects.stream().anyMatch(o -> syntax.lemma(o).equals("fire"));
    boolean words = is("deed-attack", lemma) && inWords(syntax, at);
    if (openFire || is("deed-kill", lemma) || (is("deed-attack", lemma) && !words)) {
      return Optional.of(Incident.Type.ATTACK);
    }
    boolean found =
        lemma.equals("find")
            && (syntax.children(at).stream()
                    .anyMatch(c -> syntax.form(c).matches("dead|murdered|slain|strangled"))
                || violently(syntax, at, objects));
    if (found) {
      return Optional.of(Incident.Type.ATTACK);
    }
    boolean down = is("deed-fell", lemma) && beside(syntax, at, "down");
    return down || is("deed-harm", lemma) || is("deed-die", lemma)
        ? Optional.of(Incident.Type.HARM)
        : Optional.empty();
  }

  /** "took the trader from his house", "dragged her away": people, and not from a post. */
  private boolean carriedOff(Passage passage, int at, String lemma, List<Integer> objects) {
    Syntax syntax = passage.syntax();
    boolean away =
        beside(syntax, at, "away")
            || syntax.obliques(at, Set.of("from", "out of")).stream()
                .anyMatch(o -> is("dwellings", syntax.lemma(o)));
    return is("deed-take", lemma)
        && away
        && objects.stream()
            .anyMatch(o ->
                passage.participant(o).filter(Participant::person).isPresent()
                    || is("persons", syntax.lemma(o)));
  }

  /** "The body of the teacher was found with bullet wounds". */
  private static boolean violently(Syntax syntax, int at, List<Integer> objects) {
    return objects.stream().anyMatch(o -> syntax.lemma(o).matches("body|corpse|remains"))
        && below(syntax, at, WOUNDS);
  }

  /** People that burned were hurt by something; a house that burned was set on fire. */
  private Incident.Type burnt(Passage passage, List<Integer> objects) {
    boolean people =
        objects.stream()
            .anyMatch(o ->
                passage.participant(o).filter(Participant::person).isPresent()
                    || is("persons", passage.syntax().lemma(o)));
    return people ? Incident.Type.HARM : Incident.Type.ARSON;
  }

  /** "Planes bombed the village" is no bomb that somebody laid. */
  private boolean fromTheAir(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    return syntax.subtree(Quotes.clauseTop(syntax, at)).stream()
        .anyMatch(t -> is("aircraft", syntax.lemma(t)) && !objectOf(syntax, t, at));
  }

  private static boolean objectOf(Syntax syntax, int token, int verb) {
    return Frame.of(syntax, verb).patients().contains(token)
        || Set.of("on", "in", "inside", "aboard", "under", "near", "against")
            .contains(syntax.preposition(token));
  }

  /** "harshly attacked the president". */
  private boolean inWords(Syntax syntax, int at) {
    return syntax.children(at, "advmod").stream()
        .anyMatch(a -> is("speech-adverbs", syntax.form(a)));
  }

  private Optional<Incident.Type> noun(Syntax syntax, int at, String lemma) {
    if (is("deed-kidnap-nouns", lemma)) {
      return Optional.of(Incident.Type.KIDNAPPING);
    }
    if (is("deed-burn-nouns", lemma)) {
      return Optional.of(Incident.Type.ARSON);
    }
    if (lemma.equals("threat")) {
      return syntax.children(at, "compound", "amod").stream()
          .map(c -> threat(syntax.form(c)))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (is("crime-nouns", lemma)
        && syntax.children(at, "compound", "amod").stream()
            .anyMatch(c -> is("crime-modifiers", syntax.form(c)))) {
      return Optional.of(Incident.Type.ATTACK);
    }
    if (is("deed-rob-nouns", lemma)) {
      return Optional.of(Incident.Type.ROBBERY);
    }
    boolean bomb =
        syntax.children(at, "compound", "amod").stream()
            .anyMatch(c -> is("explosives", syntax.lemma(c)));
    if (is("deed-bomb-nouns", lemma)
        || ((bomb || withExplosives(syntax, at)) && is("deed-attack-nouns", lemma))) {
      return Optional.of(aerial(syntax, at) ? Incident.Type.ATTACK : Incident.Type.BOMBING);
    }
    boolean damage = is("deed-harm-nouns", lemma) && !syntax.obliques(at, Set.of("to")).isEmpty();
    if (is("deed-die-nouns", lemma) || damage) {
      return Optional.of(Incident.Type.HARM);
    }
    return is("deed-kill-nouns", lemma) || is("deed-attack-nouns", lemma)
        ? Optional.of(Incident.Type.ATTACK)
        : Optional.empty();
  }

  private static Optional<Incident.Type> threat(String of) {
    return switch (of) {
      case "death", "murder", "assassination", "kidnapping" -> Optional.of(Incident.Type.ATTACK);
      case "bomb" -> Optional.of(Incident.Type.BOMBING);
      default -> Optional.empty();
    };
  }

  /** "an attack with explosives", "the attack, carried out with two bombs". */
  private boolean withExplosives(Syntax syntax, int at) {
    return Stream.concat(Stream.of(at), syntax.children(at, "acl").stream())
        .flatMap(t -> syntax.obliques(t, Set.of("with")).stream())
        .anyMatch(w -> is("charges", syntax.lemma(w)));
  }

  private static boolean aerial(Syntax syntax, int at) {
    return syntax.children(at, "compound", "amod").stream()
        .anyMatch(c -> syntax.form(c).matches("air|aerial"));
  }

  private static boolean below(Syntax syntax, int at, Set<String> forms) {
    return syntax.subtree(at).stream().anyMatch(t -> forms.contains(syntax.form(t)));
  }

  private static boolean beside(Syntax syntax, int at, String form) {
    return syntax.children(at).stream().anyMatch(c -> syntax.form(c).equals(form));
  }

  private boolean is(String list, String lemma) {
    return who.listed(list, lemma);
  }

  private boolean is(String list, Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return is(list, syntax.lemma(token))
        || syntax.obliques(token, Set.of("of")).stream().anyMatch(o -> is(list, syntax.lemma(o)));
  }
}
