package org.attest.store;

import org.attest.model.When;

/**
 * An actor as the record knows it: one line of the list of who is in it.
 *
 * @param name the canonical name
 * @param sort as in {@link org.attest.model.Reading.ActorNote}; {@code unnamed} where no reading
 *     tells
 * @param inLexicon whether the lexicon knows it; else a report introduced it
 * @param about how many claims are about it
 * @param naming how many claims name it, those about it included
 * @param documents how many documents make those claims
 * @param first the earliest day from which one of those documents counts
 * @param last the latest such day
 */
public record ActorEntry(
    String name,
    String sort,
    boolean inLexicon,
    int about,
    int naming,
    int documents,
    When first,
    When last) {}
