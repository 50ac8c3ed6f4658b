package org.attest.export;

import org.attest.dossier.Kin;
import org.attest.dossier.Silence;

/** Says which silence the reports keep, before the nearest thing that they do say. */
final class SilencePhrasing {

  private SilencePhrasing() {}

  static String of(Silence silence, Kin kin) {
    String asked = Phrasing.capitalised(silence.asked());
    return switch (silence.kind()) {
      case NEVER_MENTIONED -> asked + " is never mentioned.";
      case WITHOUT_VALUE -> asked + " is mentioned without a value.";
      case OTHER_TIME -> asked + " is told only for another time.";
      case OTHER_GROUP ->
          asked
              + " is not told of it, only of "
              + silence.nearest().map(line -> owner(line.owner(), kin)).orElse("another group")
              + ".";
    };
  }

  private static String owner(String owner, Kin kin) {
    String standing = kin.standing(owner);
    String name = Naming.of(owner).words();
    return standing.equals("other group")
        ? "another group, " + name
        : "its " + standing + ", " + name;
  }
}
