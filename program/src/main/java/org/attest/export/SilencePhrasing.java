package org.attest.export;

import org.attest.dossier.Kin;
import org.attest.dossier.Silence;

/** Says which silence the reports keep, before the nearest thing that they do say. */
final class SilencePhrasing {

  private static final String OTHER = "other group";

  private SilencePhrasing() {}

  static String of(Silence silence, Kin kin) {
    String asked = silence.asked();
    return switch (silence.kind()) {
      case NEVER_MENTIONED -> "The reports never mention " + asked + ".";
      case WITHOUT_VALUE -> "The reports do not say " + asked + ", though they touch on it.";
      case OTHER_TIME -> "The reports say " + asked + " only for another time.";
      case OTHER_GROUP ->
          "The reports do not say "
              + asked
              + "; what they say is of "
              + silence.nearest().map(line -> owner(line.owner(), kin)).orElse("another group")
              + ".";
    };
  }

  /** Returns whether what is told is of a group that is neither parent nor branch. */
  static boolean ofOthers(Silence silence, Kin kin) {
    return silence.kind() == Silence.Kind.OTHER_GROUP
        && silence.nearest().filter(line -> kin.standing(line.owner()).equals(OTHER)).isPresent();
  }

  /** Returns "its parent, the Taliban", or "another group, the Taliban". */
  static String owner(String owner, Kin kin) {
    String standing = kin.standing(owner);
    String name = Naming.of(owner).words();
    return standing.equals(OTHER) ? "another group, " + name : "its " + standing + ", " + name;
  }
}
