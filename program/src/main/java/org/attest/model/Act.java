package org.attest.model;

import java.util.List;

/** What a person decides, one record for each kind of decision. */
public sealed interface Act {

  /** Returns the word of this kind of decision, as the log and the command line write it. */
  default String word() {
    return switch (this) {
      case Accept _ -> "accept";
      case Reject _ -> "reject";
      case Correct _ -> "correct";
      case Note _ -> "note";
      case Merge _ -> "merge";
      case Split _ -> "split";
      case Together _ -> "together";
      case Apart _ -> "apart";
      case Alias _ -> "alias";
      case GradeSource _ -> "grade-source";
      case GradeReport _ -> "grade-report";
      case Mark _ -> "mark";
      case Notice _ -> "notice";
      case Version _ -> "version";
      case TakeBack _ -> "take-back";
      case Lift _ -> "void";
    };
  }

  /** What a name stands for. */
  enum Thing {
    /** One who acts. */
    ACTOR,
    /** A place. */
    PLACE
  }

  /** What a publisher says of its own report. */
  enum Amendment {
    /** The publisher corrected it. */
    CORRECTED,
    /** The publisher took it back. */
    RETRACTED
  }

  /**
   * The claim is what the report says.
   *
   * @param on the claim
   */
  record Accept(Anchor on) implements Act {}

  /**
   * The claim is not what the report says; no view shows it as told.
   *
   * @param on the claim
   */
  record Reject(Anchor on) implements Act {}

  /**
   * One field of the claim was misread.
   *
   * @param on the claim
   * @param field the field, by its name in the codebook
   * @param old what the view showed, so that it can be seen and taken back
   * @param now what the report says; several values parted by {@code "; "}
   */
  record Correct(Anchor on, String field, String old, String now) implements Act {}

  /**
   * A remark about a claim, which changes nothing.
   *
   * @param on the claim
   * @param words the remark
   */
  record Note(Anchor on, String words) implements Act {
    /**
     * Refuses an empty remark.
     *
     * @throws IllegalArgumentException if there are no words
     */
    public Note {
      if (words.isBlank()) {
        throw new IllegalArgumentException("a note without words");
      }
    }
  }

  /**
   * Two names stand for one; every claim of the first is shown as one of the second.
   *
   * @param thing what the names stand for
   * @param from the name that goes
   * @param into the name that stays
   */
  record Merge(Thing thing, String from, String into) implements Act {
    /**
     * Refuses what is no merge.
     *
     * @throws IllegalArgumentException if a name is blank or both are one
     */
    public Merge {
      differ(from, into);
    }
  }

  /**
   * In some claims, a name stands for another.
   *
   * @param thing what the names stand for
   * @param from the name that the claims have
   * @param into the name that they should have
   * @param claims the claims
   */
  record Split(Thing thing, String from, String into, List<Anchor> claims) implements Act {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a name is blank, both are one, or there is no claim
     */
    public Split {
      differ(from, into);
      claims = List.copyOf(claims);
      if (claims.isEmpty()) {
        throw new IllegalArgumentException("no claim is to be split from " + from);
      }
    }
  }

  /**
   * Two claims tell of one event.
   *
   * @param first a claim
   * @param second another
   */
  record Together(Anchor first, Anchor second) implements Act {}

  /**
   * Two claims tell of two events.
   *
   * @param first a claim
   * @param second another
   */
  record Apart(Anchor first, Anchor second) implements Act {}

  /**
   * In the reports of one publisher, a name stands for one actor.
   *
   * @param publisher the publisher, as its reports name it
   * @param form the name that it uses
   * @param actor whom it means
   */
  record Alias(String publisher, String form, String actor) implements Act {
    /**
     * Refuses what is no alias.
     *
     * @throws IllegalArgumentException if a name is blank or both are one
     */
    public Alias {
      differ(form, actor);
      if (publisher.isBlank()) {
        throw new IllegalArgumentException("an alias without a publisher");
      }
    }
  }

  /**
   * How far a publisher can be relied on.
   *
   * @param publisher the publisher, as its reports name it
   * @param reliability A to F of the Admiralty code
   */
  record GradeSource(String publisher, String reliability) implements Act {
    /**
     * Checks the letter.
     *
     * @throws IllegalArgumentException if it is none of A to F
     */
    public GradeSource {
      Grade.checkReliability(reliability);
    }
  }

  /**
   * How far what a report says can be believed.
   *
   * @param document the report
   * @param credibility 1 to 6 of the Admiralty code
   */
  record GradeReport(DocumentId document, String credibility) implements Act {
    /**
     * Checks the figure.
     *
     * @throws IllegalArgumentException if it is none of 1 to 6
     */
    public GradeReport {
      Grade.checkCredibility(credibility);
    }
  }

  /**
   * To whom a report, and all that rests on it, may be shown.
   *
   * @param document the report
   * @param tlp the mark
   */
  record Mark(DocumentId document, Tlp tlp) implements Act {}

  /**
   * The publisher corrected or retracted a report.
   *
   * @param document the report
   * @param amendment which of these
   */
  record Notice(DocumentId document, Amendment amendment) implements Act {}

  /**
   * One report is a later version of another, whatever their addresses.
   *
   * @param earlier the report as it was
   * @param later the report that stands in its place
   */
  record Version(DocumentId earlier, DocumentId later) implements Act {
    /**
     * Refuses one report for both.
     *
     * @throws IllegalArgumentException if both are one
     */
    public Version {
      if (earlier.equals(later)) {
        throw new IllegalArgumentException(earlier + " is no later version of itself");
      }
    }
  }

  /**
   * A reading of the record by a newer reader counts for nothing; the one before it speaks again.
   *
   * @param run the number of the reading, from 1
   */
  record TakeBack(long run) implements Act {}

  /**
   * A decision does not stand any more; it is kept.
   *
   * @param decision its number
   */
  record Lift(long decision) implements Act {}

  private static void differ(String from, String into) {
    if (from.isBlank() || into.isBlank() || from.equals(into)) {
      throw new IllegalArgumentException("not two names: '" + from + "' and '" + into + "'");
    }
  }
}
