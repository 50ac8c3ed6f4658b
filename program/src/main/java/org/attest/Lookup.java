package org.attest;

import java.util.List;

/** What came of looking for the actor that a person named. */
public sealed interface Lookup {

  /**
   * The record knows one actor by this name.
   *
   * @param name its canonical name
   */
  record Found(String name) implements Lookup {}

  /**
   * The name can mean several actors of the record.
   *
   * @param names their canonical names
   */
  record Ambiguous(List<String> names) implements Lookup {
    /** Copies the list. */
    public Ambiguous {
      names = List.copyOf(names);
    }
  }

  /**
   * The lexicon knows it, but no report of the record speaks of it.
   *
   * @param name its canonical name
   */
  record NotInRecord(String name) implements Lookup {}

  /**
   * Nobody is known by this name.
   *
   * @param near the most similar names, nearest first; may be empty
   */
  record Unknown(List<String> near) implements Lookup {
    /** Copies the list. */
    public Unknown {
      near = List.copyOf(near);
    }
  }
}
