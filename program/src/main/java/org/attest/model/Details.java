package org.attest.model;

import java.util.List;

/**
 * What a claim says beyond its envelope, one record for each kind of the codebook.
 *
 * <p>Every name is canonical; an empty string or list means that the words do not tell. Values of
 * closed lists ({@code relation}, {@code mode}, {@code type} …) are the words of the codebook;
 * {@link Codebook} holds the lists.
 */
public sealed interface Details {

  /** Returns the kind of claim that has these details. */
  default Kind kind() {
    return switch (this) {
      case Name _ -> Kind.NAME;
      case Characterisation _ -> Kind.CHARACTER;
      case Founding _ -> Kind.FOUNDING;
      case Tie _ -> Kind.TIE;
      case Role _ -> Kind.ROLE;
      case Strength _ -> Kind.STRENGTH;
      case Presence _ -> Kind.PRESENCE;
      case Event _ -> Kind.EVENT;
      case Targeting _ -> Kind.TARGETING;
      case Statement _ -> Kind.STATEMENT;
    };
  }

  /**
   * What it is called or what a name means.
   *
   * @param form the other name, as written
   * @param role alias, acronym, spelling or meaning
   * @param places of a meaning, the places the name stands for
   */
  record Name(String form, String role, List<String> places) implements Details {
    /** Checks the role and copies the list. */
    public Name {
      Codebook.NAME_ROLES.check(role);
      places = List.copyOf(places);
    }
  }

  /**
   * What it is.
   *
   * @param aspect type, ideology, aim, method, recruitment, resources or assessment
   * @param text the words that say it
   */
  record Characterisation(String aspect, String text) implements Details {
    /** Checks the aspect. */
    public Characterisation {
      Codebook.ASPECTS.check(aspect);
    }
  }

  /**
   * It was set up, split, merged, renamed, recognised, defeated or dissolved.
   *
   * @param change which of these
   * @param by who did it
   * @param from out of what
   * @param places where
   */
  record Founding(String change, String by, List<String> from, List<String> places)
      implements Details {
    /** Checks the change and copies the lists. */
    public Founding {
      Codebook.CHANGES.check(change);
      from = List.copyOf(from);
      places = List.copyOf(places);
    }
  }

  /**
   * How it stands to another actor.
   *
   * @param object the other actor
   * @param relation as in {@link Codebook#RELATIONS}
   * @param via the third party through which, if any
   */
  record Tie(String object, String relation, String via) implements Details {
    /** Checks the relation. */
    public Tie {
      Codebook.RELATIONS.check(relation);
    }
  }

  /**
   * A person's post in an organisation.
   *
   * @param person the person, who holds or held a public role
   * @param post the post, in the report's words
   * @param organisation the organisation
   */
  record Role(String person, String post, String organisation) implements Details {}

  /**
   * How many it numbers.
   *
   * @param count how many
   * @param unit fighters, members, troops …, as the report says
   * @param trend growing, shrinking or empty
   */
  record Strength(Count count, String unit, String trend) implements Details {}

  /**
   * Where it is.
   *
   * @param places where, no finer than the words
   * @param mode as in {@link Codebook#MODES}
   */
  record Presence(List<String> places, String mode) implements Details {
    /** Checks the mode and copies the list. */
    public Presence {
      Codebook.MODES.check(mode);
      places = List.copyOf(places);
    }
  }

  /**
   * Something that happened at a time and place.
   *
   * @param type as in {@link Codebook#EVENT_TYPES}
   * @param date when; {@link When.Unknown} where it cannot be told
   * @param dateText the report's words for the date, kept where they leave the date open or partly
   *     so; else empty
   * @param dateBasis {@link Basis#STATED}, or {@link Basis#INFERRED} where the year was filled in
   * @param places where, widest last
   * @param actors the doers; empty where unknown
   * @param targets what or who was attacked, seized, sanctioned …
   * @param killed how many died
   * @param wounded how many were wounded
   * @param captives how many were taken or freed
   * @param victims a category ("civilians"), never a name
   * @param weapon with what
   * @param amount of money, as written
   */
  record Event(
      String type,
      When date,
      String dateText,
      Basis dateBasis,
      List<String> places,
      List<String> actors,
      List<String> targets,
      Count killed,
      Count wounded,
      Count captives,
      String victims,
      String weapon,
      String amount)
      implements Details {
    /** Checks the type and copies the lists. */
    public Event {
      Codebook.EVENT_TYPES.check(type);
      places = List.copyOf(places);
      actors = List.copyOf(actors);
      targets = List.copyOf(targets);
    }
  }

  /**
   * Whom or what it attacks as a practice, without one event.
   *
   * @param targets whom or what
   * @param places where
   */
  record Targeting(List<String> targets, List<String> places) implements Details {
    /** Copies the lists. */
    public Targeting {
      targets = List.copyOf(targets);
      places = List.copyOf(places);
    }
  }

  /**
   * What somebody says of, or to, somebody else, where the saying is the news.
   *
   * @param speaker who says it
   * @param about of or to whom; empty where nobody
   * @param act as in {@link Codebook#ACTS}
   * @param content what is said, in the report's words
   */
  record Statement(String speaker, String about, String act, String content) implements Details {
    /** Checks the act. */
    public Statement {
      Codebook.ACTS.check(act);
    }
  }
}
