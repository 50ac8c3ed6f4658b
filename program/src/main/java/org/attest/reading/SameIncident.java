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

  private SameIncident() {}

  /** Returns whether both tell of one victim by name. */
  static boolean byVictim(Incident incident, Incident told) {
    return typesAgree(incident, told)
        && names(incident).stream()
            .anyMatch(n -> names(told).stream().anyMatch(m -> oneName(m, n)));
  }

  /** Returns whether nothing tells the deed apart from the incident. */
  static boolean is(Incident incident, Deed deed) {
    Incident told = deed.told();
    boolean near = told.first() - incident.last() <= NEAR;
    return typesAgree(incident, told)
        && (near || !deed.vague())
        && mixes(incident, deed)
        && stagesAgree(incident, told)
        && datesAgree(incident.date(), told.date())
        && (told.first() == incident.last() || placesAgree(incident.places(), told.places()))
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

  private static boolean typesAgree(Incident incident, Incident told) {
    Set<Incident.Type> both = EnumSet.of(incident.type(), told.type());
    int apart = told.first() - incident.last();
    return both.size() == 1
        || both.contains(Incident.Type.HARM)
        || (apart <= NEAR && both.equals(EnumSet.of(Incident.Type.ATTACK, Incident.Type.BOMBING)))
        || (apart == 0 && both.equals(EnumSet.of(Incident.Type.ARSON, Incident.Type.BOMBING)));
  }

  /** A bomb that was defused is not the one that went off. */
  private static boolean stagesAgree(Incident incident, Incident told) {
    boolean bombs =
        incident.type() == Incident.Type.BOMBING && told.type() == Incident.Type.BOMBING;
    return !bombs || incident.attempted() == told.attempted();
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
