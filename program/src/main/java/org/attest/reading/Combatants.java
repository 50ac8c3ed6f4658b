package org.attest.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the soldiers, police and fighters of a report, and their things, from everybody else. */
final class Combatants {

  /** Endings of words for persons. */
  private static final Pattern HUMAN = Pattern.compile(".{2,}(?:ist|man|men|woman|women|ian|eer)");

  private final Who who;
  private final Set<String> ranked = new HashSet<>();
  private final Set<String> civil = new HashSet<>();

  private Combatants(Who who) {
    this.who = who;
  }

  /** Makes it for the report of these sentences: what one says of a person holds in all of them. */
  static Combatants of(List<Passage> passages, Who who, Persons persons) {
    Combatants combatants = new Combatants(who);
    Set<String> callings = new HashSet<>();
    for (Passage passage : passages) {
      passage
          .participants()
          .forEach((token, participant) -> {
            String name = participant.person() ? persons.full(participant.name()) : "";
            if (!name.isEmpty() && combatants.former(passage.syntax(), token)) {
              combatants.civil.add(name);
            } else if (!name.isEmpty() && combatants.ranked(passage, token)) {
              combatants.ranked.add(name);
            } else if (!name.isEmpty() && combatants.called(passage, token)) {
              callings.add(name);
            }
          });
    }
    combatants.ranked.removeAll(combatants.civil);
    callings.removeAll(combatants.ranked);
    combatants.civil.addAll(callings);
    return combatants;
  }

  /**
   * Returns whether the report says of a person that he is a civilian, or is one no longer armed.
   */
  boolean civilian(String name) {
    return civil.contains(name);
  }

  /**
   * Returns whether a person is armed.
   *
   * @param told whether the words at hand say so
   */
  boolean armed(String name, boolean told) {
    return ranked.contains(name) || (told && !civilian(name));
  }

  /** "guerrillas Juan Salas and Rosa Ruiz", "Salas, a drug lord"; not "attorney general Salas". */
  private boolean ranked(Passage passage, int name) {
    Syntax syntax = passage.syntax();
    return syntax.children(name, "compound", "amod", "appos", "nmod").stream()
        .filter(c -> !syntax.relation(c).equals("nmod") || syntax.preposition(c).equals("of"))
        .filter(c -> c == 0 || !is("civil-generals", syntax.form(c - 1)))
        .anyMatch(c -> is("armed-titles", syntax.form(c)) || is("armed-titles", syntax.lemma(c)));
  }

  /** "retired general Salas". */
  private boolean former(Syntax syntax, int name) {
    return syntax.subtree(name).stream()
        .anyMatch(t -> is("former-words", syntax.form(t)) || syntax.form(t).startsWith("ex-"));
  }

  /** "Salas, a reporter". */
  private boolean called(Passage passage, int name) {
    Syntax syntax = passage.syntax();
    return syntax.children(name, "compound", "appos").stream()
        .filter(c -> syntax.tag(c).startsWith("NN"))
        .map(syntax::lemma)
        .anyMatch(lemma ->
            is("persons", lemma)
                && !is("armed-titles", lemma)
                && !is("military-people", lemma)
                && !is("deed-people", lemma));
  }

  /** Returns whether the word at {@code token} is one for a person. */
  boolean human(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(token);
    boolean noun =
        syntax.tag(token).startsWith("NN")
            || (syntax.tag(token).equals("JJ") && is("persons", lemma));
    return noun
        && !time(passage, token)
        && (is("persons", lemma)
            || is("deed-people", lemma)
            || is("military-people", lemma)
            || is("posts", lemma)
            || HUMAN.matcher(lemma).matches());
  }

  /** Returns whether the word at {@code token} is part of a time. */
  static boolean time(Passage passage, int token) {
    return passage.times().stream()
        .anyMatch(t -> t.span().covers(passage.syntax().token(token).span()));
  }

  /** Returns whether the words at {@code token} are for people who are armed. */
  boolean armed(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    if (syntax.children(token, "amod").stream().anyMatch(c -> is("former-words", syntax.form(c)))) {
      return false;
    }
    return is("military-people", syntax.lemma(token))
        || (syntax.lemma(token).equals("other") && othersArmed(passage, token))
        || who.at(passage, token).filter(Participant::armed).isPresent()
        || syntax.children(token, "compound", "amod").stream()
            .anyMatch(c -> is("armed-modifiers", syntax.lemma(c)))
        || syntax.children(token, "poss", "compound", "amod").stream()
            .flatMap(c -> passage.participant(c).stream())
            .anyMatch(Participant::armed);
  }

  /** "three soldiers died and two others were hurt": more of them. */
  private boolean othersArmed(Passage passage, int token) {
    for (int before = token - 1; before >= 0; before--) {
      if (human(passage, before)) {
        return armed(passage, before);
      }
    }
    return false;
  }

  /** "army headquarters", "offices of the navy", "a bus carrying soldiers", "a tank". */
  boolean military(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    boolean tank = syntax.lemma(token).equals("tank") && !syntax.has(token, "compound");
    return tank
        || armed(passage, token)
        || syntax.obliques(token, Set.of("of")).stream()
            .anyMatch(o -> armed(passage, o) || is("armed-modifiers", syntax.lemma(o)))
        || syntax.children(token, "acl", "relcl").stream()
            .filter(c -> is("carry-verbs", syntax.lemma(c)))
            .flatMap(c -> Frame.of(syntax, c).patients().stream())
            .anyMatch(p -> armed(passage, p));
  }

  private boolean is(String list, String lemma) {
    return who.listed(list, lemma);
  }
}
