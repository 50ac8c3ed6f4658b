package org.attest.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.attest.lexicon.Actor;

/** Whose "the army", "the police" and "the government" are: those of the land that is told of. */
final class Organs {

  /** In sentences: how long the army of another land than that of the places may be "the army". */
  private static final int JUST_NAMED = 1;

  private final Who who;
  private final Salience salience;
  private final String focusState;
  private final String ground;

  /** Where the two groups act that the report names most, as ISO 3166 codes. */
  private final Set<String> homes;

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

  /** Returns whose military, police or government a bare noun stands for. */
  Optional<Participant> inFocus(Passage passage, int i, String organ) {
    Predicate<Participant> test = p -> who.isOrgan(p, organ) && whole(p, organ);
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
