package org.attest.model;

import java.util.List;

/** The closed lists of the codebook. */
public final class Codebook {

  private Codebook() {}

  /**
   * A closed list of words.
   *
   * @param name what the words are
   * @param words all that is allowed, in the codebook's order
   */
  public record ClosedList(String name, List<String> words) {
    /** Copies the list. */
    public ClosedList {
      words = List.copyOf(words);
    }

    /**
     * Returns {@code word} if it is on the list.
     *
     * @throws IllegalArgumentException if it is not
     */
    public String check(String word) {
      if (!words.contains(word)) {
        throw new IllegalArgumentException("no such " + name + ": '" + word + "'; one of " + words);
      }
      return word;
    }
  }

  /** What a name is to the thing it names. */
  public static final ClosedList NAME_ROLES =
      new ClosedList(
          "name role", List.of("alias", "acronym", "translation", "spelling", "meaning"));

  /** The sides of a group that a {@code character} claim describes. */
  public static final ClosedList ASPECTS =
      new ClosedList(
          "aspect",
          List.of("type", "ideology", "aim", "method", "recruitment", "resources", "assessment"));

  /** The changes of a {@code founding} claim. */
  public static final ClosedList CHANGES =
      new ClosedList(
          "change",
          List.of("founded", "split", "merged", "renamed", "recognised", "defeated", "dissolved"));

  /** The relations of a {@code tie} claim, from the subject to the object. */
  public static final ClosedList RELATIONS =
      new ClosedList(
          "relation",
          List.of(
              "part-of",
              "affiliate-of",
              "allegiance-to",
              "ally-of",
              "cooperates-with",
              "rival-of",
              "fights",
              "splinter-of",
              "linked-to",
              "sponsored-by"));

  /** The modes of a {@code presence} claim. */
  public static final ClosedList MODES =
      new ClosedList(
          "mode", List.of("based", "active", "cells", "controls", "lost", "historical-region"));

  /** The types of an {@code event} claim. */
  public static final ClosedList EVENT_TYPES =
      new ClosedList(
          "event type",
          List.of(
              "armed-attack",
              "bombing",
              "suicide-bombing",
              "assassination",
              "kidnapping",
              "arson",
              "clash",
              "airstrike",
              "siege",
              "territorial-change",
              "agreement",
              "negotiation",
              "withdrawal",
              "arrest",
              "prisoner-release",
              "defection",
              "displacement",
              "leader-killed",
              "sanction",
              "declaration",
              "protest",
              "other"));

  /** The acts of a {@code statement} claim. */
  public static final ClosedList ACTS =
      new ClosedList(
          "act",
          List.of(
              "vow",
              "threaten",
              "accuse",
              "condemn",
              "criticise",
              "praise",
              "welcome",
              "deny",
              "refuse",
              "label",
              "call-for",
              "warn",
              "demand",
              "claim"));
}
