package org.attest.store;

import java.time.Instant;

/**
 * One line of the log of imports.
 *
 * @param id counted from 1
 * @param recorded when, in UTC
 * @param file the file as it was called
 * @param outcome {@code added}, {@code known} or {@code refused}
 * @param document the document's name; empty where the file was refused
 * @param note why it was refused, or what one should know of it
 */
public record ImportEntry(
    long id, Instant recorded, String file, String outcome, String document, String note) {}
