package org.attest.store;

/**
 * How many claims of one year are about one actor, as they were read.
 *
 * @param subject the actor
 * @param year the year from which their reports count
 * @param claims how many
 */
public record Told(String subject, int year, int claims) {}
