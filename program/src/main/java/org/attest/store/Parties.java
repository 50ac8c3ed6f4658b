package org.attest.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.Claim;
import org.attest.model.Details;

/** The actors that a claim names. */
final class Parties {

  private Parties() {}

  /** Returns the subject and every actor among the fields, in order of name. */
  static Set<String> of(Claim claim) {
    Set<String> names = new TreeSet<>();
    names.add(claim.subject());
    names.addAll(others(claim.details()));
    names.removeIf(String::isBlank);
    return names;
  }

  /** Returns the speakers, in order of name. */
  static Set<String> voices(Claim claim) {
    Set<String> names = new TreeSet<>(claim.voice());
    names.removeIf(String::isBlank);
    return names;
  }

  private static List<String> others(Details details) {
    return switch (details) {
      case Details.Name _, Details.Characterisation _, Details.Strength _, Details.Presence _ ->
          List.of();
      case Details.Founding founding -> with(founding.from(), founding.by());
      case Details.Tie tie -> List.of(tie.object(), tie.via());
      case Details.Role role -> List.of(role.person(), role.organisation());
      case Details.Event event -> with(event.targets(), event.actors().toArray(String[]::new));
      case Details.Targeting targeting -> targeting.targets();
      case Details.Statement statement -> List.of(statement.speaker(), statement.about());
    };
  }

  private static List<String> with(List<String> names, String... more) {
    Set<String> all = new TreeSet<>(names);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }
}
