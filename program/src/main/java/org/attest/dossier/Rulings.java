package org.attest.dossier;

import org.attest.model.ClaimId;

/** What persons have decided about which claims tell of one event. */
public interface Rulings {

  /** Nobody has decided anything. */
  Rulings NONE =
      new Rulings() {
        @Override
        public boolean apart(ClaimId a, ClaimId b) {
          return false;
        }

        @Override
        public boolean together(ClaimId a, ClaimId b) {
          return false;
        }
      };

  /** Returns whether a person has said that the two tell of two events. */
  boolean apart(ClaimId a, ClaimId b);

  /** Returns whether a person has said that the two tell of one event. */
  boolean together(ClaimId a, ClaimId b);
}
