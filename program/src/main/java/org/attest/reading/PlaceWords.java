package org.attest.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Span;

/**
 * Finds names that a text itself explains as places: "Palma, a port in the north", "the village of
 * Quirimba".
 */
final class PlaceWords {

  private static final String NAME =
      "(?<n>\\p{Lu}[\\p{L}'’-]+(?:\\s(?:(?:da|de|del|do|dos|el|al|la|las|los)\\s)?\\p{Lu}[\\p{L}'’-]+){0,3})";

  private static final String KIND =
      "(?:port|town|city|village|hamlet|suburb|district|province|municipality|township|settlement"
          + "|neighbou?rhood|island|islet|valley|oasis|garrison town|border town|market town)";

  private static final Pattern AFTER =
      Pattern.compile(
          NAME
              + ",\\s(?:an?|the)\\s(?:[\\p{Ll}-]+\\s){0,3}?"
              + KIND
              + "(?=[,.;:]|\\s(?:in|of|on|near|north|south|east|west|close|outside|inside|where|that"
              + "|which|about|some|with|held|once|\\d))");

  private static final Pattern BEFORE = Pattern.compile("\\b(?i:" + KIND + "s?)\\sof\\s" + NAME);

  /** "The Putumayo river", "the banks of the Benue", "crossed the White Nile into". */
  private static final List<Pattern> RIVERS =
      List.of(
          Pattern.compile(
              NAME
                  + "\\s[Rr]iver\\b(?!\\s(?:[Ss]tate|[Pp]rovince|[Cc]ounty|[Rr]egion|[Dd]epartment))"),
          Pattern.compile("\\b(?:banks?|course|mouth)\\sof\\sthe\\s" + NAME),
          Pattern.compile(
              "\\bcross(?:ed|es|ing)?\\sthe\\s"
                  + NAME
                  + "(?=\\s(?:into|from|to|on|near|at)\\b|[,.;])"));

  private PlaceWords() {}

  /** Returns the names that the text says are a river's, in no order. */
  static List<Span> rivers(String text) {
    return RIVERS.stream()
        .flatMap(p -> p.matcher(text).results())
        .map(m -> new Span(m.start("n"), m.end("n")))
        .toList();
  }

  /** Returns the names, in no order. */
  static List<Span> explained(String text) {
    return Stream.of(AFTER, BEFORE)
        .flatMap(p -> p.matcher(text).results())
        .map(m -> new Span(m.start("n"), m.end("n")))
        .toList();
  }
}
