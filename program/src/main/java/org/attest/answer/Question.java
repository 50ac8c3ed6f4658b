package org.attest.answer;

import java.util.Optional;
import java.util.Set;
import org.attest.model.DocumentId;

/**
 * What somebody wants to know.
 *
 * @param id the asker's name for it; may be empty
 * @param text the question, in English
 * @param group the canonical name of whom "the group" means, where the asker says so
 * @param documents the documents to answer from; empty for all
 */
public record Question(String id, String text, Optional<String> group, Set<DocumentId> documents) {

  /**
   * Copies the set.
   *
   * @throws IllegalArgumentException if the question is blank
   */
  public Question {
    if (text.isBlank()) {
      throw new IllegalArgumentException("question '" + id + "' is blank");
    }
    documents = Set.copyOf(documents);
  }

  /** Returns a question about everything at hand. */
  public static Question of(String text) {
    return new Question("", text, Optional.empty(), Set.of());
  }

  /** Returns another question about the same group and documents. */
  Question asking(String other) {
    return new Question(id, other, group, documents);
  }

  boolean covers(DocumentId document) {
    return documents.isEmpty() || documents.contains(document);
  }
}
