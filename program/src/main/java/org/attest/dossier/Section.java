package org.attest.dossier;

import java.util.List;
import java.util.stream.Stream;

/**
 * The answer to one standing question.
 *
 * @param question the question
 * @param parts the answer, in parts that must not be mixed (claimed and blamed, one actor and
 *     another)
 * @param contrasts where two lines of this answer differ or repeat each other
 * @param silences what this question asks and the reports do not tell
 */
public record Section(
    StandingQuestion question, List<Part> parts, List<Contrast> contrasts, List<Silence> silences) {

  /** Copies the lists. */
  public Section {
    parts = List.copyOf(parts);
    contrasts = List.copyOf(contrasts);
    silences = List.copyOf(silences);
  }

  /**
   * Lines that belong together.
   *
   * @param title what they have in common
   * @param lines in order of time, then of source
   */
  public record Part(String title, List<Line> lines) {
    /** Copies the list. */
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Two lines set side by side.
   *
   * @param comparison how they stand to each other
   * @param first the line of the comparison's first claim
   * @param second the line of the comparison's second claim
   */
  public record Contrast(Comparison comparison, Line first, Line second) {}

  /** Returns all lines, part by part. */
  public Stream<Line> lines() {
    return parts.stream().flatMap(part -> part.lines().stream());
  }
}
