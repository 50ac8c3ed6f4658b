package org.attest.dossier;

import java.util.List;

/**
 * Who belongs to whom, and which place lies in which, as far as a lexicon knows; names are
 * canonical.
 */
public interface Kinship {

  /** Knows nothing: only the reports' own ties count. */
  Kinship NONE =
      new Kinship() {
        @Override
        public List<String> parents(String group) {
          return List.of();
        }

        @Override
        public List<String> branches(String group) {
          return List.of();
        }
      };

  /** Returns what {@code group} is a branch or affiliate of, nearest first. */
  List<String> parents(String group);

  /** Returns the branches and affiliates of {@code group}. */
  List<String> branches(String group);

  /** Returns which place lies in which. */
  default Geography geography() {
    return Geography.BUILT_IN;
  }
}
