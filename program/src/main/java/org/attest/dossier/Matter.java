package org.attest.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attest.dossier.Section.Contrast;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Evidence;

/**
 * A matter on which reports about one group can differ, such as how it was founded or whether it
 * holds ground.
 *
 * @param name what it is called, such as {@code ties to the Taliban}
 * @param sort which claims bear upon it
 * @param about the place, the other actor or the thing attacked that it is about; empty where the
 *     sort alone says it
 */
public record Matter(String name, Sort sort, String about) {

  /** Which claims bear upon a matter. */
  public enum Sort {
    /** When and from whom it was set up. */
    FOUNDING,
    /** Out of whom it was made up, and whom it recruits. */
    MAKE_UP,
    /** How many it numbers. */
    STRENGTH,
    /** Where it is based and where it is active. */
    BASE,
    /** Whether it holds ground, against where it is based. */
    TERRITORY,
    /** What a name means. */
    MEANING,
    /** How it stands to one other actor. */
    TIES,
    /** One attack. */
    ATTACK,
    /** One place: its presence there, and what changed in its make-up there. */
    PLACE;

    /** Returns the sort that a word such as {@code make-up} names. */
    public static Sort of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** The most telling first: what contradicts, then what only seems to, then what agrees. */
  private static final List<Relation> TELLING =
      List.of(
          Relation.CONFLICT,
          Relation.OTHER_SCOPE,
          Relation.OTHER_TIME,
          Relation.MORE_PRECISE,
          Relation.SAME_ORIGIN,
          Relation.SAME);

  /**
   * Returns how the claims of different reports stand to each other in this matter, the most
   * telling first.
   */
  public List<Contrast> across(String group, Collection<Evidence> evidence) {
    List<Evidence> bearing =
        evidence.stream()
            .filter(each -> concerns(group, each.claim()))
            .sorted(DossierBuilder.ORDER)
            .distinct()
            .toList();
    List<Contrast> contrasts = new ArrayList<>();
    for (int i = 0; i < bearing.size(); i++) {
      for (int j = i + 1; j < bearing.size(); j++) {
        contrast(bearing.get(i), bearing.get(j)).forEach(contrasts::add);
      }
    }
    contrasts.sort(
        Comparator.comparingInt(
            contrast -> TELLING.indexOf(contrast.comparison().relation()))); // stable
    return contrasts;
  }

  private Stream<Contrast> contrast(Evidence a, Evidence b) {
    if (a.claim().document().equals(b.claim().document()) || !meets(a.claim(), b.claim())) {
      return Stream.empty();
    }
    return Comparison.of(a.claim(), b.claim()).stream()
        .map(comparison -> {
          boolean ordered = comparison.first().equals(a.claim().id());
          return new Contrast(comparison, line(ordered ? a : b), line(ordered ? b : a));
        });
  }

  private Line line(Evidence evidence) {
    return new Line(evidence, List.of("it bears upon " + name), false, "", 1, 1);
  }

  private boolean concerns(String group, Claim claim) {
    boolean own = claim.subject().equals(group);
    return switch (sort) {
      case FOUNDING ->
          own
              && claim.details() instanceof Details.Founding founding
              && founding.change().equals("founded");
      case MAKE_UP -> own && (Crossing.founders(claim).isPresent() || Crossing.recruits(claim));
      case STRENGTH -> own && claim.details() instanceof Details.Strength;
      case BASE, TERRITORY -> own && claim.details() instanceof Details.Presence;
      case MEANING ->
          own && claim.details() instanceof Details.Name name && name.role().equals("meaning");
      case TIES -> tie(group, claim);
      case ATTACK ->
          claim.details() instanceof Details.Event event
              && (own || event.actors().contains(group))
              && named(event.targets(), claim);
      case PLACE ->
          own
              && switch (claim.details()) {
                case Details.Presence presence -> named(presence.places(), claim);
                case Details.Founding founding -> named(founding.places(), claim);
                default -> false; // no other kind tells where a group is
              };
    };
  }

  private boolean tie(String group, Claim claim) {
    return claim.details() instanceof Details.Tie tie
        && ((claim.subject().equals(group) && tie.object().equals(about))
            || (claim.subject().equals(about) && tie.object().equals(group)));
  }

  private boolean named(List<String> names, Claim claim) {
    return Stream.concat(names.stream(), Stream.of(claim.quote().words()))
        .anyMatch(words -> Likeness.words(words).containsAll(Likeness.words(about)));
  }

  /** Some matters are about how two unlike claims go together. */
  private boolean meets(Claim a, Claim b) {
    return switch (sort) {
      case MAKE_UP -> a.kind() != b.kind();
      case PLACE -> a.kind() != b.kind();
      case BASE -> (mode(a, "based") || mode(b, "based")) && !ground(a) && !ground(b);
      case TERRITORY -> ground(a) != ground(b) && (mode(a, "based") || mode(b, "based"));
      case FOUNDING, STRENGTH, MEANING, TIES, ATTACK -> true;
    };
  }

  private static boolean ground(Claim claim) {
    return mode(claim, "controls") || mode(claim, "lost");
  }

  private static boolean mode(Claim claim, String mode) {
    return claim.details() instanceof Details.Presence presence && presence.mode().equals(mode);
  }
}
