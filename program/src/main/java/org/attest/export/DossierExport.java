package org.attest.export;

import org.attest.dossier.Dossier;
import org.attest.dossier.Withheld;
import tools.jackson.databind.node.ObjectNode;

/** A dossier as text, Markdown, HTML or JSON. */
public final class DossierExport {

  private DossierExport() {}

  /** Returns plain text for a terminal of 100 columns. */
  public static String text(Dossier dossier) {
    return PageText.of(DossierPage.of(dossier));
  }

  /** Returns Markdown. */
  public static String markdown(Dossier dossier) {
    return PageMarkdown.of(DossierPage.of(dossier));
  }

  /** Returns one HTML file that loads nothing and runs nothing. */
  public static String html(Dossier dossier) {
    return PageHtml.of(DossierPage.of(dossier));
  }

  /** Returns indented JSON; each line holds its whole claim with the exact quote and its place. */
  public static String json(Dossier dossier) {
    return DossierJson.of(dossier);
  }

  /** Says, where something was left out for its mark, how much and up to which mark it went. */
  static void withheld(ObjectNode root, Withheld withheld) {
    if (withheld.any()) {
      root.put("withheld", withheld.claims());
      root.put("up_to", withheld.upTo().word());
    }
  }
}
