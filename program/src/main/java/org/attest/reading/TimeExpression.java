package org.attest.reading;

import org.attest.model.Basis;
import org.attest.model.Holds;
import org.attest.model.Span;
import org.attest.model.When;

/**
 * Words that name a time, and the dates they give.
 *
 * @param span where they stand in the document
 * @param words the words
 * @param from the first date; unknown where the words leave it open
 * @param to the last date; unknown where the words leave it open
 * @param approximate whether the words are vague
 * @param basis {@link Basis#STATED} for a date written out, {@link Basis#INFERRED} where part of it
 *     was worked out from the publication date, {@link Basis#UNKNOWN} where it stays open
 * @param reference the date that it was counted from; unknown where it was not
 * @param ofClause whether it is the time of the clause that its words introduce ("comes a month
 *     after they left"), not of the one it stands in
 */
record TimeExpression(
    Span span,
    String words,
    When from,
    When to,
    boolean approximate,
    Basis basis,
    When reference,
    boolean ofClause) {

  /** Returns the words and how their date was found, for the eye. */
  String reason() {
    return "\"%s\", %s".formatted(words.replaceAll("\\s+", " "), how());
  }

  /** Returns how the date was found. */
  String how() {
    return switch (basis) {
      case INFERRED -> "counted from " + reference.text();
      case UNKNOWN -> "left open";
      default -> "written out";
    };
  }

  /** Returns the time as a claim keeps it: of "last week" the month, and no first and last day. */
  Holds holds() {
    boolean week = approximate && from instanceof When.Day && to instanceof When.Day;
    return week && date().known()
        ? Holds.in(date()).approximately()
        : new Holds(from, to, approximate);
  }

  /** Returns the date of an event at this time: both ends, or the year or month that holds both. */
  When date() {
    if (from.equals(to)) {
      return from;
    }
    if (from.known() && to.known()) {
      String a = from.text();
      String b = to.text();
      if (a.length() >= 7 && b.length() >= 7 && a.substring(0, 7).equals(b.substring(0, 7))) {
        return When.of(a.substring(0, 7));
      }
      return a.substring(0, 4).equals(b.substring(0, 4))
          ? When.of(a.substring(0, 4))
          : When.unknown();
    }
    return When.unknown();
  }

  /** Returns the end of the time; its beginning where the words leave the end open. */
  When last() {
    return to.known() ? to : from;
  }

  /** Returns whether it is counted from a date that follows it: "two years before …". */
  boolean fromNamed() {
    return !ofClause && dated() && words.matches("(?i).*\\s(?:before|prior\\s+to|after|following)");
  }

  /** Returns whether the words only tell for how long: "for three decades". */
  boolean duration() {
    return !to.known() && words.startsWith("for ");
  }

  /** Returns whether the words give a date at all. */
  boolean dated() {
    return from.known() || to.known();
  }
}
