package org.attest.reading;

/**
 * What one sentence tells of an attack.
 *
 * @param told the attack as far as the sentence tells it
 * @param back whether the words point to one told before: "the attack", "these killings"
 * @param again whether they tell of one more: "another bomb", "a second attack"
 * @param vague whether they tell of a practice or of many at once: "attacks on villages"
 */
record Deed(Incident told, boolean back, boolean again, boolean vague) {}
