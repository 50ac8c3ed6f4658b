package org.attest.model;

/**
 * Something that the reader saw and did not understand.
 *
 * @param span where it stands
 * @param reason why, in a few words that an analyst can act on
 */
public record Miss(Span span, String reason) {}
