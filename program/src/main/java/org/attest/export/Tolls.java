package org.attest.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.dossier.Wording;
import org.attest.model.Count;
import org.attest.model.Details.Event;

/** Says what an event cost: "in which 13 soldiers were killed and 150 people wounded". */
final class Tolls {

  private static final Pattern NOBODY = Pattern.compile("people|persons|others|[\\d,]+");

  /** "Dozens" wants "of" before what is counted. */
  private static final Pattern ROUND =
      Pattern.compile("(?i).*\\b(?:dozens|scores|hundreds|thousands)");

  private Tolls() {}

  /** One sort of harm, and what it befell. */
  private record Toll(String who, boolean one, String harm) {}

  /** Returns the clause with a blank and a comma before it; empty where nothing is counted. */
  static String of(List<Event> events) {
    Set<Toll> tolls = new LinkedHashSet<>();
    for (Event event : events) {
      toll(event, event.killed(), event.victims(), "killed").ifPresent(tolls::add);
      String hurt = event.killed().told() ? "" : event.victims();
      toll(event, event.wounded(), hurt, "wounded").ifPresent(tolls::add);
      boolean freed = event.type().equals("prisoner-release");
      toll(event, event.captives(), event.victims(), freed ? "freed" : "taken")
          .ifPresent(tolls::add);
    }
    return tolls.isEmpty() ? "" : ", in which " + clauses(List.copyOf(tolls));
  }

  private static Optional<Toll> toll(Event event, Count count, String victims, String harm) {
    if (!count.told()) {
      return Optional.empty();
    }
    String number = Wording.of(count);
    boolean one = number.equals("1");
    boolean freed = event.type().equals("prisoner-release");
    String unnamed = freed ? (one ? "prisoner" : "prisoners") : (one ? "person" : "people");
    String whom = victims.isEmpty() || NOBODY.matcher(victims).matches() ? unnamed : victims;
    String of = ROUND.matcher(number).matches() ? " of " : " ";
    return Optional.of(new Toll((one ? "one" : number) + of + whom, one, harm));
  }

  /** Those who met the same harm share a verb: "95 Afghans and 13 troops were killed". */
  private static String clauses(List<Toll> tolls) {
    List<String> clauses = new ArrayList<>();
    for (String harm : tolls.stream().map(Toll::harm).distinct().toList()) {
      List<Toll> alike = tolls.stream().filter(toll -> toll.harm().equals(harm)).toList();
      boolean one = alike.size() == 1 && alike.getFirst().one();
      String verb = one ? " was " : " were ";
      clauses.add(Wording.list(alike.stream().map(Toll::who).toList()) + verb + harm);
    }
    return Wording.list(clauses);
  }
}
