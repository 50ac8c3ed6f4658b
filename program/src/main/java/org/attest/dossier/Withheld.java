package org.attest.dossier;

import org.attest.model.Tlp;

/**
 * What is left out for the marks of its reports.
 *
 * @param claims how many claims
 * @param upTo the strictest mark that is let through
 */
public record Withheld(int claims, Tlp upTo) {

  /** Nothing is left out. */
  public static final Withheld NOTHING = new Withheld(0, Tlp.RED);

  /** Returns whether anything is left out. */
  public boolean any() {
    return claims > 0;
  }

  /** Returns it as a sentence. */
  public String words() {
    return "Withheld: %d %s of reports marked stricter than %s."
        .formatted(claims, claims == 1 ? "claim" : "claims", upTo.label());
  }
}
