package org.attest.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.When;
import org.attest.reading.Incident.Location;
import org.attest.reading.Incident.Organisation;
import org.attest.reading.Incident.Victim;

/** Gathers the deeds of a report into incidents: what several sentences tell of one is one. */
final class Incidents {

  private static final Pattern ANYONE =
      Pattern.compile(
          "(?i)m[ae]n|people|persons?|individuals?|members?|group|killers?|attackers?|assailants?|perpetrators?|elements|subjects?|someone");

  /** In sentences. */
  private static final int GOES_ON = 2;

  private Incidents() {}

  /**
   * Returns the incidents, in the order in which the report first tells them.
   *
   * @param published the day of the report
   */
  static List<Incident> gather(List<Deed> deeds, When published) {
    List<Incident> found = new ArrayList<>();
    Optional<Incident> doers = Optional.empty();
    for (Deed deed : deeds) {
      Incident told = deed.told();
      Optional<Incident> last = doers;
      Optional<Incident> same =
          found.reversed().stream()
              .filter(i -> SameIncident.byVictim(i, told))
              .findFirst()
              .or(() -> latest(found, deed, published));
      if (same.isPresent()) {
        if (deed.back() || !deed.vague() || !told.objects().isEmpty()) {
          found.set(found.indexOf(same.get()), both(same.get(), told));
        }
      } else if (tells(deed)) {
        found.add(
            last.filter(d -> goesOn(d, told))
                .map(d -> by(told, d.people(), d.organisations(), d.certainty()))
                .orElse(told));
      }
      doers = Optional.of(told).filter(Incidents::irregular).or(() -> last);
    }
    return found.size() == 1 && saysNothing(found.getFirst())
        ? List.of()
        : found.stream().map(Incidents::named).toList();
  }

  /**
   * Somebody whom the report neither names nor counts, hurt nobody says by whom, where or when: a
   * report that tells no more than that is not about an attack.
   */
  private static boolean saysNothing(Incident incident) {
    return incident.people().isEmpty()
        && incident.organisations().isEmpty()
        && incident.objects().isEmpty()
        && incident.weapons().isEmpty()
        && !incident.date().known()
        && incident.places().stream().noneMatch(Location::exact)
        && incident.victims().stream().noneMatch(v -> v.named() || counted(v.words()));
  }

  private static boolean counted(String words) {
    String first = words.toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
    return NumberGrammar.value(first) > 0 || first.matches("\\d.*|dozens|scores|hundreds|several");
  }

  /** Where the doers are described, "the men" and "the killers" are no others. */
  private static Incident named(Incident incident) {
    List<String> told =
        incident.people().stream().filter(p -> !ANYONE.matcher(p).matches()).toList();
    boolean same = told.isEmpty() || told.size() == incident.people().size();
    return same ? incident : by(incident, told, incident.organisations(), incident.certainty());
  }

  /** Whether an armed group, or guerrillas of no name, did it. */
  private static boolean irregular(Incident deed) {
    return deed.organisations().stream().anyMatch(o -> !o.state());
  }

  /** A list of attacks names the group that made them all at its beginning. */
  private static boolean goesOn(Incident doers, Incident deed) {
    return deed.people().isEmpty()
        && deed.organisations().isEmpty()
        && deed.first() - doers.last() <= GOES_ON;
  }

  private static Incident by(
      Incident deed,
      List<String> people,
      List<Organisation> organisations,
      Incident.Certainty certainty) {
    return new Incident(
        deed.type(),
        deed.stage(),
        people,
        organisations,
        certainty,
        deed.victims(),
        deed.objects(),
        deed.weapons(),
        deed.places(),
        deed.date(),
        deed.first(),
        deed.last());
  }

  /** Who claims or is blamed for something is so for what was done, before what was only tried. */
  private static Optional<Incident> latest(List<Incident> found, Deed deed, When published) {
    List<Incident> fit =
        found.reversed().stream().filter(i -> SameIncident.is(i, deed, published)).toList();
    return fit.stream()
        .filter(i -> i.stage() == Incident.Stage.DONE || deed.told().type() != Incident.Type.HARM)
        .findFirst()
        .or(() -> fit.stream().findFirst());
  }

  /**
   * Returns the incidents, each without a named doer that guerrillas did ascribed to the one group
   * that the report names.
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
    Organisation named = new Organisation(words, group.name(), false, incident.certainty());
    return by(incident, incident.people(), List.of(named), incident.certainty());
  }

  /**
   * A mere accusation, or somebody hurt by what is not told, belongs to a deed or to none; so does
   * what is told of many at once.
   */
  private static boolean tells(Deed deed) {
    Incident told = deed.told();
    boolean harm = told.type() == Incident.Type.HARM;
    return !deed.vague() && (!harm || !told.victims().isEmpty() || !told.objects().isEmpty());
  }

  private static Incident both(Incident one, Incident other) {
    return new Incident(
        sharper(one, other),
        Collections.min(List.of(one.stage(), other.stage())),
        strings(one.people(), other.people()),
        organisations(one.organisations(), other.organisations()),
        Collections.max(List.of(one.certainty(), other.certainty())),
        victims(one.victims(), other.victims()),
        strings(one.objects(), other.objects()),
        strings(one.weapons(), other.weapons()),
        places(one.places(), other.places()),
        one.date().known() ? one.date() : other.date(),
        one.first(),
        other.last());
  }

  /** An attack with a bomb is a bombing; one of which explosions are heard need be none. */
  private static Incident.Type sharper(Incident one, Incident other) {
    if (one.type() == Incident.Type.HARM) {
      return other.type();
    }
    boolean bomb =
        other.type() == Incident.Type.BOMBING
            && (one.type() == Incident.Type.ATTACK || one.type() == Incident.Type.ARSON)
            && !(other.weapons().isEmpty()
                && other.objects().isEmpty()
                && other.victims().isEmpty());
    return bomb ? other.type() : one.type();
  }

  private static List<Victim> victims(List<Victim> one, List<Victim> other) {
    List<Victim> all = new ArrayList<>(one);
    for (Victim victim : other) {
      Optional<Victim> known =
          all.stream()
              .filter(v ->
                  v.words().equalsIgnoreCase(victim.words())
                      || (v.named()
                          && victim.named()
                          && SameIncident.oneName(v.words(), victim.words())))
              .findFirst();
      if (known.isEmpty()) {
        all.add(victim);
      } else if (known.get().named() && victim.words().length() > known.get().words().length()) {
        all.set(all.indexOf(known.get()), victim);
      }
    }
    return List.copyOf(all);
  }

  /** "the bomb" after "a car bomb" is the same one: the fuller words stay. */
  private static List<String> strings(List<String> one, List<String> more) {
    List<String> all = new ArrayList<>(one);
    for (String words : more) {
      Optional<String> known = all.stream().filter(w -> sameThing(w, words)).findFirst();
      if (known.isEmpty()) {
        all.add(words);
      } else if (words.length() > known.get().length()) {
        all.set(all.indexOf(known.get()), words);
      }
    }
    return List.copyOf(all);
  }

  private static boolean sameThing(String one, String other) {
    List<String> parts = parts(one);
    List<String> more = parts(other);
    return parts.equals(more)
        || (parts.getLast().equals(more.getLast())
            && (parts.containsAll(more) || more.containsAll(parts)));
  }

  private static List<String> parts(String words) {
    return List.of(words.toLowerCase(Locale.ROOT).replaceAll("s\\b", "").split(" ", -1));
  }

  /** The places of the later telling count where the earlier named none as exact. */
  private static List<Location> places(List<Location> one, List<Location> more) {
    if (one.stream().anyMatch(Location::exact)) {
      return one;
    }
    Set<Location> all = new LinkedHashSet<>(one);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static List<Organisation> organisations(List<Organisation> one, List<Organisation> more) {
    List<Organisation> all = new ArrayList<>(one);
    all.addAll(more);
    return once(all);
  }

  /** Returns each organisation once, as it is called first, and as sure as any says. */
  static List<Organisation> once(List<Organisation> all) {
    Map<String, Organisation> byName = new LinkedHashMap<>();
    for (Organisation organisation : all) {
      byName.merge(
          organisation.name(),
          organisation,
          (a, b) ->
              new Organisation(
                  a.words(),
                  a.name(),
                  a.state(),
                  Collections.max(List.of(a.certainty(), b.certainty()))));
    }
    return List.copyOf(byName.values());
  }
}
