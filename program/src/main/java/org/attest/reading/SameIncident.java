package org.attest.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.When;
import org.attest.reading.Incident.Location;
import org.attest.reading.Incident.Organisation;
import org.attest.reading.Incident.Victim;

/**
 * Tells whether a deed belongs to an incident told before.
 *
 * <p>By the rule of MUC-4 (template documentation of 4 March 1992, section 5): another place, day
 * or doer makes another incident, another target alone does not.
 */
final class SameIncident {

  private static final int NEAR = 1;

  /** What lies more months back is recalled, and is no news. */
  private static final int RECENT_MONTHS = 2;

  private SameIncident() {}

  /** Returns whether both tell of one victim by name, whom a shooting or a bomb struck but once. */
  static boolean byVictim(Incident incident, Incident told) {
    return (typesAgree(incident, told) || shotOrBombed(incident, told))
        && threat(incident) == threat(told)
        && names(incident).stream()
            .anyMatch(n -> names(told).stream().anyMatch(m -> oneName(m, n)));
  }

  /** Returns whether nothing tells the deed apart from the incident. */
  static boolean is(Incident incident, Deed deed, When published) {
    Incident told = deed.told();
    boolean near = told.first() - incident.last() <= NEAR;
    return (typesAgree(incident, told) || itsBomb(incident, deed))
        && (near || !deed.vague())
        && mixes(incident, deed)
        && stagesAgree(incident, told)
        && datesAgree(incident.date(), told.date())
        && (deed.back() || !recalled(incident, told, near, published))
        && (told.first() == incident.last()
            || (near && deed.back())
            || placesAgree(incident.places(), told.places()))
        && doersAgree(incident, told)
        && !oneMore(incident, deed)
        && (near || names(incident).isEmpty() || names(told).isEmpty());
  }

  /** A shooting is no part of a bombing where each has a doer of its own. */
  private static boolean mixes(Incident incident, Deed deed) {
    Set<Incident.Type> both = EnumSet.of(incident.type(), deed.told().type());
    boolean two =
        both.equals(EnumSet.of(Incident.Type.ATTACK, Incident.Type.BOMBING))
            && !deed.back()
            && deed.told().first() > incident.last();
    return !two || (!deed.vague() && !(someone(incident) && someone(deed.told())));
  }

  private static boolean someone(Incident incident) {
    return !incident.people().isEmpty() || !incident.organisations().isEmpty();
  }

  /** Another bomb at another thing, told in a sentence of its own. */
  private static boolean oneMore(Incident incident, Deed deed) {
    return deed.again()
        && deed.told().first() > incident.last()
        && !incident.objects().isEmpty()
        && !deed.told().objects().isEmpty()
        && Collections.disjoint(incident.objects(), deed.told().objects());
  }

  /**
   * A report tells of these days where it names none: what it dates long before, or by the year
   * alone, is something else, and so is what it goes on to tell after that.
   */
  private static boolean recalled(Incident incident, Incident told, boolean near, When published) {
    boolean before = !incident.date().known() && old(told.date(), published);
    boolean after = !near && !told.date().known() && old(incident.date(), published);
    return before || after;
  }

  private static boolean old(When date, When published) {
    boolean before =
        date.latest().isPresent()
            && published.earliest().isPresent()
            && date.latest().get().isBefore(published.earliest().get().minusMonths(RECENT_MONTHS));
    return before || date instanceof When.InYear;
  }

  private static boolean shotOrBombed(Incident incident, Incident told) {
    return EnumSet.of(incident.type(), told.type())
        .equals(EnumSet.of(Incident.Type.ATTACK, Incident.Type.BOMBING));
  }

  /** "the explosion", "the bomb went off", after an attack: how it was done. */
  private static boolean itsBomb(Incident incident, Deed deed) {
    Incident told = deed.told();
    return incident.type() == Incident.Type.ATTACK
        && told.type() == Incident.Type.BOMBING
        && deed.back()
        && told.objects().isEmpty()
        && told.victims().isEmpty();
  }

  private static boolean typesAgree(Incident incident, Incident told) {
    Set<Incident.Type> both = EnumSet.of(incident.type(), told.type());
    int apart = told.first() - incident.last();
    return both.size() == 1
        || both.contains(Incident.Type.HARM)
        || (apart <= NEAR && shotOrBombed(incident, told))
        || (apart == 0 && both.equals(EnumSet.of(Incident.Type.ARSON, Incident.Type.BOMBING)));
  }

  /** A bomb that was defused is not the one that went off, and a threat is no deed. */
  private static boolean stagesAgree(Incident incident, Incident told) {
    boolean bombs =
        incident.type() == Incident.Type.BOMBING && told.type() == Incident.Type.BOMBING;
    boolean threat = threat(incident) || threat(told);
    return !(bombs || threat) || incident.stage() == told.stage();
  }

  private static boolean threat(Incident incident) {
    return incident.stage() == Incident.Stage.THREATENED;
  }

  private static boolean datesAgree(When one, When other) {
    return !one.known()
        || !other.known()
        || one.text().startsWith(other.text())
        || other.text().startsWith(one.text());
  }

  /** Towns differ; a town and its province do not. */
  private static boolean placesAgree(List<Location> one, List<Location> other) {
    Set<String> towns = exact(one);
    Set<String> more = exact(other);
    if (!towns.isEmpty() && !more.isEmpty()) {
      return !Collections.disjoint(towns, more);
    }
    Set<String> areas = areas(one);
    Set<String> others = areas(other);
    return areas.isEmpty() || others.isEmpty() || !Collections.disjoint(areas, others);
  }

  private static Set<String> exact(List<Location> places) {
    return places.stream().filter(Location::exact).map(Location::name).collect(Collectors.toSet());
  }

  private static Set<String> areas(List<Location> places) {
    return places.stream()
        .map(Location::area)
        .filter(a -> !a.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean doersAgree(Incident incident, Incident told) {
    Set<String> one = doers(incident);
    Set<String> other = doers(told);
    boolean accusation = told.type() == Incident.Type.HARM || incident.type() == Incident.Type.HARM;
    return accusation || one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
  }

  private static Set<String> doers(Incident incident) {
    return incident.organisations().stream().map(Organisation::name).collect(Collectors.toSet());
  }

  private static Set<String> names(Incident incident) {
    return incident.victims().stream()
        .filter(Victim::named)
        .map(Victim::words)
        .collect(Collectors.toSet());
  }

  /** "Ernesto Quiroga Salas" and "Quiroga Salas" are one. */
  static boolean oneName(String one, String other) {
    List<String> parts = List.of(one.split(" ", -1));
    List<String> more = List.of(other.split(" ", -1));
    return parts.containsAll(more) || more.containsAll(parts);
  }
}
