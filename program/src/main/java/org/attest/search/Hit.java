package org.attest.search;

import org.attest.model.DocumentId;
import org.attest.model.Span;

/**
 * A passage that has the words looked for.
 *
 * @param document the report
 * @param span where the passage stands in its text
 * @param words the passage, exactly as it stands there
 * @param quoted whether a claim quotes from it
 * @param score how well it fits; only the order within one answer means anything
 */
public record Hit(DocumentId document, Span span, String words, boolean quoted, float score) {}
