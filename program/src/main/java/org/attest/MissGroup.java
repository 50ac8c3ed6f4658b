package org.attest;

import java.util.List;

/**
 * What was not understood for one reason.
 *
 * @param reason why, in words that an analyst can act on
 * @param count how often
 * @param examples the first places, in the order of the reports
 */
public record MissGroup(String reason, int count, List<MissLine> examples) {

  /** Copies the list. */
  public MissGroup {
    examples = List.copyOf(examples);
  }
}
