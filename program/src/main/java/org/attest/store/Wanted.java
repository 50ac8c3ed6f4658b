package org.attest.store;

import org.attest.model.Kind;

/**
 * Some claims of one kind that name an actor: those that count latest.
 *
 * @param actor its canonical name
 * @param kind the kind
 * @param most how many
 */
public record Wanted(String actor, Kind kind, int most) {}
