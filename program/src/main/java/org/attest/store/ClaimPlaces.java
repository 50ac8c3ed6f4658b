package org.attest.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.Claim;
import org.attest.model.Details;

/** The places that a claim names. */
final class ClaimPlaces {

  private ClaimPlaces() {}

  /** Returns every place among the fields, in order of name. */
  static Set<String> of(Claim claim) {
    Set<String> names = new TreeSet<>(named(claim.details()));
    names.removeIf(String::isBlank);
    return names;
  }

  private static List<String> named(Details details) {
    return switch (details) {
      case Details.Name name -> name.places();
      case Details.Founding founding -> founding.places();
      case Details.Presence presence -> presence.places();
      case Details.Event event -> event.places();
      case Details.Targeting targeting -> targeting.places();
      case Details.Characterisation _, Details.Tie _, Details.Role _ -> List.of();
      case Details.Strength _, Details.Statement _ -> List.of();
    };
  }
}
