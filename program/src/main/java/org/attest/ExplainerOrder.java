package org.attest;

import java.util.List;

/**
 * What an explainer is to tell.
 *
 * @param brief whether only what matters most is told under each question
 * @param questions the user's own questions; empty for the standing ones
 */
public record ExplainerOrder(boolean brief, List<String> questions) {

  /** Everything under the standing questions. */
  public static final ExplainerOrder ALL = new ExplainerOrder(false, List.of());

  /** Copies the list. */
  public ExplainerOrder {
    questions = List.copyOf(questions);
  }
}
