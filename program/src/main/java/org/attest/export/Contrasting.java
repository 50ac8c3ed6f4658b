package org.attest.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.dossier.Relation;
import org.attest.dossier.Section.Contrast;

/** Tells a reader how two reports stand to each other, and why. */
final class Contrasting {

  private Contrasting() {}

  static boolean disagree(Relation relation) {
    return switch (relation) {
      case CONFLICT, OTHER_TIME, OTHER_SCOPE -> true;
      case SAME, MORE_PRECISE, SAME_ORIGIN -> false;
    };
  }

  /** Returns the sentence that follows two sentences which differ; empty where they agree. */
  static Optional<String> between(Contrast contrast) {
    String reason = contrast.comparison().reason();
    return switch (contrast.comparison().relation()) {
      case CONFLICT -> Optional.of("These two contradict each other: " + reason + ".");
      case OTHER_TIME ->
          Optional.of("Both can hold, because they speak of different times: " + reason + ".");
      case OTHER_SCOPE ->
          Optional.of("Both can hold, because they speak of different things: " + reason + ".");
      case SAME_ORIGIN -> Optional.of("This is no second source: " + reason + ".");
      case SAME, MORE_PRECISE -> Optional.empty();
    };
  }

  /** Returns a sentence that stands alone, of differences that share a {@link #lead}. */
  static String apart(List<Contrast> alike) {
    return lead(alike.getFirst())
        + ": "
        + alike.stream()
            .map(contrast -> contrast.comparison().reason())
            .collect(Collectors.joining("; "))
        + ".";
  }

  /** Returns whose statements differ, and in what. */
  static String lead(Contrast contrast) {
    String first = contrast.first().evidence().source().label();
    String second = contrast.second().evidence().source().label();
    String both = Stream.of(first, second).sorted().collect(Collectors.joining(" and "));
    String who = first.equals(second) ? "Two statements of " + first : "Statements of " + both;
    return who
        + switch (contrast.comparison().relation()) {
          case CONFLICT -> " contradict each other";
          case OTHER_TIME -> " speak of different times, so that both can hold";
          case OTHER_SCOPE, SAME, MORE_PRECISE, SAME_ORIGIN ->
              " speak of different things, so that both can hold";
        };
  }
}
