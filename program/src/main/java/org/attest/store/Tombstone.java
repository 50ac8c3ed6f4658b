package org.attest.store;

import java.time.Instant;
import org.attest.model.DocumentId;

/**
 * What is left of a report that was forgotten.
 *
 * @param document the name it had
 * @param who who took it out
 * @param at when, in UTC
 * @param why the reason
 * @param claims how many claims went with it
 */
public record Tombstone(DocumentId document, String who, Instant at, String why, int claims) {}
