package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of what type a deed is: its trigger's, unless who or what did it, and to whom, sharpens it.
 */
final class EventTypes {

  private final Passage passage;
  private final Syntax syntax;
  private final Who who;

  EventTypes(Passage passage, Who who) {
    this.passage = passage;
    this.syntax = passage.syntax();
    this.who = who;
  }

  /**
   * Returns the type of a deed.
   *
   * @param targets the tokens it was done to
   * @param suffered whether one of them is a person or leader
   * @param harm how many it hurt
   */
  String of(EventTrigger trigger, int at, List<Integer> targets, boolean suffered, Harm harm) {
    boolean person = suffered && !harm.killed().told();
    if (!trigger.toll().isEmpty() && accident(at)) {
      return "other";
    }
    boolean office = trigger.toll().equals("killed") && targets.stream().anyMatch(this::office);
    if (trigger.toll().equals("killed") && person && ofIllness(at)) {
      return "other";
    }
    if (trigger.toll().equals("killed") && person) {
      return office ? "assassination" : "leader-killed";
    }
    if (office
        && targets.stream().noneMatch(t -> syntax.plural(t) || passage.numberOf(t).isPresent())) {
      return "assassination";
    }
    boolean himself =
        trigger.id().equals("bomb-verb")
            && syntax.children(at, "dobj").stream()
                .anyMatch(o -> who.listed("reflexives", syntax.form(o)));
    if (himself) {
      return "suicide-bombing";
    }
    if (trigger.id().equals("capture-people") && byState(at)) {
      return "arrest";
    }
    boolean coloured = Set.of("armed-attack", "bombing").contains(trigger.type());
    List<Integer> bombers = coloured ? bombers(at) : List.of();
    if (!bombers.isEmpty()) {
      return bombers.stream().anyMatch(this::suicidal) ? "suicide-bombing" : "bombing";
    }
    if (fewDead(trigger, harm) && !ofIllness(at)) {
      return "armed-attack";
    }
    return coloured && !trigger.id().equals("shot-down") && fromTheAir(at)
        ? "airstrike"
        : coloured && blownUp(at) ? "bombing" : trigger.type();
  }

  /** "A car bomber killed nine": men, and no aircraft. */
  private List<Integer> bombers(int at) {
    return syntax.verb(at)
        ? doers(at)
            .filter(t -> syntax.lemma(t).equals("bomber") && !Weapons.aircraft(passage, who, t))
            .toList()
        : List.of();
  }

  private boolean suicidal(int bomber) {
    return syntax.children(bomber, "compound", "amod").stream()
        .anyMatch(c -> syntax.form(c).equals("suicide"));
  }

  /** "Troops captured the pilot": who is taken by a state's forces is held, and not kidnapped. */
  private boolean byState(int at) {
    return Frame.of(syntax, at).agents().stream()
        .anyMatch(t ->
            !who.organ(syntax.lemma(t)).isEmpty()
                || who.listed("state-agents", syntax.lemma(t))
                || who.at(passage, t)
                    .filter(p -> Set.of("state", "state-force", "government").contains(p.sort()))
                    .isPresent());
  }

  /** "A landmine killed four soldiers", "killed by a roadside bomb". */
  private boolean blownUp(int at) {
    return syntax.verb(at)
        && doers(at)
            .anyMatch(t ->
                who.listed("killing-explosives", syntax.lemma(t))
                    && Weapons.explosive(syntax, who, t));
  }

  private Stream<Integer> doers(int verb) {
    return Stream.concat(
        Frame.of(syntax, verb).agents().stream(), syntax.obliques(verb, Set.of("by")).stream());
  }

  /** "Nine people died in Goma": of an attack, as long as they are not the dead of a whole war. */
  private static boolean fewDead(EventTrigger trigger, Harm harm) {
    return trigger.type().equals("other")
        && Set.of("killed", "wounded").contains(trigger.toll())
        && !trigger.id().equals("lost-fighters")
        && harm.told()
        && harm.killed().low().orElse(0) < MerelyNamed.MANY;
  }

  /** Whether the victim held an office of a state, or a calling, and led no armed group. */
  private boolean office(int token) {
    List<Integer> words = new ArrayList<>(List.of(token));
    words.addAll(syntax.children(token, "compound", "amod", "appos", "nmod"));
    boolean groups =
        syntax.subtree(token, c -> !syntax.relation(c).matches("relcl|acl|advcl|conj")).stream()
            .anyMatch(t -> who.at(passage, t).filter(Participant::group).isPresent());
    return !groups && words.stream().anyMatch(t -> who.listed("offices", syntax.lemma(t)));
  }

  /** "warplanes struck", "a drone killed", "hit by jets". */
  private boolean fromTheAir(int at) {
    if (!syntax.verb(at)) {
      return false;
    }
    List<Integer> doers = new ArrayList<>(Frame.of(syntax, at).agents());
    doers.addAll(syntax.obliques(at, Set.of("by", "with")));
    return doers.stream()
        .flatMap(d ->
            syntax
                .subtree(d, c -> !syntax.relation(c).matches("relcl|acl|advcl|conj|appos"))
                .stream())
        .anyMatch(t ->
            Weapons.aircraft(passage, who, t)
                || syntax.form(t).matches(".*\\b(?:warplanes?|jets?|aircraft|drones?)"));
  }

  /** "killed in a crash", "killed in the fighting since 2015": no attack, or many. */
  private boolean accident(int at) {
    return syntax.obliques(at, Set.of("in", "during", "from")).stream()
        .anyMatch(t -> who.words("no-attack").contains(syntax.lemma(t)));
  }

  /** "Died of cancer", "died in prison": nobody is said to have killed. */
  private boolean ofIllness(int at) {
    List<Integer> words = syntax.subtree(at, c -> !syntax.relation(c).matches("conj|parataxis"));
    return syntax.lemma(at).matches("die|perish|succumb|lose")
        && words.stream().noneMatch(t -> who.listed("wounds", syntax.lemma(t)))
        && words.stream()
            .anyMatch(t ->
                who.listed("illnesses", syntax.lemma(t))
                    || (syntax.relation(t).equals("nmod")
                        && syntax.head(t) == at
                        && who.listed("confinement", syntax.lemma(t))));
  }
}
