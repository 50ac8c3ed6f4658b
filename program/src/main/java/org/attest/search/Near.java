package org.attest.search;

import org.attest.model.DocumentId;
import org.attest.model.Span;

/**
 * A passage whose meaning is near what is looked for.
 *
 * @param document the report
 * @param span where the passage stands in its text
 * @param quoted whether a claim quotes from it
 * @param cosine how near, from -1 to 1; only within one model does a number mean anything
 */
public record Near(DocumentId document, Span span, boolean quoted, double cosine) {}
