package org.attest.store;

import org.attest.model.Source;

/**
 * A document as the record lists it, without its text.
 *
 * @param source where it is from and when it was recorded
 * @param language its language code; empty where it could not be told
 * @param mediaType {@code text/plain}, {@code text/html} and the like
 * @param extractor what took the text out of the bytes
 * @param size how many bytes the original has
 * @param notRead why it was not read; empty where it was
 * @param reader the version of the reader of its latest reading
 * @param claims how many claims that reading found
 * @param misses how many things it saw and did not understand
 */
public record DocumentEntry(
    Source source,
    String language,
    String mediaType,
    String extractor,
    long size,
    String notRead,
    String reader,
    int claims,
    int misses) {}
