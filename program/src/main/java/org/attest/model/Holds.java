package org.attest.model;

/**
 * When a claim is true in the world; either end may be open.
 *
 * @param from the first date, inclusive; unknown where open or not told
 * @param to the last date, inclusive; unknown where open or not told
 * @param approximate whether the words are vague about time ("at its height", "months after …")
 */
public record Holds(When from, When to, boolean approximate) {

  /** Nothing is told about when it holds: the present tense, or a practice. */
  public static final Holds OPEN = new Holds(When.unknown(), When.unknown(), false);

  /** Returns the time within {@code when}: both ends the same. */
  public static Holds in(When when) {
    return new Holds(when, when, false);
  }

  /** Returns the time from {@code when} on, without an end. */
  public static Holds since(When when) {
    return new Holds(when, When.unknown(), false);
  }

  /** Returns the time up to {@code when}, without a start. */
  public static Holds until(When when) {
    return new Holds(When.unknown(), when, false);
  }

  /** Returns the same time, marked as vague. */
  public Holds approximately() {
    return new Holds(from, to, true);
  }

  /** Returns whether at least one end is known. */
  public boolean known() {
    return from.known() || to.known();
  }
}
