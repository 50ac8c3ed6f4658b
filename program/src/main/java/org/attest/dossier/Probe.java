package org.attest.dossier;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;

/**
 * Something that a standing question asks: how to see that a claim speaks of it, and that it tells.
 *
 * @param question the question it belongs to
 * @param kind of which kind the claims are that can tell it
 * @param asked what is asked, as words that can follow "The reports do not tell"
 * @param topic whether a claim speaks of it for an actor
 * @param value whether such a claim tells it
 */
record Probe(
    StandingQuestion question,
    Kind kind,
    String asked,
    BiPredicate<Claim, String> topic,
    BiPredicate<Claim, String> value) {

  static final List<Probe> ALL =
      List.of(
          character(StandingQuestion.NATURE, "what type of group it is", "type"),
          new Probe(
              StandingQuestion.FOUNDING,
              Kind.FOUNDING,
              "when it was founded",
              Probe::founded,
              (claim, _) -> claim.holds().known()),
          new Probe(
              StandingQuestion.LEADERS,
              Kind.ROLE,
              "who leads it",
              (claim, group) ->
                  claim.details() instanceof Details.Role role
                      && Kin.organisation(claim, role).equals(group)
                      && Filing.leads(role),
              (claim, _) ->
                  claim.details() instanceof Details.Role role && !role.person().isEmpty()),
          character(StandingQuestion.AIMS, "what it wants", "aim"),
          character(StandingQuestion.AIMS, "what it believes", "ideology"),
          new Probe(
              StandingQuestion.STRENGTH,
              Kind.STRENGTH,
              "how many members it has",
              of(Details.Strength.class),
              (claim, _) -> claim.details() instanceof Details.Strength s && s.count().told()),
          presence("where it is based", Set.of("based")),
          presence("what ground it holds or has lost", Set.of("controls", "lost")),
          new Probe(
              StandingQuestion.ATTACKS,
              Kind.EVENT,
              "which attacks it has carried out",
              (claim, group) ->
                  claim.details() instanceof Details.Event event
                      && Filing.ATTACKS.contains(event.type())
                      && event.actors().contains(group),
              (claim, _) -> !Comparer.denies(claim)),
          new Probe(
              StandingQuestion.METHODS,
              Kind.TARGETING,
              "whom it targets",
              of(Details.Targeting.class),
              (claim, _) ->
                  claim.details() instanceof Details.Targeting targeting
                      && !targeting.targets().isEmpty()
                      && !Comparer.denies(claim)),
          character(StandingQuestion.METHODS, "how it recruits", "recruitment"),
          character(StandingQuestion.METHODS, "how it pays for itself", "resources"),
          new Probe(
              StandingQuestion.TIES,
              Kind.TIE,
              "how it stands to other actors",
              (claim, group) ->
                  claim.details() instanceof Details.Tie tie
                      && (claim.subject().equals(group) || tie.object().equals(group)),
              (_, _) -> true),
          new Probe(
              StandingQuestion.WORDS,
              Kind.STATEMENT,
              "what it has said",
              (claim, group) ->
                  claim.details() instanceof Details.Statement statement
                      && (claim.subject().equals(group) || statement.speaker().equals(group)),
              (_, _) -> true),
          new Probe(
              StandingQuestion.MEASURES,
              Kind.EVENT,
              "what others have done about it",
              (claim, group) ->
                  claim.details() instanceof Details.Event event
                      && (event.targets().contains(group)
                          || (claim.subject().equals(group) && !event.actors().contains(group))),
              (_, _) -> true));

  private static BiPredicate<Claim, String> of(Class<? extends Details> kind) {
    return (claim, group) -> kind.isInstance(claim.details()) && claim.subject().equals(group);
  }

  private static boolean founded(Claim claim, String group) {
    return claim.details() instanceof Details.Founding founding
        && founding.change().equals("founded")
        && claim.subject().equals(group);
  }

  private static Probe character(StandingQuestion question, String asked, String aspect) {
    return new Probe(
        question,
        Kind.CHARACTER,
        asked,
        (claim, group) ->
            claim.details() instanceof Details.Characterisation character
                && character.aspect().equals(aspect)
                && claim.subject().equals(group),
        (claim, _) ->
            claim.details() instanceof Details.Characterisation character
                && !character.text().isEmpty());
  }

  private static Probe presence(String asked, Set<String> modes) {
    return new Probe(
        StandingQuestion.PLACES,
        Kind.PRESENCE,
        asked,
        (claim, group) ->
            claim.details() instanceof Details.Presence presence
                ? modes.contains(presence.mode()) && claim.subject().equals(group)
                : modes.contains("controls") && took(claim, group),
        (claim, group) ->
            claim.details() instanceof Details.Presence presence
                ? !presence.places().isEmpty()
                : took(claim, group));
  }

  /** "It has seized nine townships" tells what ground it holds. */
  private static boolean took(Claim claim, String group) {
    return claim.details() instanceof Details.Event event
        && event.type().equals("territorial-change")
        && event.actors().contains(group);
  }

  /** Whether any line at all under the question answers it. */
  boolean asksForAnything() {
    return switch (question) {
      case TIES, WORDS, MEASURES -> true;
      case NATURE, FOUNDING, LEADERS, AIMS, STRENGTH, PLACES, ATTACKS, METHODS, DISPUTES -> false;
    };
  }

  boolean speaks(Claim claim, String group) {
    return topic.test(claim, group);
  }

  boolean tells(Claim claim, String group) {
    return topic.test(claim, group) && value.test(claim, group);
  }
}
