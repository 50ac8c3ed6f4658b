package org.attest.store;

import org.attest.review.Fold;

/**
 * What one transaction sees of the whole record, worked out once for each state of it.
 *
 * @param state how far the record has grown
 * @param fold the decisions that stand
 * @param runs which readings speak
 * @param allSpeak whether every reading does, so that none need be asked
 * @param sources where reports are from
 */
record Snapshot(State state, Fold fold, Runs runs, boolean allSpeak, Sources sources) {}
