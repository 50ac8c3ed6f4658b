package org.attest.dossier;

/**
 * What comparing two claims gave, before their ids are known.
 *
 * @param relation how they stand to each other
 * @param reason why, in words
 * @param finer which of the two tells more exactly
 */
record Finding(Relation relation, String reason, Side finer) {

  /** One of two. */
  enum Side {
    NEITHER,
    FIRST,
    SECOND;

    static Side where(boolean first, boolean second) {
      if (first == second) {
        return NEITHER;
      }
      return first ? FIRST : SECOND;
    }
  }

  static Finding same(String reason) {
    return new Finding(Relation.SAME, reason, Side.NEITHER);
  }

  static Finding finer(Side side, String reason) {
    return new Finding(Relation.MORE_PRECISE, reason, side);
  }

  static Finding otherScope(String reason) {
    return new Finding(Relation.OTHER_SCOPE, reason, Side.NEITHER);
  }

  static Finding otherTime(String reason) {
    return new Finding(Relation.OTHER_TIME, reason, Side.NEITHER);
  }

  static Finding conflict(String reason) {
    return new Finding(Relation.CONFLICT, reason, Side.NEITHER);
  }

  boolean agrees() {
    return relation == Relation.SAME || relation == Relation.MORE_PRECISE;
  }
}
