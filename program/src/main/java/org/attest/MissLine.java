package org.attest;

import org.attest.model.DocumentId;
import org.attest.model.Span;

/**
 * Something that the reader saw in a report and did not understand.
 *
 * @param document the report
 * @param span where it stands, in UTF-16 units
 * @param words what stands there
 * @param reason why it was not understood
 */
public record MissLine(DocumentId document, Span span, String words, String reason) {}
