package org.attest.dossier;

import org.attest.dossier.Section.Contrast;
import org.attest.model.Evidence;

/** Says of two claims that stand in two versions of one report that they do. */
final class SameStory {

  private SameStory() {}

  /** Returns the contrast; where both are of one story, what agrees has one origin. */
  static Contrast told(Contrast contrast, Origins origins) {
    Evidence first = contrast.first().evidence();
    Evidence second = contrast.second().evidence();
    if (first.claim().document().equals(second.claim().document())
        || !origins
            .story(first.claim().document())
            .equals(origins.story(second.claim().document()))) {
      return contrast;
    }
    Comparison found = contrast.comparison();
    Evidence later =
        first.source().countsFrom().isAfter(second.source().countsFrom()) ? first : second;
    String versions = "two versions of one report, the later of " + later.source().countsFrom();
    boolean agrees =
        switch (found.relation()) {
          case SAME, MORE_PRECISE, SAME_ORIGIN -> true;
          case OTHER_TIME, OTHER_SCOPE, CONFLICT -> false;
        };
    return new Contrast(
        new Comparison(
            found.one(),
            found.other(),
            new Finding(
                agrees ? Relation.SAME_ORIGIN : found.relation(),
                agrees ? versions : found.reason() + "; " + versions,
                found.finding().finer())),
        contrast.first(),
        contrast.second());
  }
}
