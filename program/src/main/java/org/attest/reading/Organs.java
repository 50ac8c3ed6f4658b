package org.attest.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.attest.lexicon.Actor;
import org.attest.lexicon.PlacePrecision;

/** Whose "the army", "the police" and "the government" are: those of the land that is told of. */
final class Organs {

  /** In sentences: how long the army of another land than that of the places may be "the army". */
  private static final int JUST_NAMED = 1;

  private static final Set<String> SCENES = Set.of("in", "inside", "across");

  private final Who who;
  private final Salience salience;
  private final String focusState;
  private final String ground;

  /** Where the two groups act that the report names most, as ISO 3166 codes. */
  private final Set<String> homes;

  /** The state that the last sentence opened with ("In Mali, …"); empty where none did. */
  private String scene = "";

  private int sceneAt = Integer.MIN_VALUE / 2;

  /**
   * Makes it for one document.
   *
   * @param focusState the state that the report is most about; empty for none
   * @param ground the state in which most of its places lie; empty for none
   */
  Organs(Who who, Salience salience, String focusState, String ground) {
    this.who = who;
    this.salience = salience;
    this.focusState = focusState;
    this.ground = ground;
    this.homes = salience.homes(2);
  }

  /** Comes to a sentence, which may open with the land that it and the next tell of. */
  void enter(Passage passage) {
    Syntax syntax = passage.syntax();
    if (syntax.size() > 2 && SCENES.contains(syntax.form(0))) {
      IntStream.range(1, Math.min(4, syntax.size()))
          .filter(t -> syntax.preposition(t).equals(syntax.form(0)))
          .boxed()
          .flatMap(t -> land(passage, t).stream())
          .findFirst()
          .ifPresent(state -> {
            scene = state;
            sceneAt = passage.index();
          });
    }
  }

  private Optional<String> land(Passage passage, int token) {
    return passage
        .place(token)
        .filter(p -> p.precision() == PlacePrecision.COUNTRY)
        .flatMap(p -> who.stateOf(p.country()))
        .or(() ->
            passage
                .participant(token)
                .filter(p -> p.sort().equals("state"))
                .map(Participant::name));
  }

  /** "The army of Mali": its state is named beside it. */
  Optional<Participant> ofNamed(Passage passage, int i, String organ) {
    return passage.syntax().obliques(i, Set.of("of")).stream()
        .flatMap(t -> land(passage, t).stream())
        .findFirst()
        .flatMap(state -> organ(passage, i, state, organ));
  }

  /** Returns whose military, police or government a bare noun stands for. */
  Optional<Participant> inFocus(Passage passage, int i, String organ) {
    Predicate<Participant> test = p -> who.isOrgan(p, organ) && whole(p, organ);
    if (passage.index() - sceneAt <= 1 && !scene.equals(ground)) {
      Optional<Participant> onScene =
          salience
              .best(passage, i, p -> test.test(p) && of(scene, p), 1)
              .or(() -> organ(passage, i, scene, organ));
      if (onScene.isPresent()) {
        return onScene;
      }
    }
    Predicate<Participant> home = p -> test.test(p) && atHome(p);
    if (!ground.isEmpty()) {
      Optional<Participant> onGround =
          salience
              .best(passage, i, p -> test.test(p) && of(ground, p), Discourse.MEMORY)
              .or(() -> salience.best(passage, i, home, JUST_NAMED))
              .or(() -> organ(passage, i, ground, organ));
      if (onGround.isPresent()) {
        return onGround;
      }
    }
    Optional<Participant> own = salience.best(passage, i, home, Discourse.MEMORY);
    if (own.isPresent() || focusState.isEmpty()) {
      return own.or(() -> salience.best(passage, i, test, Discourse.MEMORY));
    }
    return organ(passage, i, focusState, organ);
  }

  private Optional<Participant> organ(Passage passage, int i, String state, String organ) {
    return who.organOf(state, organ)
        .map(n ->
            new Participant(
                n,
                organ.equals("government") ? "government" : "state-force",
                passage.syntax().token(i).span(),
                "discourse"));
  }

  private boolean of(String state, Participant organ) {
    return who.entry(state).stream()
        .flatMap(s -> s.theatres().stream())
        .anyMatch(who.entry(organ.name()).map(Actor::theatres).orElse(List.of())::contains);
  }

  /** "The government" is a whole one, and no ministry. */
  private static boolean whole(Participant participant, String organ) {
    return !organ.equals("government")
        || participant
            .name()
            .toLowerCase(Locale.ROOT)
            .matches(".*(?:government|junta|administration|regime|council).*");
  }

  /** Whether a force or government is of the state or of a land that the report is about. */
  private boolean atHome(Participant participant) {
    List<String> states = who.entry(participant.name()).map(Actor::theatres).orElse(List.of());
    return states.isEmpty()
        || homes.isEmpty()
        || states.stream().anyMatch(homes::contains)
        || of(focusState, participant);
  }
}
