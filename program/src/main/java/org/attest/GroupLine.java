package org.attest;

import org.attest.model.When;

/**
 * An armed group that the record knows.
 *
 * @param name the canonical name
 * @param inLexicon whether the lexicon knows it; else a report introduced it
 * @param claims how many claims are about it or name it
 * @param documents how many documents make those claims
 * @param first the earliest day from which one of those documents counts
 * @param last the latest such day
 */
public record GroupLine(
    String name, boolean inLexicon, int claims, int documents, When first, When last) {}
