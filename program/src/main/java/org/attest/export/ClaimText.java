package org.attest.export;

import org.attest.model.Evidence;

/** Claims as text to be read: one line says it, one quotes it, one tells where it is from. */
public final class ClaimText {

  private ClaimText() {}

  /** Returns three lines and an empty one. */
  public static String write(Evidence evidence) {
    return Shown.visible(Phrasing.sentence(evidence))
        + "\n  “"
        + Shown.visible(Shown.shortened(evidence.claim().quote().words()))
        + "”\n  "
        + Shown.visible(Facts.footnote(evidence))
        + " · "
        + evidence.claim().kind().word()
        + " · "
        + evidence.claim().id()
        + "\n\n";
  }
}
