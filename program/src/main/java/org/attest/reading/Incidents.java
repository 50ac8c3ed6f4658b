package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.model.When;
import org.attest.reading.Incident.Organisation;
import org.attest.reading.Incident.Victim;

/** Gathers the deeds of a report into incidents: what several sentences tell of one is one. */
final class Incidents {

  private Incidents() {}

  /** Returns the incidents, in the order in which the report first tells them. */
  static List<Incident> gather(List<Incident> deeds) {
    List<Incident> found = new ArrayList<>();
    for (Incident deed : deeds) {
      Optional<Incident> same = found.reversed().stream().filter(i -> one(i, deed)).findFirst();
      if (same.isPresent()) {
        found.set(found.indexOf(same.get()), both(same.get(), deed));
      } else if (tells(deed)) {
        found.add(deed);
      }
    }
    return List.copyOf(found);
  }

  /**
   * Returns the incidents, each without a named doer that guerrillas did ascribed to the one group
   * that the report names, as possible.
   */
  static List<Incident> ascribe(
      List<Incident> incidents, List<Participant> named, String text, Who who) {
    List<Participant> groups = named.stream().filter(Participant::group).toList();
    if (groups.stream().map(Participant::name).distinct().count() != 1) {
      return incidents;
    }
    Participant group = groups.getFirst();
    return incidents.stream()
        .map(i ->
            i.organisations().isEmpty() && i.people().stream().anyMatch(p -> insurgent(p, who))
                ? by(i, group, group.span().of(text).replaceAll("\\s+", " "))
                : i)
        .toList();
  }

  private static boolean insurgent(String people, Who who) {
    for (String word : people.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (who.listed("insurgents", word) || who.listed("insurgents", word.replaceFirst("s$", ""))) {
        return true;
      }
    }
    return false;
  }

  private static Incident by(Incident incident, Participant group, String words) {
    return new Incident(
        incident.type(),
        incident.attempted(),
        incident.people(),
        List.of(new Organisation(words, group.name(), false, Incident.Certainty.POSSIBLE)),
        incident.victims(),
        incident.objects(),
        incident.weapons(),
        incident.places(),
        incident.date(),
        incident.first(),
        incident.last());
  }

  /** A mere accusation, or somebody hurt by what is not told, belongs to a deed or to none. */
  private static boolean tells(Incident deed) {
    return deed.type() != Incident.Type.HARM
        || !deed.victims().isEmpty()
        || !deed.objects().isEmpty();
  }

  private static boolean one(Incident incident, Incident deed) {
    return typesAgree(incident, deed)
        && (sharesVictim(incident, deed)
            || (datesAgree(incident.date(), deed.date()) && namesAgree(incident, deed)));
  }

  private static boolean typesAgree(Incident incident, Incident deed) {
    Incident.Type one = incident.type();
    Incident.Type other = deed.type();
    boolean open = one == Incident.Type.HARM || other == Incident.Type.HARM;
    boolean blast =
        Set.of(Incident.Type.ATTACK, Incident.Type.BOMBING).containsAll(List.of(one, other))
            && deed.first() - incident.last() <= 1;
    return one == other || open || blast;
  }

  private static boolean sharesVictim(Incident one, Incident other) {
    return names(one).stream().anyMatch(n -> names(other).stream().anyMatch(m -> oneName(m, n)));
  }

  private static boolean datesAgree(When one, When other) {
    return !one.known()
        || !other.known()
        || one.text().startsWith(other.text())
        || other.text().startsWith(one.text());
  }

  private static boolean namesAgree(Incident one, Incident other) {
    Set<String> names = names(one);
    Set<String> more = names(other);
    boolean near = other.first() - one.last() <= 1;
    return near || names.isEmpty() || more.isEmpty();
  }

  private static Set<String> names(Incident incident) {
    Set<String> names = new LinkedHashSet<>();
    incident.victims().stream().filter(Victim::named).forEach(v -> names.add(v.words()));
    return names;
  }

  /** "Ernesto Quiroga Salas" and "Quiroga Salas" are one. */
  private static boolean oneName(String one, String other) {
    List<String> parts = List.of(one.split(" ", -1));
    List<String> more = List.of(other.split(" ", -1));
    return parts.containsAll(more) || more.containsAll(parts);
  }

  private static List<Victim> victims(List<Victim> one, List<Victim> other) {
    List<Victim> all = new ArrayList<>(one);
    for (Victim victim : other) {
      boolean known =
          all.stream()
              .anyMatch(v ->
                  v.equals(victim)
                      || (v.named() && victim.named() && oneName(v.words(), victim.words())));
      if (!known) {
        all.add(victim);
      }
    }
    return List.copyOf(all);
  }

  private static Incident both(Incident one, Incident other) {
    return new Incident(
        sharper(one.type(), other.type()),
        one.attempted() && other.attempted(),
        union(one.people(), other.people()),
        organisations(one.organisations(), other.organisations()),
        victims(one.victims(), other.victims()),
        union(one.objects(), other.objects()),
        union(one.weapons(), other.weapons()),
        union(one.places(), other.places()),
        one.date().known() ? one.date() : other.date(),
        one.first(),
        other.last());
  }

  private static Incident.Type sharper(Incident.Type one, Incident.Type other) {
    if (one == Incident.Type.HARM) {
      return other;
    }
    return one == Incident.Type.ATTACK && other == Incident.Type.BOMBING ? other : one;
  }

  private static List<Organisation> organisations(List<Organisation> one, List<Organisation> more) {
    Map<String, Organisation> byName = new LinkedHashMap<>();
    for (Organisation organisation : union(one, more)) {
      byName.merge(
          organisation.name(),
          organisation,
          (a, b) ->
              new Organisation(
                  a.words(),
                  a.name(),
                  a.state(),
                  java.util.Collections.max(
                      List.of(a.certainty(), b.certainty()), Comparator.naturalOrder())));
    }
    return List.copyOf(byName.values());
  }

  private static <T> List<T> union(List<T> one, List<T> more) {
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(more);
    return List.copyOf(all);
  }
}
