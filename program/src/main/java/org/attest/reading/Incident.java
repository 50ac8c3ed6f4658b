package org.attest.reading;

import java.util.List;
import org.attest.model.When;

/**
 * One attack as a whole report tells it, over all its sentences, with everybody it names.
 *
 * <p>Held in memory only, for measurements: it may name victims and private persons, whom no claim,
 * record, page or export may name. Words are those of the report, in the case of print.
 *
 * @param type what was done
 * @param stage how far it went
 * @param people the doers that only words describe
 * @param organisations the doers that have a name
 * @param certainty how sure the report is of the doers that only words describe
 * @param victims the persons hurt, named or described
 * @param objects the buildings, vehicles and other things attacked
 * @param weapons what it was done with
 * @param places where, as the gazetteer knows the places
 * @param date when; unknown where the report does not tell
 * @param first the index of the first sentence that tells of it
 * @param last the index of the last sentence that tells of it
 */
public record Incident(
    Type type,
    Stage stage,
    List<String> people,
    List<Organisation> organisations,
    Certainty certainty,
    List<Victim> victims,
    List<String> objects,
    List<String> weapons,
    List<Location> places,
    When date,
    int first,
    int last) {

  /** Copies the lists. */
  public Incident {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    victims = List.copyOf(victims);
    objects = List.copyOf(objects);
    weapons = List.copyOf(weapons);
    places = List.copyOf(places);
  }

  /** What was done. */
  public enum Type {
    /** Shooting, stabbing, killing, or not told how. */
    ATTACK,
    /** With explosives. */
    BOMBING,
    /** Taking persons. */
    KIDNAPPING,
    /** Setting on fire. */
    ARSON,
    /** Taking things by force. */
    ROBBERY,
    /** Hurt or damage of which the sentence does not tell the cause. */
    HARM
  }

  /** How far a deed went, furthest first. */
  public enum Stage {
    /** It was done. */
    DONE,
    /** It was tried and failed. */
    ATTEMPTED,
    /** Somebody was threatened with it. */
    THREATENED
  }

  /** How sure the report is of a doer, weakest first. */
  public enum Certainty {
    /** Named beside the deed, and accused by nobody; or denies it. */
    POSSIBLE,
    /** Told as fact. */
    STATED,
    /** Suspected, or accused by somebody. */
    ACCUSED,
    /** Accused by police, army, court or government. */
    ACCUSED_BY_AUTHORITY,
    /** It says so itself. */
    CLAIMED
  }

  /**
   * A doer with a name.
   *
   * @param words as the report names it
   * @param name the canonical name
   * @param state whether it is a government or one of its forces
   */
  public record Organisation(String words, String name, boolean state, Certainty certainty) {}

  /**
   * A place of an attack.
   *
   * @param name by the gazetteer; the province's own name for a province
   * @param country ISO 3166-1 alpha-2; empty where unknown
   * @param area the province; empty where unknown
   * @param exact whether it is a town or a site, and no land or province
   */
  public record Location(String name, String country, String area, boolean exact) {}

  /**
   * Somebody hurt.
   *
   * @param words as the report names or describes them
   * @param named whether the words are a name
   * @param armed whether they are soldiers, police or fighters
   */
  public record Victim(String words, boolean named, boolean armed) {}
}
